import type { Administration, AdministrationOf } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Immunization } from '../domain/immunization.ts';
import type { SourceName } from '../domain/reading.ts';
import type { OtherServiceFamily } from '../domain/service.ts';
import type { ServiceRecord } from '../domain/service-record.ts';
import type { Visit } from '../domain/visit.ts';

/** How the injections of one visit are counted, and what the policy makes of it. */
export interface UnitFacts {
  counted: number;
  billed: number;
  /** Local days on which a unit is billed. */
  daysBilled: number;
  /** Billed on the day of the visit that has most, with the injections of that day in other visits. */
  mostOnOneDay: number;
  /** Billed for other visits on the day of the first candidate. */
  besideOnDay: number;
  /** The policy in words of the report: `per-injection`, `per-encounter-1`, `per-day-cap 4`. */
  policy: string;
  /** Administrations that are candidates for 96372. */
  candidates: number;
  /** Administrations counted together with another: same injection charted twice, or drugs of one syringe. */
  together: readonly Evidence[];
  /** Words of records that one dose was divided over sites: each of these counts as two injections. */
  divided: readonly Evidence[];
  evidence: readonly Evidence[];
}

/** What is known of one visit. */
export interface VisitRuleFacts<One = Administration> {
  units: UnitFacts;
  visit: Visit | null;
  /** Local day of the visit's first candidate; null when not known. */
  day: string | null;
  /** The facility's time zone (IANA); null: each date goes by the offset it was written with. */
  timeZone: string | null;
  /** Administrations that count towards 96372. */
  candidates: readonly One[];
  /** Those of this visit, and of its day in another, that were set aside as another service, with its family. */
  setAside: readonly { administration: One; family: OtherServiceFamily }[];
  /** Candidates of other visits on the day of the first one. */
  candidatesBeside: readonly One[];
  /** Immunizations of that day, and those without a readable one. Void ones are left out. */
  immunizations: readonly Immunization[];
  /**
   * Services of this visit, and of the day of the first candidate in any visit, from Procedure, ChargeItem and
   * Encounter.type. Void ones and those that nothing may rest on are left out.
   */
  services: readonly ServiceRecord[];
}

/** The sources that each fact about a visit comes from, but for what the visit's own verdict is over: its candidates. */
interface VisitFactSources {
  visit: 'encounters';
  setAside: 'administrations';
  candidatesBeside: 'administrations';
  immunizations: 'immunizations';
  services: 'procedures' | 'charges';
}

/** The facts about a visit that a rule may look at: those from a source that it declares, and the candidates. */
export type VisitFactsOf<Need extends SourceName> = {
  [Fact in keyof VisitRuleFacts as Fact extends keyof VisitFactSources
    ? [Need & VisitFactSources[Fact]] extends [never]
      ? never
      : Fact
    : Fact]: VisitRuleFacts<AdministrationOf<Need>>[Fact];
};
