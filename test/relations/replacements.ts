import type { RecordedChart } from '../charts/index.ts';
import { put, resourceAt, seenAt } from './at.ts';
import {
  administrationStatus,
  type Choice,
  clinicalStatus,
  diagnosisCodes,
  encounterClass,
  encounterStatus,
  falseRoutes,
  orderIntent,
  orderStatus,
  otherDrugs,
  otherProducts,
  otherUnits,
  routes,
  verificationStatus,
} from './choices.ts';
import type { Changed } from './law.ts';
import { citedBy, type Proof } from './proof.ts';

/** A record with another value in one place. `must`: the injection may not be ready with it. */
export interface Replaced extends Changed {
  must: boolean;
  /** What the route must be called, should the injection be ready. */
  route?: string;
}

type Coding = Readonly<Record<string, unknown>>;

/** Every coded and required value that a proof rests on, one after another, with every other value of its list. */
export function* replacements(proof: Proof): Generator<Replaced> {
  const { reference, report } = proof;
  const { order, visit } = report.facts;
  yield* choices(proof, `${reference}#status`, administrationStatus);
  if (visit.reference) yield* choices(proof, `${visit.reference}#status`, encounterStatus);
  if (order) yield* choices(proof, `${order.reference}#status`, orderStatus);
  if (order) yield* choices(proof, `${order.reference}#intent`, orderIntent);
  yield* otherRoutes(proof);
  yield* otherMedications(proof);
  yield* otherAmounts(proof);
  yield* otherTimes(proof);
  yield* otherLinks(proof);
  yield* otherClasses(proof);
  yield* otherPlaces(proof);
  yield* otherDiagnoses(proof);
}

function* choices({ chart }: Proof, pointer: string, list: readonly Choice[]): Generator<Replaced> {
  if (seenAt(chart, pointer) === undefined) return;
  for (const { value, may } of list)
    yield { name: `${field(pointer)} = ${JSON.stringify(value)}`, chart: put(chart, pointer, value), must: !may };
}

const field = (pointer: string) => pointer.replace(/\/[^#]*/, '');

function* others(proof: Proof, pointer: string, values: readonly unknown[]): Generator<Replaced> {
  yield* choices(
    proof,
    pointer,
    values.map(value => ({ value, may: false })),
  );
}

/** The whole route by each code; and each code beside the words that were there, which then contradict it. */
function* otherRoutes(proof: Proof): Generator<Replaced> {
  const { chart, reference, report } = proof;
  const at = `${reference}#dosage.route`;
  const before = seenAt(chart, at) as { coding?: readonly Coding[] } | undefined;
  if (!before) return;
  const route = report.facts.route.class;
  for (const { system, code, isInjection, routeClass } of routes) {
    const name = `route ${system} ${code}`;
    const alone = put(chart, at, { coding: [{ system, code }] });
    yield { name, chart: alone, must: !isInjection, route: routeClass };
    const [first] = before.coding ?? [];
    // "Parenteral" leaves room for the words.
    if (!first || routeClass === route || routeClass === 'unspecified') continue;
    const beside = put(chart, at, {
      ...before,
      coding: [{ ...first, system, code }, ...(before.coding ?? []).slice(1)],
    });
    const bare = before.coding?.length === 1 && !('display' in first) && !('text' in before);
    yield { name: `${name} beside the old words`, chart: beside, must: !(bare && isInjection), route: routeClass };
  }
  yield* others(
    proof,
    at,
    falseRoutes.map(coding => ({ coding: [coding] })),
  );
}

function* otherMedications(proof: Proof): Generator<Replaced> {
  const { chart, reference, report } = proof;
  const concept = `${reference}#medicationCodeableConcept`;
  const holder = seenAt(chart, concept) === undefined ? medicationOf(proof) : concept;
  if (holder === null) return;
  yield* others(proof, holder, otherProducts);
  const order = report.facts.order && resourceAt(chart, report.facts.order.reference);
  const named = order?.medicationCodeableConcept !== undefined;
  for (const { ingredient, text } of otherDrugs)
    if (ingredient !== report.facts.drug.ingredient)
      yield { name: `another drug: ${text}`, chart: put(chart, holder, { text }), must: named };
}

/** The code of the Medication that is referred to, where nothing but that says what it is. */
function medicationOf({ chart, reference }: Proof): string | null {
  const link = seenAt(chart, `${reference}#medicationReference`) as
    | { reference?: string; display?: string }
    | undefined;
  if (!link?.reference || link.display !== undefined || link.reference.startsWith('#')) return null;
  const medication = resourceAt(chart, link.reference);
  return medication?.code === undefined || 'ingredient' in medication ? null : `${link.reference}#code`;
}

function* otherAmounts(proof: Proof): Generator<Replaced> {
  const at = `${proof.reference}#dosage.dose`;
  const before = seenAt(proof.chart, at) as Coding | undefined;
  if (!before) return;
  const { value } = before;
  const ucum = 'http://unitsofmeasure.org';
  yield* others(
    proof,
    at,
    otherUnits.flatMap(unit => [
      { value, unit },
      { value, code: unit, system: ucum },
      { ...before, code: unit, system: ucum },
    ]),
  );
}

function* otherTimes(proof: Proof): Generator<Replaced> {
  const { chart, reference, report } = proof;
  const times = [
    '2026-02-30T10:00:00-06:00',
    '2025-11-20T24:00:00-06:00',
    '2025-11-20T10:00:00',
    'noon',
    '20251120',
    '',
  ]
    .concat('0000-01-01T00:00:00Z', '2031-01-01T10:00:00Z', '1999-01-01T10:00:00Z', '2025', '2025-11', '11/20/2025')
    .concat('2025-13-01T10:00:00Z', '2025-11-20T10:00:00+99:00', 'Invalid Date', '1763654400000');
  const path = ['effectiveDateTime', 'effectivePeriod.start'].find(one => seenAt(chart, `${reference}#${one}`));
  if (path) yield* others(proof, `${reference}#${path}`, [...times, 1763654400000]);
  const visit = report.facts.visit.reference;
  if (visit)
    yield* others(
      proof,
      `${visit}#period.start`,
      times.filter(time => !time.startsWith('1999')),
    );
}

function* otherLinks(proof: Proof): Generator<Replaced> {
  const { reference, chart } = proof;
  const wrong = ['Encounter/none', 'EpisodeOfCare/x', 'urn:uuid:6f2c0f3e-0000-4000-8000-000000000000', '#none', 'x', '']
    .concat('https://elsewhere.example/fhir/Encounter/1', '//elsewhere.example/Encounter/1', 'Patient/none', 'Device/x')
    .concat('Encounter?identifier=1', '../Encounter/1', 'encounter/x', 'javascript:alert(1)');
  const links = ['context', 'request'].concat(oneGiver(proof) ? 'performer[0].actor' : []);
  for (const link of links) {
    const at = `${reference}#${link}`;
    if (seenAt(chart, `${at}.reference`) === undefined) continue;
    // A giver on another server is somebody all the same: who it is, the reference says.
    for (const text of wrong)
      if (!(link.endsWith('actor') && /^https/.test(text)))
        yield { name: `${link} -> ${text}`, chart: put(chart, at, { reference: text }), must: true };
  }
}

function oneGiver({ chart, reference }: Proof): boolean {
  const performers = seenAt(chart, `${reference}#performer`);
  return Array.isArray(performers) && performers.length === 1;
}

function* otherClasses(proof: Proof): Generator<Replaced> {
  const visit = proof.report.facts.visit.reference;
  if (!visit) return;
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
  yield* others(
    proof,
    `${visit}#class`,
    encounterClass.map(code => ({ system, code })),
  );
}

/** Each place-of-service code but office and urgent care, where such a code says the place. */
function* otherPlaces(proof: Proof): Generator<Replaced> {
  for (const pointer of citedBy(proof, 'place-of-service')) {
    const coding = seenAt(proof.chart, pointer) as Coding | undefined;
    if (!/place-of-service/i.test(String(coding?.system)) || citedBy(proof, 'place-of-service').length === 0) continue;
    for (let place = 0; place < 100; place += 1) {
      const code = String(place).padStart(2, '0');
      const chart = put(proof.chart, pointer, { system: coding?.system, code });
      yield { name: `place of service ${code}`, chart, must: code !== '11' && code !== '20' };
    }
  }
}

/** The same change to every diagnosis that counts: one that is left as it was would do. */
function* otherDiagnoses(proof: Proof): Generator<Replaced> {
  const conditions = proof.report.facts.diagnoses
    .filter(({ usable, reference }) => usable && reference.startsWith('Condition/') && !reference.includes('#'))
    .map(({ reference }) => reference);
  const all = proof.report.facts.diagnoses.filter(({ usable }) => usable).length;
  if (conditions.length < all) return;
  const each = (path: string, value: unknown): RecordedChart =>
    [...new Set(conditions)].reduce((chart, one) => put(chart, `${one}#${path}`, value), proof.chart);
  const statuses = { clinicalStatus, verificationStatus };
  for (const [path, list] of Object.entries(statuses)) {
    const system = `http://terminology.hl7.org/CodeSystem/condition-${path === 'clinicalStatus' ? 'clinical' : 'ver-status'}`;
    for (const { value, may } of list)
      yield { name: `${path} ${value}`, chart: each(path, { coding: [{ system, code: value }] }), must: !may };
  }
  for (const coding of diagnosisCodes)
    yield { name: `diagnosis ${coding.system} ${coding.code}`, chart: each('code', { coding: [coding] }), must: true };
}
