import type { Reason } from './diagnosis.ts';
import type { Dose, Site } from './dose.ts';
import type { Drug } from './drug.ts';
import type { Evidence } from './evidence.ts';
import type { OrderLink } from './order.ts';
import type { Performer } from './person.ts';
import type { Discarded } from './product.ts';
import type { SourceName, Why } from './reading.ts';
import type { Route, RouteNotes } from './route.ts';
import type { PartialDate } from './time.ts';

export const administrationStatuses = [
  'in-progress',
  'not-done',
  'on-hold',
  'completed',
  'entered-in-error',
  'stopped',
  'unknown',
] as const;
export type AdministrationStatus = (typeof administrationStatuses)[number];

/** When it was given. `invalid`: something is recorded there that is no date. */
export interface Given {
  start: PartialDate | null;
  end: PartialDate | null;
  invalid: boolean;
  evidence: readonly Evidence[];
}

/** What `MedicationAdministration.context` says. `other`: it names something that is not an Encounter. */
export interface VisitLink {
  state: 'linked' | 'absent' | 'dangling' | 'unread' | 'other';
  /** `Encounter/x`, when it names one. */
  reference: string | null;
  why: Why | null;
  evidence: readonly Evidence[];
}

/** In mL. */
export interface Volume {
  value: number;
  evidence: readonly Evidence[];
}

/** One MedicationAdministration. */
export interface Administration {
  /** `MedicationAdministration/x` */
  reference: string;
  status: { code: AdministrationStatus | null; evidence: readonly Evidence[] };
  /** Words that speak against it having been given (method "Not Given", statusReason on a completed record, note). */
  againstGiven: readonly Evidence[];
  /** Words that say that only part of the dose was given. */
  partlyGiven: readonly Evidence[];
  /** Words that say that it belongs to a first phase of more frequent doses: "loading", "weekly x 4", "dose 2 of 6". */
  loading: readonly Evidence[];
  route: Route;
  routeNotes: RouteNotes;
  /** A rate, a duration, a pump, or words like "infused over": speaks for an infusion. */
  infusion: readonly Evidence[];
  /** Notes that speak of an infusion or name another way, and a duration no injection has: a person must judge. */
  doubts: readonly Evidence[];
  /** Words of route, method or device that name an injector that is stuck on the body and gives the dose later. */
  onBody: readonly Evidence[];
  drug: Drug;
  dose: Dose;
  /** The volume that was injected, where one is recorded. */
  volume: Volume | null;
  site: Site | null;
  /** More than one site, or words like "divided": one dose may have been split. */
  split: readonly Evidence[];
  /** Words that say that drugs were mixed in one syringe. */
  mixed: readonly Evidence[];
  /** Drug that was left over. */
  discarded: Discarded;
  /** Words that say that the drug came from the patient, a pharmacy or a maker rather than from the practice. */
  suppliedElsewhere: readonly Evidence[];
  given: Given;
  performers: readonly Performer[];
  /** Words like "self-administered" in text or note. */
  selfGiven: readonly Evidence[];
  order: OrderLink;
  visit: VisitLink;
  /** Categories that say it was given elsewhere than at an outpatient visit: inpatient, community. */
  elsewhere: readonly Evidence[];
  reasons: readonly Reason[];
  /** Why nothing may rest on this resource at all (modifierExtension, implicitRules, unknown status, malformed). */
  unread: Why | null;
}

/** Parts of an administration that may be read from other resources than its own, and the source they come from. */
export const partSources = {
  drug: 'medications',
  order: 'orders',
  performers: 'practitioners',
  reasons: 'conditions',
} as const satisfies Partial<Record<keyof Administration, SourceName>>;
type PartSources = typeof partSources;

/** An administration without what comes from a source that is not among these. */
export type AdministrationOf<Source extends SourceName> = {
  [Part in keyof Administration as Part extends keyof PartSources
    ? [Source & PartSources[Part]] extends [never]
      ? never
      : Part
    : Part]: Administration[Part];
};
