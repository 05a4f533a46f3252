import type { Answers } from './answers.ts';

/** What the core rules look at in one resource of each type. References as written; null and [] where nothing is. */
export interface Fields {
  administrations: {
    id: string;
    status: string | null;
    reasoned: boolean;
    routes: readonly string[];
    value: number | null;
    unit: string | null;
    sites: readonly string[];
    performers: readonly string[];
    request: string | null;
    context: string | null;
    reasons: readonly string[];
  }[];
  orders: { id: string; status: string | null; intent: string | null; reasons: readonly string[] }[];
  visits: { id: string; status: string | null; diagnoses: readonly string[] }[];
  diagnoses: {
    id: string;
    visit: string | null;
    categories: readonly string[];
    verification: string | null;
    clinical: string | null;
    /** Codes of ICD-10-CM. */
    codes: readonly string[];
  }[];
  practitioners: string[];
}

/** One administration, joined with its order, its visit and its diagnoses: all that a decision needs. */
export interface CoreFacts {
  reference: string;
  status: string | null;
  reasoned: boolean;
  route: 'im' | 'sc' | 'other' | 'absent';
  value: number | null;
  unit: string | null;
  sited: boolean;
  giver: 'person' | 'patient' | 'nobody';
  order: 'none' | 'lost' | 'found';
  orderStatus: string | null;
  orderIntent: string | null;
  visit: 'none' | 'lost' | 'found';
  visitStatus: string | null;
  linked: number;
  usable: number;
}

/** Codes of SNOMED CT: all that these generated patients have. */
const routes = new Map<string, 'im' | 'sc'>([
  ['78421000', 'im'],
  ['34206005', 'sc'],
]);
const barring = new Set(['unconfirmed', 'provisional', 'differential', 'refuted', 'entered-in-error']);
const past = new Set(['inactive', 'resolved', 'remission']);

const isUsable = ({ verification, clinical, codes }: Fields['diagnoses'][number]) =>
  codes.length > 0 && !barring.has(verification ?? '') && !past.has(clinical ?? '');

/** Joins the fields of one patient's record, each resource found by its reference. */
export function factsOf(fields: Fields): CoreFacts[] {
  const orders = new Map(fields.orders.map(one => [`MedicationRequest/${one.id}`, one]));
  const visits = new Map(fields.visits.map(one => [`Encounter/${one.id}`, one]));
  const diagnoses = new Map(fields.diagnoses.map(one => [`Condition/${one.id}`, one]));
  const ofVisit = Map.groupBy(
    fields.diagnoses.filter(({ categories }) => categories.length === 0 || categories.includes('encounter-diagnosis')),
    ({ visit }) => visit,
  );
  const people = new Set(fields.practitioners.map(id => `Practitioner/${id}`));
  return fields.administrations.map(one => {
    const order = orders.get(one.request ?? '');
    const visit = visits.get(one.context ?? '');
    const named = [...one.reasons, ...(order?.reasons ?? []), ...(visit?.diagnoses ?? [])];
    const linked = new Set([
      ...named.flatMap(reference => diagnoses.get(reference) ?? []),
      ...(visit ? (ofVisit.get(one.context) ?? []) : []),
    ]);
    const isPatient = (reference: string) => reference.startsWith('Patient/');
    return {
      reference: `MedicationAdministration/${one.id}`,
      status: one.status,
      reasoned: one.reasoned,
      route: one.routes.length === 0 ? 'absent' : (routes.get(one.routes[0] ?? '') ?? 'other'),
      value: one.value,
      unit: one.unit,
      sited: one.sites.length > 0,
      giver: one.performers.some(isPatient)
        ? 'patient'
        : one.performers.some(reference => people.has(reference))
          ? 'person'
          : 'nobody',
      order: one.request === null ? 'none' : order ? 'found' : 'lost',
      orderStatus: order?.status ?? null,
      orderIntent: order?.intent ?? null,
      visit: one.context === null ? 'none' : visit ? 'found' : 'lost',
      visitStatus: visit?.status ?? null,
      linked: linked.size,
      usable: [...linked].filter(isUsable).length,
    };
  });
}

/** Where no other answer fits. */
export const allPass: Answers = {
  given: 'pass',
  'route-documented': 'pass',
  'route-qualifies': 'pass',
  'dose-with-unit': 'pass',
  'site-documented': 'pass',
  'performer-documented': 'pass',
  'order-linked': 'pass',
  'visit-linked': 'pass',
  'diagnosis-linked': 'pass',
  'diagnosis-usable': 'pass',
};

type Value = string | number | boolean | null;

/** One answer that is not `pass`, and when it is given: every condition holds. No two of a rule fit at once, or both say the same. */
export interface Decision {
  rule: keyof Answers;
  answer: string;
  when: readonly (readonly [
    fact: keyof CoreFacts,
    operator: 'is' | 'in' | 'at most' | 'at least',
    value: Value | readonly Value[],
  ])[];
}

const decision = (rule: keyof Answers, answer: string, ...when: Decision['when']): Decision => ({ rule, answer, when });

/** The core rules as data, for engines that take rules so. */
export const decisions: readonly Decision[] = [
  decision('given', 'aside', ['status', 'in', ['not-done', 'entered-in-error']]),
  decision('given', 'review', ['status', 'in', ['in-progress', 'on-hold', 'stopped', 'unknown']]),
  decision('given', 'gap absent', ['status', 'is', null]),
  decision('given', 'gap conflict', ['status', 'is', 'completed'], ['reasoned', 'is', true]),
  decision('route-documented', 'gap absent', ['route', 'is', 'absent']),
  decision('route-qualifies', 'not-applicable', ['route', 'is', 'absent']),
  decision('route-qualifies', 'aside', ['route', 'is', 'other']),
  decision('dose-with-unit', 'gap absent', ['value', 'is', null]),
  decision('dose-with-unit', 'gap absent', ['unit', 'is', null]),
  decision('dose-with-unit', 'gap invalid', ['value', 'at most', 0]),
  decision('site-documented', 'gap absent', ['sited', 'is', false]),
  decision('performer-documented', 'aside', ['giver', 'is', 'patient']),
  decision('performer-documented', 'gap absent', ['giver', 'is', 'nobody']),
  decision('order-linked', 'gap absent', ['order', 'in', ['none', 'lost']]),
  decision('order-linked', 'gap invalid', ['orderStatus', 'in', ['draft', 'cancelled', 'entered-in-error']]),
  decision('order-linked', 'gap invalid', ['orderIntent', 'in', ['proposal', 'plan', 'option']]),
  decision('order-linked', 'review', ['order', 'is', 'found'], ['orderStatus', 'in', ['unknown', null]]),
  decision('visit-linked', 'gap absent', ['visit', 'in', ['none', 'lost']]),
  decision('visit-linked', 'gap invalid', ['visitStatus', 'in', ['cancelled', 'entered-in-error']]),
  decision('visit-linked', 'review', ['visit', 'is', 'found'], ['visitStatus', 'in', ['planned', 'unknown', null]]),
  decision('diagnosis-linked', 'unchecked', ['linked', 'is', 0], ['visit', 'in', ['none', 'lost']]),
  decision('diagnosis-linked', 'gap absent', ['linked', 'is', 0], ['visit', 'is', 'found']),
  decision('diagnosis-usable', 'not-applicable', ['linked', 'is', 0]),
  decision('diagnosis-usable', 'gap invalid', ['linked', 'at least', 1], ['usable', 'is', 0]),
];
