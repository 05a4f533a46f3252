import { type FhirResource, isFhirResource } from '../domain/fhir.ts';
import type { Why } from '../domain/reading.ts';
import { parseDate } from '../domain/time.ts';
import type { Fault, RecordSet } from './record-set.ts';
import { isKey, localise, type Names, splitUrl } from './references.ts';
import { brokenElement, profileVersion, resourceKey, wordOf } from './resource.ts';

interface Entry {
  fullUrl: string | null;
  resource: FhirResource;
  where: string;
}

/** A Bundle as a record of its own. `now` stands in for a time that the Bundle does not give. */
export function fromBundle(bundle: FhirResource, input: string, now: string): RecordSet {
  const faults: Fault[] = [];
  const entries = entriesOf(bundle, input, faults);
  const names = namesOf(entries);
  const resources: FhirResource[] = [];
  for (const { resource, where } of entries) {
    const copy = localise(resource, names);
    const broken: Why | null = copy ? brokenElement(copy) : { code: 'malformed', detail: resource.resourceType };
    if (copy && !broken) resources.push(copy);
    else if (broken)
      faults.push({ where, why: broken, type: resource.resourceType, key: resourceKey(resource), patient: null });
  }
  const readAt = [bundle.timestamp, (bundle.meta as { lastUpdated?: unknown } | undefined)?.lastUpdated]
    .map(parseDate)
    .find(date => date?.instant);
  const fhirVersion = [bundle, ...resources].map(profileVersion).find(version => version !== null) ?? null;
  return { input, readAt: readAt?.text ?? now, fhirVersion, resources, faults, types: null };
}

/** What a Bundle holds, with answers of a batch laid flat. Whatever says that something is lacking becomes a fault. */
function entriesOf(bundle: FhirResource, where: string, faults: Fault[]): Entry[] {
  const fault = (place: string, why: Why) => faults.push({ where: place, why, type: null, key: null, patient: null });
  if (bundle.type === 'history') {
    fault(where, { code: 'unreadable', detail: 'Bundle.type history' });
    return [];
  }
  if (hasNextPage(bundle)) fault(where, { code: 'too-many-pages', detail: 'Bundle.link next' });
  if (bundle.entry !== undefined && !Array.isArray(bundle.entry))
    fault(where, { code: 'malformed', detail: 'Bundle.entry' });
  const found = Array.isArray(bundle.entry) ? bundle.entry : [];
  return found.flatMap((entry: unknown, index): Entry[] => {
    const place = `${where} entry ${index + 1}`;
    const { resource, fullUrl, response, request } = (entry ?? {}) as Record<string, unknown>;
    if (/^(?:[45]|unreadable)/.test(wordOf((response as { status?: unknown } | null | undefined)?.status))) {
      fault(place, { code: 'outcome', detail: 'Bundle.entry.response' });
      return [];
    }
    if (resource === undefined && (response !== undefined || request !== undefined)) return [];
    if (!isFhirResource(resource)) {
      fault(place, { code: 'broken-resource', detail: 'no FHIR resource' });
      return [];
    }
    if (resource.resourceType === 'Bundle') return entriesOf(resource, place, faults);
    if (resource.resourceType === 'OperationOutcome') {
      if (saysError(resource)) fault(place, { code: 'outcome' });
      return [];
    }
    const url = typeof fullUrl === 'string' && fullUrl !== '' ? fullUrl : null;
    return [{ fullUrl: url, where: place, resource: withId(resource, url, index) }];
  });
}

function hasNextPage(bundle: FhirResource): boolean {
  return (
    Array.isArray(bundle.link) && bundle.link.some((link: { relation?: unknown } | null) => link?.relation === 'next')
  );
}

/** True when an OperationOutcome tells of something that failed, rather than warns or informs. */
export function saysError(outcome: FhirResource): boolean {
  const issues: unknown[] = Array.isArray(outcome.issue) ? outcome.issue : [];
  return issues.some(issue =>
    /^(error|fatal|unreadable)$/.test(wordOf((issue as { severity?: unknown } | null)?.severity)),
  );
}

/** A resource that is about to be created has no id yet: the one its `fullUrl` holds, else its place in the Bundle. */
function withId(resource: FhirResource, fullUrl: string | null, index: number): FhirResource {
  if (resource.id !== undefined) return resource;
  const id =
    fullUrl === null ? null : (splitUrl(fullUrl)?.key.split('/')[1] ?? /^urn:uuid:([\w-]{1,64})$/.exec(fullUrl)?.[1]);
  return { ...resource, id: id ?? `entry-${index + 1}` };
}

function namesOf(entries: readonly Entry[]): Names {
  const byFullUrl = new Map<string, string>();
  const bases = new Set<string>();
  for (const { fullUrl, resource } of entries) {
    const key = resourceKey(resource);
    if (fullUrl === null || key === null || !isKey(key)) continue;
    byFullUrl.set(fullUrl, key);
    const split = splitUrl(fullUrl);
    if (split) bases.add(split.base);
  }
  return { byFullUrl, bases };
}
