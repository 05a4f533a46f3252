import type { FhirResource } from '../domain/fhir.ts';
import type { Problem, Read, SourceName, Why } from '../domain/reading.ts';
import { atOnce } from './breathe.ts';
import { gravest } from './search.ts';
import { settling } from './versions.ts';

/** The source that a type belongs to when it comes in by reference. */
export const sourceOfType: Readonly<Record<string, SourceName>> = {
  Patient: 'patient',
  Encounter: 'encounters',
  MedicationAdministration: 'administrations',
  Condition: 'conditions',
  Immunization: 'immunizations',
  Procedure: 'procedures',
  ChargeItem: 'charges',
  Coverage: 'coverages',
  Organization: 'coverages',
  Medication: 'medications',
  MedicationRequest: 'orders',
  Practitioner: 'practitioners',
  PractitionerRole: 'practitioners',
  Location: 'locations',
};

/** A source while it is being read. */
export interface Draft {
  resources: FhirResource[];
  problems: Problem[];
  /** What keeps it from being complete. */
  whys: Why[];
  /** Requests of it that brought an answer to rest on. */
  answered: number;
  /** Requests under way. */
  pending: number;
  offered: boolean;
}

/** The account of a source of which nothing is known yet. */
export function emptyDraft(): Draft {
  return { resources: [], problems: [], whys: [], answered: 0, pending: 0, offered: true };
}

/** The same, to go on from in another way. */
export function copyOf(drafts: Readonly<Record<SourceName, Draft>>): Record<SourceName, Draft> {
  const entries = Object.entries(drafts).map(([name, draft]) => [
    name,
    { ...draft, resources: [...draft.resources], problems: [...draft.problems], whys: [...draft.whys] },
  ]);
  return Object.fromEntries(entries) as Record<SourceName, Draft>;
}

/** Complete only when nothing is known to be left out; failed when nothing was answered at all. */
export function closeDraft(draft: Draft): Closed {
  return atOnce(closing(draft));
}

export interface Closed {
  read: Read<FhirResource[]>;
  problems: Problem[];
}

/** The same in steps. */
export function* closing(draft: Draft): Generator<void, Closed> {
  const { value, problems: conflicts } = yield* settling(draft.resources);
  const problems = [...draft.problems, ...conflicts];
  if (!draft.offered) return { read: { status: 'not-offered', value, why: { code: 'not-offered' } }, problems };
  const why = gravest([...draft.whys, ...conflicts.map(conflict => conflict.why)]);
  if (why === null) return { read: { status: 'complete', value, why }, problems };
  const status = draft.answered === 0 ? 'failed' : 'partial';
  return { read: { status, value, why }, problems };
}
