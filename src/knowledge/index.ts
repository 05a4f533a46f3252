import type { DrugClass } from '../domain/drug.ts';
import type { RouteClass } from '../domain/route.ts';
import type { OtherServiceFamily } from '../domain/service.ts';
import { type CodeFault, icd10cmFault } from './diagnoses.ts';
import { type B12Standing, b12Interval, b12Standing } from './diagnosis-b12.ts';
import { type CodeFacts, codeFacts } from './diagnosis-codes.ts';
import { type Denial, denialIn, isWordOfCode, isWorkflowTerm, uncertainWord } from './diagnosis-words.ts';
import { drugFacts, lastDayOfCode } from './drug-book.ts';
import type { DrugFacts } from './drug-facts.ts';
import { drugRow } from './drugs.ts';
import {
  type BuiltInEdit,
  builtInEdit,
  type ClaimSide,
  editsPeriod,
  type ServiceKind,
  serviceKind,
  unlikelyUnits,
} from './edits.ts';
import { serviceForDrug, serviceForRoute } from './other-services.ts';
import { place } from './places.ts';
import type { Policy } from './policy.ts';
import { serviceNamed } from './route-services.ts';
import { noTables, type Tables } from './tables/lookup.ts';
import { usualVolume } from './volumes.ts';

export type { Policy, PolicyRow } from './policy.ts';
export { basePolicy } from './policy-base.ts';

/** Where a row comes from and when it holds. Every row of every table has one. */
export interface Provenance {
  /** Short name and locator of the text. */
  source: string;
  /** ISO date on which the source was read. */
  read: string;
  /** ISO dates between which the fact holds; null: open. */
  from: string | null;
  to: string | null;
  /** `recall`: from memory, not found in a source; may raise a question, never decides by itself. */
  confidence: 'sourced' | 'recall';
}

/** The service that a route or a product belongs to when it is no 96372. Codes are numbers only. */
export interface OtherServiceRow extends Provenance {
  family: OtherServiceFamily;
  codes: readonly string[];
  /** The routes on which these are its codes; without it, on any. */
  routes?: readonly RouteClass[];
}

export interface PlaceRow extends Provenance {
  pos: string;
  /** Our own short name. */
  name: string;
  facility: boolean;
  /** Often paid for the visit, the day or the stay as a whole, so that an injection may not be paid beside it. */
  ownRate: boolean;
}

/** The facts in force on a day under a policy, frozen. */
export interface Knowledge {
  /** Changes whenever a row does. */
  version: string;
  policy: Policy;
  /**
   * The service for a route that is neither IM nor SC; null for `im`, `sc` and for classes that name no service.
   * `said`: the codes and words of the route, which may name one more exactly than its class.
   */
  serviceForRoute(route: RouteClass, day: string | null, said?: readonly string[]): OtherServiceRow | null;
  /** The service for a product class, or for this very ingredient, on that day; null when 96372 stays possible. */
  serviceForDrug(drugClass: DrugClass | null, ingredient: string | null, day: string | null): OtherServiceRow | null;
  /** Routes on which a known ingredient is usually given; empty when not known. */
  usualRoutes(ingredient: string): readonly RouteClass[];
  /** Codes, usual diagnoses and the like of a known ingredient on that day; null when none are known. */
  drug(ingredient: string, day: string | null): DrugFacts | null;
  /** The last day (ISO) of a drug's HCPCS code that has ended; null: it has not, or nothing is known. */
  lastDayOfCode(code: string): string | null;
  /** The official tables that the deployer has loaded. */
  tables: Tables;
  /** What kind of service a HCPCS code is. */
  serviceKind(code: string): ServiceKind;
  /** The built-in rows that are asked where no table is loaded, and their quarter (`2024Q3`). */
  builtIn: {
    period: string;
    /** The NCCI edit between 96372 and the code; `none`: there is none; null: the rows do not hold the code. */
    edit(side: ClaimSide, code: string): BuiltInEdit | 'none' | null;
    /** Units of 96372 on a day above which a claim is taken for unlikely. */
    unlikelyUnits(side: ClaimSide): number;
  };
  place(pos: string): PlaceRow | null;
  /** The volume (mL) above which one injection by that route at that site is unusual; null: not known. */
  usualVolume(route: RouteClass, site: string | null): number | null;
  /** True for words that name the errand and not the illness: "B12 injection", "encounter for injection". */
  isWorkflowTerm(text: string): boolean;
  /** The word by which a text says that a diagnosis is uncertain ("probable", "rule out"), or null. */
  uncertainWord(text: string): string | null;
  /**
   * What keeps an ICD-10-CM code, as written, from standing first on a claim line; null when nothing known does.
   * `listed`: what the official list of that day says, null without one. `short`: it may be a heading, which a person must say.
   */
  icd10cmFault(code: string, day: string | null, listed: 'valid' | 'header' | 'unknown' | null): CodeFault | null;
  /** Whether a text denies an illness or puts it into the past ("no evidence of", "history of"); null: neither. */
  denialIn(text: string): Denial | null;
  /** True when such a word belongs to the code's own name ("personal history of", "suspected exposure"). */
  isWordOfCode(word: string, code: string): boolean;
  /** Sex and age that a code is for, its place among others, and what kind of code it is. */
  codeFacts(code: string): CodeFacts;
  /** How a code stands to vitamin B12 by injection; null: no text that was read has it. */
  b12Standing(code: string): B12Standing | null;
  /** Days from one maintenance dose of vitamin B12 to the next that nobody asks about. */
  b12Days: number;
}

/** Day of the last change and a digest of the tables; a test says what it must be. */
export const knowledgeVersion = '2026-11-22.2498c710';

/**
 * The facts in force on `day` (ISO) under a policy. A lookup that is given a day of its own goes by that day; one that
 * is given none goes by `day`.
 */
export function knowledgeAsOf(day: string | null, policy: Policy, tables: Tables = noTables): Knowledge {
  return Object.freeze({
    version: knowledgeVersion,
    policy,
    serviceForRoute: (route: RouteClass, on: string | null, said: readonly string[] = []) =>
      serviceNamed(route, said) ?? serviceForRoute(route, on ?? day),
    serviceForDrug: (drugClass: DrugClass | null, ingredient: string | null, on: string | null) =>
      serviceForDrug(drugClass, ingredient, on ?? day),
    usualRoutes: (ingredient: string) => drugRow(ingredient)?.routes ?? [],
    drug: (ingredient: string, on: string | null) => drugFacts(ingredient, on ?? day),
    lastDayOfCode,
    tables,
    serviceKind,
    builtIn: {
      period: editsPeriod,
      edit: builtInEdit,
      unlikelyUnits: (side: ClaimSide) => unlikelyUnits[side].units,
    },
    place,
    usualVolume,
    isWorkflowTerm,
    uncertainWord,
    icd10cmFault: (code: string, on: string | null, listed: 'valid' | 'header' | 'unknown' | null) =>
      icd10cmFault(code, on ?? day, listed),
    denialIn,
    isWordOfCode,
    codeFacts,
    b12Standing,
    b12Days: b12Interval.days,
  });
}
