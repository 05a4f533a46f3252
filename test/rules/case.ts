import { parseDate } from '../../src/domain/time.ts';
import { indexOf } from '../../src/engine/chart-index.ts';
import { factsOf } from '../../src/engine/facts.ts';
import type { DrugFacts } from '../../src/knowledge/drug-facts.ts';
import type { Knowledge, Policy } from '../../src/knowledge/index.ts';
import type { Tables } from '../../src/knowledge/tables/lookup.ts';
import type { CheckResult, Facts, Rule, VisitRule } from '../../src/rules/define.ts';
import type { VisitRuleFacts } from '../../src/rules/visit-facts.ts';
import { readyChart } from '../engine/chart.ts';
import { testKnowledge } from '../engine/knowledge.ts';

/** What differs from the facts of the ready chart. Objects are merged, arrays and everything else replaced. */
export type Overrides = Readonly<Record<string, unknown>>;

/** The whole expected answer. `evidence` lists pointers; `values` and `evidence` are empty unless given. */
export interface Expected {
  outcome: CheckResult['outcome'] | 'not-applicable';
  kind?: string;
  policyRow?: string;
  /** Given when it is not the rule's own. */
  field?: string;
  family?: string;
  codes?: readonly string[];
  why?: string;
  message?: string;
  values?: Readonly<Record<string, string>>;
  evidence?: readonly string[];
}

/** What differs from the test knowledge: rows of the payer policy, the drug's facts, lookups of official tables. */
export interface Known {
  policy?: Partial<Policy>;
  drug?: Partial<DrugFacts>;
  tables?: Partial<Tables>;
}

export interface RuleCase extends Known {
  name: string;
  when: Overrides;
  expect: Expected;
}

/** Facts of the ready chart with changes. A text for `start` or `end` is read as a FHIR date. */
export function factsWith(overrides: Overrides): Facts {
  const chart = readyChart();
  const [administration] = chart.administrations;
  if (!administration) throw new Error('the ready chart has no administration');
  return merge(factsOf(administration, chart, indexOf(chart), testKnowledge()), overrides) as Facts;
}

/** Asks a rule as the engine does, and reduces the answer to what a case states. */
export function answer(rule: Rule, overrides: Overrides, known: Known = {}): Expected {
  const facts = factsWith(overrides);
  const knowledge = knowing(known);
  if (!rule.appliesTo(facts, knowledge)) return { outcome: 'not-applicable' };
  return stated(rule.check(facts, knowledge));
}

/** The same for a rule over a visit: overrides of the facts of the ready chart's visit. */
export function answerVisit(rule: VisitRule, overrides: Overrides, known: Known = {}): Expected {
  const facts = merge(readyVisitFacts(), overrides) as VisitRuleFacts;
  const knowledge = knowing(known);
  if (!rule.appliesTo(facts, knowledge)) return { outcome: 'not-applicable' };
  return stated(rule.check(facts, knowledge));
}

/** What the rule answers where nobody would ask it: it has nothing to say there, and must not break either. */
export function answerUnasked(rule: Rule | VisitRule, overrides: Overrides, known: Known = {}): unknown {
  const facts = rule.scope === 'visit' ? merge(readyVisitFacts(), overrides) : factsWith(overrides);
  return rule.check(facts as never, knowing(known)).outcome;
}

/** The test knowledge with what a case says otherwise. */
export function knowing({ policy, drug, tables }: Known): Knowledge {
  const knowledge = testKnowledge(policy);
  return {
    ...knowledge,
    drug: ingredient => (drug && ingredient !== '' ? { ...noDrugFacts, ingredient, ...drug } : null),
    tables: { ...knowledge.tables, ...tables },
  };
}

const hint = { source: 'test', read: '2026-11-21', from: null, to: null, confidence: 'sourced' } as const;
const noDrugFacts: Omit<DrugFacts, 'ingredient'> = {
  category: 'test',
  hints: { routes: hint, diagnoses: hint, selfAdministered: hint, caveats: hint },
  routes: [],
  hcpcs: [],
  ended: [],
  diagnoses: [],
  selfAdministered: 'no',
  caveats: [],
  confidence: 'sourced',
};

function stated(result: CheckResult): Expected {
  const { outcome, message, values, evidence } = result;
  return {
    outcome,
    message,
    values,
    evidence: evidence.map(({ pointer }) => pointer),
    ...('kind' in result ? { kind: result.kind } : {}),
    ...('family' in result ? { family: result.family, codes: result.codes } : {}),
    ...('why' in result ? { why: result.why.code } : {}),
    ...(result.field === undefined ? {} : { field: result.field }),
    ...(result.policyRow === undefined ? {} : { policyRow: result.policyRow }),
  };
}

/** The visit of the ready chart with its one injection, which counts once. */
function readyVisitFacts(): VisitRuleFacts {
  const chart = readyChart();
  return {
    units: {
      counted: 1,
      billed: 1,
      mostOnOneDay: 1,
      daysBilled: 1,
      besideOnDay: 0,
      policy: 'per-injection',
      candidates: 1,
      together: [],
      divided: [],
      evidence: [{ pointer: pa('medication'), value: 'x' }],
    },
    visit: chart.visits[0] ?? null,
    day: '2026-03-12',
    timeZone: 'America/New_York',
    candidates: chart.administrations,
    setAside: [],
    candidatesBeside: [],
    immunizations: [],
    services: [],
  };
}

export function whole(expected: Expected): Expected {
  if (expected.outcome === 'not-applicable') return expected;
  return { values: {}, evidence: [], ...(expected.family === undefined ? {} : { codes: [] }), ...expected };
}

function merge(base: unknown, change: unknown): unknown {
  if (!isObject(base) || !isObject(change)) return change;
  if ('state' in change && change.state !== base.state) return change;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) merged[key] = mergeField(key, base[key], value);
  return merged;
}

function mergeField(key: string, base: unknown, value: unknown): unknown {
  if ((key === 'start' || key === 'end') && typeof value === 'string') return parseDate(value);
  return merge(base, value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Pointer into the administration under test. */
export function pa(path: string): string {
  return `MedicationAdministration/a#${path}`;
}
