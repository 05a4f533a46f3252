import type { FhirResource } from '../../src/domain/fhir.ts';
import type { RecordedChart } from '../charts/index.ts';
import { put, resourceAt, seenAt } from './at.ts';
import type { Changed } from './law.ts';
import type { Proof } from './proof.ts';

const snomed = 'http://snomed.info/sct';
const notes = [
  'given IV',
  'infused over 30 minutes',
  'refused by the patient',
  'not given',
  'patient gave own injection',
];
const sentences = ['given IV push', 'infuse over one hour', 'intra-articular, right knee', 'half dose given'];

/** Records with something added that speaks against the injection. */
export function* negativeEvidence(proof: Proof): Generator<Changed> {
  yield* aboutTheEntry(proof);
  yield* aboutTheWay(proof);
  yield* aroundIt(proof);
  yield* besideIt(proof);
}

function* aboutTheEntry({ chart, reference }: Proof): Generator<Changed> {
  const at = (path: string, value: unknown) => put(chart, `${reference}#${path}`, value);
  for (const status of ['entered-in-error', 'not-done', 'stopped', 'on-hold', 'in-progress', 'unknown'])
    yield { name: `status ${status}`, chart: at('status', status) };
  for (const text of notes) yield { name: `note "${text}"`, chart: at('note', [{ text }]) };
  yield { name: 'a reason why not', chart: at('statusReason', [{ text: 'patient declined' }]) };
  yield { name: 'category inpatient', chart: at('category', { coding: [{ code: 'inpatient' }] }) };
  yield { name: 'implicit rules', chart: at('implicitRules', 'http://example.org/rules') };
  yield { name: 'a device', chart: at('device', [{ display: 'infusion pump' }]) };
}

function* aboutTheWay({ chart, reference }: Proof): Generator<Changed> {
  const at = (path: string, value: unknown) => put(chart, `${reference}#dosage.${path}`, value);
  const codings = (seenAt(chart, `${reference}#dosage.route.coding`) ?? []) as unknown[];
  for (const code of ['47625008', '58100008', '12130007', '26643006'])
    yield { name: `also route ${code}`, chart: at('route.coding', [...codings, { system: snomed, code }]) };
  yield { name: 'route text IV', chart: at('route.text', 'IV') };
  yield { name: 'a rate', chart: at('rateQuantity', { value: 100, unit: 'mL/h' }) };
  yield {
    name: 'a rate ratio',
    chart: at('rateRatio', { numerator: { value: 100, unit: 'mL' }, denominator: { value: 1, unit: 'h' } }),
  };
  const url = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/infuse-over-time';
  yield { name: 'an infusion time', chart: at('extension', [{ url, valueQuantity: { value: 30, unit: 'min' } }]) };
  yield { name: 'method infusion', chart: at('method', { text: 'IV infusion' }) };
  for (const text of sentences) yield { name: `dosage text "${text}"`, chart: at('text', text) };
  yield { name: 'site in the eye', chart: at('site', { text: 'left eye' }) };
}

function* aroundIt({ chart, report }: Proof): Generator<Changed> {
  const { visit, order, diagnoses } = report.facts;
  const at = (reference: string, path: string, value: unknown) => put(chart, `${reference}#${path}`, value);
  if (visit.reference) {
    for (const status of ['entered-in-error', 'cancelled', 'planned'])
      yield { name: `visit ${status}`, chart: at(visit.reference, 'status', status) };
    yield { name: 'an inpatient visit', chart: at(visit.reference, 'class', { code: 'IMP' }) };
  }
  if (order) {
    for (const status of ['entered-in-error', 'cancelled', 'draft', 'stopped', 'on-hold'])
      yield { name: `order ${status}`, chart: at(order.reference, 'status', status) };
    yield { name: 'order do-not-perform', chart: at(order.reference, 'doNotPerform', true) };
    const iv = { coding: [{ system: snomed, code: '47625008' }] };
    yield { name: 'ordered IV', chart: at(order.reference, 'dosageInstruction', [{ route: iv }]) };
  }
  const conditions = [...new Set(diagnoses.map(({ reference }) => reference))];
  if (!conditions.every(one => resourceAt(chart, one)?.resourceType === 'Condition')) return;
  const system = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
  for (const code of ['refuted', 'entered-in-error', 'provisional', 'differential', 'unconfirmed'])
    yield {
      name: `every diagnosis ${code}`,
      chart: conditions.reduce(
        (all, one) => put(all, `${one}#verificationStatus`, { coding: [{ system, code }] }),
        chart,
      ),
    };
}

function* besideIt({ chart, reference, report }: Proof): Generator<Changed> {
  const own = resourceAt(chart, reference);
  if (!own) return;
  yield { name: 'the same injection twice', chart: adding(chart, { ...own, id: `${own.id}-2` }) };
  yield { name: 'a death before', chart: put(chart, `${chart.patient}#deceasedDateTime`, '2001-01-01') };
  yield { name: 'a death', chart: put(chart, `${chart.patient}#deceasedBoolean`, true) };
  const unclear: FhirResource = {
    resourceType: 'Immunization',
    id: 'the-same-moment',
    status: 'completed',
    patient: { reference: chart.patient },
    vaccineCode: { text: 'see note' },
    occurrenceDateTime: report.facts.given?.start,
  };
  // Immune globulins are filed as immunizations, and are no vaccines.
  if (report.facts.drug.class === 'immune-globulin') return;
  yield { name: 'an unclear immunization of the moment', chart: adding(chart, unclear) };
}

function adding(chart: RecordedChart, resource: FhirResource): RecordedChart {
  return { ...chart, resources: [...chart.resources, resource] };
}
