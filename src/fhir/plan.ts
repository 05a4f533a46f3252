import type { SearchAbilities } from '../domain/config.ts';
import type { Query, SearchQuery } from './query.ts';
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

/** Everything that can be asked knowing the launch context only. All of it leaves at the same time. */
export function planFirstWave(input: PlanInput): Query[] {
  const { patient, encounter } = input;
  const queries: Query[] = [
    { kind: 'read', source: 'patient', type: 'Patient', id: patient },
    encounter === null ? visits(input) : { kind: 'read', source: 'encounters', type: 'Encounter', id: encounter },
    administrations(input),
    conditions(input),
    ...(['immunizations', 'procedures', 'charges', 'coverages'] as const).map(
      source => ({ kind: 'not-offered', source }) as const,
    ),
  ];
  if (input.administration && input.abilities.administrations !== 'not-offered') {
    queries.push({
      kind: 'read',
      source: 'administrations',
      type: 'MedicationAdministration',
      id: input.administration,
    });
  }
  return queries;
}

/** The patient's recent visits. */
export function visits({ patient, abilities, now, lookbackDays }: PlanInput): Query {
  if (abilities.visits === 'not-offered') return { kind: 'not-offered', source: 'encounters' };
  const since = `ge${instant(recentWindow(now, lookbackDays).from)}`;
  return search('encounters', 'Encounter', patient, abilities, abilities.visits === 'date' ? [['date', since]] : []);
}

function administrations({ patient, encounter, abilities, now, lookbackDays }: PlanInput): Query {
  switch (abilities.administrations) {
    case 'not-offered':
      return { kind: 'not-offered', source: 'administrations' };
    case 'effective-time':
      return administrationsBetween(patient, abilities, recentWindow(now, lookbackDays));
    case 'context':
    case 'patient': {
      // Typed, because `context` may also name an EpisodeOfCare.
      const narrow = abilities.administrations === 'context' && encounter !== null;
      const params = narrow ? ([['context', `Encounter/${encounter}`]] as const) : [];
      return search('administrations', 'MedicationAdministration', patient, abilities, params);
    }
  }
}

function conditions({ patient, encounter, abilities }: PlanInput): Query {
  if (abilities.conditions === 'not-offered') return { kind: 'not-offered', source: 'conditions' };
  const narrow = abilities.conditions === 'encounter' && encounter !== null;
  return search('conditions', 'Condition', patient, abilities, narrow ? [['encounter', encounter]] : []);
}

/**
 * What the window leaves out of a visit that lies (partly) outside of it, one day wider on each side: one more search,
 * or null when the window holds the visit. An open visit is taken to last until the window's end.
 */
export function planVisitPeriod(
  input: Pick<PlanInput, 'patient' | 'abilities'>,
  visit: { from: number; to: number | null },
  window: Span,
): SearchQuery | null {
  if (input.abilities.administrations !== 'effective-time') return null;
  const wide = { from: visit.from - day, to: visit.to === null ? window.to : visit.to + day };
  const before = wide.from < window.from;
  const after = wide.to > window.to;
  if (!before && !after) return null;
  const from = before ? wide.from : Math.max(wide.from, window.to);
  const to = after ? wide.to : Math.min(wide.to, window.from);
  return administrationsBetween(input.patient, input.abilities, { from, to });
}

// Oracle Health refuses `effective-time` without prefix, without clock time or without both ends.
function administrationsBetween(patient: string, abilities: SearchAbilities, { from, to }: Span): SearchQuery {
  return search('administrations', 'MedicationAdministration', patient, abilities, [
    ['effective-time', `ge${instant(from)}`],
    ['effective-time', `le${instant(to)}`],
  ]);
}

function search(
  source: SearchQuery['source'],
  type: string,
  patient: string,
  abilities: SearchAbilities,
  params: SearchQuery['params'],
): SearchQuery {
  const count: SearchQuery['params'] = abilities.count === null ? [] : [['_count', String(abilities.count)]];
  return { kind: 'search', source, type, params: [['patient', patient], ...params, ...count] };
}

function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
