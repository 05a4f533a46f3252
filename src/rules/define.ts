import type { Administration, AdministrationOf } from '../domain/administration.ts';
import type { Reason } from '../domain/diagnosis.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Immunization } from '../domain/immunization.ts';
import type { LinkedDiagnosis } from '../domain/linked-diagnosis.ts';
import type { MessageKey } from '../domain/messages.ts';
import type { TableKind } from '../domain/official-table.ts';
import type { PatientFacts } from '../domain/person.ts';
import type { SourceName, Why } from '../domain/reading.ts';
import type { OtherServiceFamily } from '../domain/service.ts';
import type { Source } from '../domain/source.ts';
import type { PlaceSign, Visit, Whole } from '../domain/visit.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { PolicyRow } from '../knowledge/policy.ts';
import type { VisitFactsOf } from './visit-facts.ts';

/** How the administration stands to the patient's visits. */
export interface VisitFacts {
  /** The visit it belongs to: linked, or the single candidate where the EHR does not share the link. */
  visit: Visit | null;
  /** `candidate`: the link is not shared by this EHR and exactly one visit contains the time. */
  how: 'linked' | 'candidate' | 'none';
  /** Visits that contain the time, when there is no link. */
  candidates: readonly Visit[];
  /** Where the time lies; null when the time or the visit's period is not known precisely enough. */
  inside: boolean | null;
  /** All times are in UTC and only the facility's time zone could tell: `inside` is null for that reason. */
  zoneless: boolean;
}

/** What a rule may look at, by the source it comes from. A rule sees only the sources that it declares in `needs`. */
export type FactsOf<Need extends FactSource> = {
  [Source in Need]: Source extends 'administrations' ? AdministrationFacts<AdministrationOf<Need>> : Facts[Source];
};

/** An administration as the rules see it beside the others of its patient. */
export interface AdministrationFacts<One> {
  administration: One;
  /** The patient's other administrations that were read and may be at the same time. */
  others: readonly One[];
  /** The patient's other administrations of the same visit and local day. */
  sameVisitAndDay: readonly One[];
  /** The patient's other administrations of the same local day, in any visit. */
  sameDay: readonly One[];
  /** The patient's administrations of so many local days before; how far back was read is the reading's choice. */
  earlier(days: number): readonly One[];
  /** ISO instant at which the record was read. */
  readAt: string;
  /** Calendar day of the injection where the facility is; null when not known. */
  day: string | null;
  /** The facility's time zone (IANA); null: each date goes by the offset it was written with. */
  timeZone: string | null;
}

/** The sources of one administration's facts. Services and charges are of the whole visit; coverage chooses the policy. */
export type FactSource = keyof Facts;

/** Everything there is to look at, by the source it comes from. */
export interface Facts {
  patient: PatientFacts;
  administrations: AdministrationFacts<Administration>;
  encounters: VisitFacts;
  conditions: {
    linked: readonly LinkedDiagnosis[];
    /** Reasons and encounter diagnoses that lead nowhere. */
    dangling: readonly Evidence[];
    /** Reasons, encounter diagnoses and orders (which may hold a reason) that could not be looked at. */
    unread: readonly { why: Why; evidence: readonly Evidence[] }[];
    reasons: readonly Reason[];
  };
  /** Immunizations of the same local day, and those without a readable day. Void ones are left out. */
  immunizations: { sameDay: readonly Immunization[] };
  medications: { drug: Administration['drug'] };
  orders: {
    order: Administration['order'];
    /** How the days of the order lie to the day of the injection, as far as that is known. */
    days: { writtenLater: boolean; notYet: boolean; over: boolean };
  };
  practitioners: { performers: Administration['performers']; selfGiven: readonly Evidence[] };
  locations: {
    place: Visit['place'] | null;
    setting: Visit['setting'] | null;
    /** What in the visit speaks for another kind of place at that time. */
    signs: readonly PlaceSign[];
    /** The locations that name the place were all in use at other times. */
    otherTime: boolean;
    /** What says that the patient was admitted at that time, in another Encounter than the visit. */
    stay: readonly Evidence[];
    /** What the visit is a part of, directly or through others, and nobody could look at: it may be such a stay. */
    unseen: Whole | null;
    evidence: readonly Evidence[];
  };
}

export type Values = Readonly<Record<string, string>>;

/** Most sentences have none: one object for all of them, which nobody can change. */
const noValues: Values = Object.freeze({});

export type CheckResult = Answered & {
  /** The row of the payer policy that the answer rests on, where it rests on one. */
  policyRow?: PolicyRow;
  /** Where this fix goes, when it is not the rule's own field. */
  field?: string;
};

type Answered =
  /** `overAll`: nothing was found, which is true only of sources that were read to the end. */
  | { outcome: 'pass'; message: MessageKey; evidence: readonly Evidence[]; values: Values; overAll?: true }
  | {
      outcome: 'gap';
      kind: 'absent' | 'invalid' | 'conflict';
      message: MessageKey;
      evidence: readonly Evidence[];
      values: Values;
    }
  /** The message of a review is a question that a person can answer. */
  | { outcome: 'review'; message: MessageKey; evidence: readonly Evidence[]; values: Values }
  /** Positive evidence that it is another service, or that nothing was given: the engine sets the verdict. */
  | {
      outcome: 'another-service';
      family: OtherServiceFamily;
      /** Code numbers of that service, when known. */
      codes: readonly string[];
      message: MessageKey;
      evidence: readonly Evidence[];
      values: Values;
    }
  | { outcome: 'not-given'; message: MessageKey; evidence: readonly Evidence[]; values: Values }
  /** Something that this very check rests on could not be looked at. */
  | { outcome: 'unchecked'; why: Why; message: MessageKey; evidence: readonly Evidence[]; values: Values };

export interface RuleBase<Scope extends string> {
  id: string;
  /** The catalogue version that first had it. */
  since: string;
  /** A preview rule never changes a verdict. */
  status: 'stable' | 'preview' | 'deprecated';
  weight: 'blocks' | 'advises';
  scope: Scope;
  /** FHIR path from a resource type: where the fix goes. */
  field: string;
  /** Denial codes this gap leads to (CARC / RARC). */
  prevents: readonly string[];
  /** Official tables it asks where the deployer has loaded them; without, it goes by the built-in rows. */
  tables?: readonly TableKind[];
  sources: readonly Source[];
}

export interface Rule<Need extends FactSource = FactSource> extends RuleBase<'administration'> {
  needs: readonly Need[];
  /**
   * One good value among many suffices. Then no gap is claimed over a source that was read in part: the good value may
   * stand in the part that was not.
   */
  anyOf?: true;
  /** False: the rule has nothing to say about this administration, and is reported as not applicable. */
  appliesTo(facts: FactsOf<Need>, knowledge: Knowledge): boolean;
  check(facts: FactsOf<Need>, knowledge: Knowledge): CheckResult;
}

/**
 * The engine answers `unchecked` where a source of `needs` was not read to the end, unless the rule found something: a
 * pass here is as good as having seen everything.
 */
export interface VisitRule<Need extends SourceName = SourceName> extends RuleBase<'visit'> {
  needs: readonly Need[];
  appliesTo(facts: VisitFactsOf<Need>, knowledge: Knowledge): boolean;
  check(facts: VisitFactsOf<Need>, knowledge: Knowledge): CheckResult;
}

/** Declares a rule over a whole visit. It, too, can touch only what comes from its `needs`. */
export function defineVisitRule<const Need extends SourceName>(rule: VisitRule<Need>): VisitRule {
  return rule as unknown as VisitRule;
}

/** Declares a rule. It can touch only the sources named in `needs`: anything else does not compile. */
export function defineRule<const Need extends FactSource>(rule: Rule<Need>): Rule {
  return rule as unknown as Rule;
}

export function pass(message: MessageKey, evidence: readonly Evidence[], values: Values = noValues): CheckResult {
  return { outcome: 'pass', message, evidence, values };
}

/** Passes because nothing was found: only where all of the rule's sources were read to the end. */
export function nothingFound(message: MessageKey, evidence: readonly Evidence[]): CheckResult {
  return { outcome: 'pass', message, evidence, values: noValues, overAll: true };
}

export function gap(
  kind: 'absent' | 'invalid' | 'conflict',
  message: MessageKey,
  evidence: readonly Evidence[],
  values: Values = noValues,
): CheckResult {
  return { outcome: 'gap', kind, message, evidence, values };
}

export function review(message: MessageKey, evidence: readonly Evidence[], values: Values = noValues): CheckResult {
  return { outcome: 'review', message, evidence, values };
}

export function anotherService(
  service: { family: OtherServiceFamily; codes: readonly string[] },
  message: MessageKey,
  evidence: readonly Evidence[],
  values: Values = noValues,
): CheckResult {
  const { family, codes } = service;
  return { outcome: 'another-service', family, codes, message, evidence, values };
}

export function notGiven(message: MessageKey, evidence: readonly Evidence[], values: Values = noValues): CheckResult {
  return { outcome: 'not-given', message, evidence, values };
}

/** The same answer, with the row of the payer policy that it rests on. */
export function byPolicy(policyRow: PolicyRow, result: CheckResult): CheckResult {
  return { ...result, policyRow };
}

/** The same answer, where the fix goes to another field (FHIR path) than the rule's. */
export function inField(field: string, result: CheckResult): CheckResult {
  return { ...result, field };
}

export function unchecked(
  why: Why,
  message: MessageKey,
  evidence: readonly Evidence[],
  values: Values = noValues,
): CheckResult {
  return { outcome: 'unchecked', why, message, evidence, values };
}
