import type { SearchAbilities } from '../domain/config.ts';
import type { SourceName } from '../domain/reading.ts';
import type { Query, ReadQuery, SearchQuery } from './query.ts';
import { day, type Span } from './span.ts';

export interface PlanInput {
  /** Bare ids. */
  patient: string;
  encounter: string | null;
  /** An administration that the launch points at; read by its id beside the search. */
  administration?: string | null;
  abilities: SearchAbilities;
  /** UTC milliseconds. */
  now: number;
  lookbackDays?: number;
}

export const defaultLookbackDays = 90;

/** The days that are read where nothing narrower is known: whole UTC days, to the end of tomorrow (clocks and zones differ). */
export function recentWindow(now: number, lookbackDays = defaultLookbackDays): Span {
  const today = Math.floor(now / day) * day;
  return { from: today - lookbackDays * day, to: today + 2 * day - 1000 };
}

/** The sources that are searched by patient, and by more where the server can. */
const types = {
  administrations: 'MedicationAdministration',
  conditions: 'Condition',
  immunizations: 'Immunization',
  procedures: 'Procedure',
  charges: 'ChargeItem',
  coverages: 'Coverage',
} as const satisfies Partial<Record<SourceName, string>>;
type Searched = keyof typeof types;
const searched = Object.keys(types) as Searched[];

/** Search parameters that hold a time. */
const timeParameters = ['effective-time', 'date', 'occurrence'] as const;

/** Everything that can be asked knowing the launch context only. All of it leaves at the same time. */
export function planFirstWave(input: PlanInput): Query[] {
  const { patient, encounter } = input;
  const queries: Query[] = [
    read('patient', 'Patient', patient, input.abilities),
    ...(encounter === null ? [visits(input)] : visitAmongOthers(input, encounter)),
    ...searched.map(source => ofPatient(source, input)),
  ];
  if (input.administration && input.abilities.administrations !== 'not-offered') {
    queries.push(read('administrations', 'MedicationAdministration', input.administration, input.abilities));
  }
  return queries;
}

/** One visit, and those around it: a stay that holds it, another on its day. */
function visitAmongOthers(input: PlanInput, encounter: string): Query[] {
  const one = read('encounters', 'Encounter', encounter, input.abilities);
  const others = visits(input);
  return others.kind === 'search' ? [one, { ...others, beside: true }] : [one];
}

/** The patient's recent visits. */
export function visits({ patient, abilities, now, lookbackDays }: PlanInput): Query {
  if (abilities.visits === 'not-offered') return { kind: 'not-offered', source: 'encounters' };
  const since = `ge${instant(recentWindow(now, lookbackDays).from)}`;
  return search('encounters', 'Encounter', patient, abilities, abilities.visits === 'date' ? [['date', since]] : []);
}

function ofPatient(source: Searched, input: PlanInput): Query {
  const { patient, abilities } = input;
  const by = abilities[source];
  if (by === 'not-offered') return { kind: 'not-offered', source };
  return search(source, types[source], patient, abilities, narrowing(by, input));
}

function narrowing(
  by: Exclude<SearchAbilities[Searched], 'not-offered'>,
  { encounter, now, lookbackDays }: PlanInput,
): SearchQuery['params'] {
  switch (by) {
    case 'patient':
      return [];
    case 'encounter':
      return encounter === null ? [] : [['encounter', encounter]];
    case 'context':
      // Typed, because `context` may also name an EpisodeOfCare.
      return encounter === null ? [] : [['context', `Encounter/${encounter}`]];
    default:
      return between(by, recentWindow(now, lookbackDays));
  }
}

/** The sources that this server is searched for by time. */
export function sourcesByTime(abilities: SearchAbilities): Searched[] {
  return searched.filter(source => timeParameter(abilities[source]) !== null);
}

function timeParameter(by: SearchAbilities[Searched]) {
  return timeParameters.find(name => name === by) ?? null;
}

/**
 * What the window leaves out of a visit that lies (partly) outside of it, one day wider on each side: one more search
 * for each source that is searched by time; none when the window holds the visit. An open visit is taken to last until
 * the window's end. The search for visits has no end: it leaves out only what is before.
 */
export function planVisitPeriod(
  { patient, abilities }: Pick<PlanInput, 'patient' | 'abilities'>,
  visit: { from: number; to: number | null },
  window: Span,
): SearchQuery[] {
  const wide = { from: visit.from - day, to: visit.to === null ? window.to : visit.to + day };
  const before = wide.from < window.from;
  const after = wide.to > window.to;
  if (!before && !after) return [];
  const from = before ? wide.from : Math.max(wide.from, window.to);
  const to = after ? wide.to : Math.min(wide.to, window.from);
  const byTime = searched.flatMap(source => {
    const by = timeParameter(abilities[source]);
    return by === null ? [] : [search(source, types[source], patient, abilities, between(by, { from, to }))];
  });
  if (!before || abilities.visits !== 'date') return byTime;
  const others = search('encounters', 'Encounter', patient, abilities, between('date', { from, to }));
  return [...byTime, { ...others, beside: true }];
}

// Oracle Health refuses `effective-time` without prefix, without clock time or without both ends.
function between(parameter: string, { from, to }: Span): SearchQuery['params'] {
  return [
    [parameter, `ge${instant(from)}`],
    [parameter, `le${instant(to)}`],
  ];
}

function read(source: SourceName, type: string, id: string, abilities: SearchAbilities): ReadQuery {
  const one: ReadQuery = { kind: 'read', source, type, id };
  if (abilities.byId === 'read') return one;
  return { ...one, searched: [['_id', id], ...alongWith(type, abilities)] };
}

/** What is to come along with a search of this type. */
function alongWith(type: string, { include }: SearchAbilities): SearchQuery['params'] {
  return include.filter(path => path.startsWith(`${type}:`)).map(path => ['_include', path] as const);
}

function search(
  source: SourceName,
  type: string,
  patient: string,
  abilities: SearchAbilities,
  params: SearchQuery['params'],
): SearchQuery {
  const count: SearchQuery['params'] = abilities.count === null ? [] : [['_count', String(abilities.count)]];
  return {
    kind: 'search',
    source,
    type,
    params: [['patient', patient], ...params, ...alongWith(type, abilities), ...count],
  };
}

function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
