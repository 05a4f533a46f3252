import { type Thing, text, thing, things } from './json.ts';

/** A record as it is handed in: raw resources of one patient, and what the site's configuration says. */
export interface RecordIn {
  patient: string;
  resources: readonly Thing[];
  fhirVersion: string | null;
  settings: {
    timeZone: string | null;
    notOffered: readonly string[];
    placeOfService: { default: string | null; byLocation: Readonly<Record<string, string>> };
  };
}

export interface Chart extends Omit<RecordIn, 'resources'> {
  of(type: string): readonly Thing[];
  /** What a reference leads to: null when nothing is there. */
  follow(from: Thing, reference: Thing): Thing | null;
  shares(path: string): boolean;
}

/** Of several versions of a resource the newest by number or time; the first where neither tells. */
function newest(resources: readonly Thing[]): Thing[] {
  const found = new Map<string, Thing>();
  for (const [at, one] of resources.entries()) {
    const name = text(one, 'id') === '' ? `${at}` : nameOf(one);
    const other = found.get(name);
    if (other === undefined || isNewer(one, other)) found.set(name, one);
  }
  return [...found.values()];
}

function isNewer(one: Thing, other: Thing): boolean {
  const [a, b] = [thing(one, 'meta'), thing(other, 'meta')];
  const [number, before] = [Number(text(a, 'versionId') || 'none'), Number(text(b, 'versionId') || 'none')];
  if (number !== before && !Number.isNaN(number - before)) return number > before;
  return Date.parse(text(a, 'lastUpdated')) > Date.parse(text(b, 'lastUpdated'));
}

/** Finds resources by type and by reference: relative, absolute, of a version, contained or `urn:uuid:`. */
export function open({ resources, ...rest }: RecordIn): Chart {
  const byType = new Map<string, Thing[]>();
  const byId = new Map<string, Thing>();
  for (const resource of newest(resources)) {
    const type = text(resource, 'resourceType');
    byType.set(type, [...(byType.get(type) ?? []), resource]);
    byId.set(`${type}/${text(resource, 'id')}`, resource);
    byId.set(`urn:uuid:${text(resource, 'id')}`, resource);
  }
  const notShared = new Set(rest.settings.notOffered);
  return {
    ...rest,
    of: type => byType.get(type) ?? [],
    shares: path => !notShared.has(path),
    follow(from, reference) {
      const words = text(reference, 'reference');
      if (words.startsWith('#'))
        return things(from, 'contained').find(one => text(one, 'id') === words.slice(1)) ?? null;
      const short = words.replace(/\/_history\/[^/]+$/, '').replace(/^https?:.*\/([A-Z][A-Za-z]+\/[^/]+)$/, '$1');
      return byId.get(short) ?? null;
    },
  };
}

/** `Type/id` of a resource. */
export const nameOf = (resource: Thing): string => `${text(resource, 'resourceType')}/${text(resource, 'id')}`;

/** Whether a resource is about this patient, or does not say. */
export function ofPatient(chart: Chart, resource: Thing): boolean {
  const named = text(thing(resource, 'subject'), 'reference') || text(thing(resource, 'patient'), 'reference');
  const whom = named.replace(/\/_history\/[^/]+$/, '');
  return (
    whom === '' || whom === chart.patient || whom.endsWith(`/${chart.patient}`) || idOf(whom) === idOf(chart.patient)
  );
}

const idOf = (reference: string) => reference.replace(/^.*[/:]/, '');
