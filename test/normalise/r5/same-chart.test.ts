import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { normalise } from '../../../src/normalise/index.ts';
import { administration, condition, encounter, order, readingOf, settings } from '../helpers.ts';
import { toR5 } from './to-r5.ts';

/** A chart without what R5 has its own words or none for: pointers, the words of a status, the rank of a diagnosis. */
function withoutPlaces(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/#.*$/, '#');
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  // R5 has no rank.
  const { pointer, rank: _, ...fields } = value as Record<string, unknown>;
  if (typeof pointer === 'string' && pointer.endsWith('#status')) return 'status';
  return Object.fromEntries(Object.entries(fields).map(([name, child]) => [name, withoutPlaces(child)]));
}

function chartsOf(resources: readonly FhirResource[], patient = 'Patient/p'): unknown[] {
  const r4 = normalise(readingOf(resources, { patient, fhirVersion: '4.0.1' }), settings);
  const r5 = normalise(readingOf(resources.map(toR5), { patient, fhirVersion: '5.0.0' }), settings);
  return [r4, r5].map(withoutPlaces);
}

const folder = new URL('../../../node_modules/hl7.fhir.r4.examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter(name => /^(?:MedicationAdministration|MedicationRequest|Medication|Encounter|Condition)-/.test(name))
  .map(name => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as FhirResource] as const)
  // R5 keeps earlier classes in resources of their own.
  .filter(([, resource]) => resource.classHistory === undefined);

describe('an official example, and the same in R5, give one chart', () => {
  it('are many', () => expect(examples.length).toBeGreaterThan(50));

  it.each(examples)('%s', (_, resource) => {
    const patient = (resource.subject as { reference?: string } | undefined)?.reference ?? 'Patient/p';
    const [r4, r5] = chartsOf([resource], patient);
    expect(r5).toEqual(r4);
  });
});

const subject = { reference: 'Patient/p' };
const coded = (...codes: string[]): unknown => ({ coding: codes.map(code => ({ code })) });
const some = <T>(...values: readonly T[]) => fc.option(fc.constantFrom<T>(...values), { nil: undefined });
const icd = { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E53.8', display: 'B12 deficiency' }] };
const toCondition = { reference: 'Condition/c', display: 'Anemia' };

const given = fc
  .record({
    status: some('completed', 'not-done', 'stopped', 'odd'),
    medicationCodeableConcept: some<unknown>({ text: 'ketorolac 30 mg' }, coded('11248'), { text: 'flu shot' }, 7),
    medicationReference: some<unknown>({ reference: '#m' }, { reference: 'Medication/m', display: 'Toradol' }, {}),
    contained: some([
      {
        resourceType: 'Medication',
        id: 'm',
        form: { text: 'tablet' },
        ingredient: [{ itemCodeableConcept: { text: 'cyanocobalamin' }, strength: { numerator: { value: 1 } } }],
      },
    ]),
    effectiveDateTime: some<unknown>('2026-03-12T10:20:00-06:00', '2026-03', 'noon', 5),
    effectivePeriod: some<unknown>(
      { start: '2026-03-12T10:20:00-06:00', end: '2026-03-12T11:20:00-06:00' },
      { end: 'x' },
    ),
    context: some<unknown>({ reference: 'Encounter/e' }, { reference: 'EpisodeOfCare/e' }, { display: 'visit' }, 'e'),
    reasonCode: some<unknown>([icd], [icd, { text: 'tired' }]),
    reasonReference: some<unknown>([toCondition], [{ display: 'x' }, toCondition]),
    category: some(coded('inpatient'), { text: 'outpatient' }),
    device: some([{ display: 'infusion pump' }], [{ reference: 'Device/d' }, { display: 'syringe' }]),
    performer: some<unknown>(
      [{ actor: { reference: 'Practitioner/n', display: 'Ana Ruiz' }, function: coded('performer') }],
      [{ actor: { display: 'Bo' } }, { actor: { identifier: { value: '1' } } }],
      [{ function: coded('verifier') }],
      [7],
    ),
    modifierExtension: some([{ url: 'x' }]),
  })
  .map(more => administration(more));

const visit = fc
  .record({
    status: some('planned', 'in-progress', 'finished', 'cancelled', 'entered-in-error', 'onleave', 'unknown'),
    class: some<unknown>(
      { code: 'AMB' },
      { code: 'IMP', display: 'inpatient' },
      { display: 'Observation' },
      { code: 'X' },
    ),
    period: some<unknown>({ start: '2026-03-12T10:00:00-06:00' }, { start: 'x' }, {}),
    type: some([{ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99213' }], text: 'Office visit' }]),
    serviceType: some({ text: 'Urgent care' }, { coding: [{ code: '1', display: 'Home health' }] }),
    reasonCode: some([{ text: 'Fatigue' }, coded('R53')]),
    diagnosis: some<unknown>(
      [{ condition: toCondition, use: coded('billing') }],
      [{ condition: { identifier: { value: '1' } } }, { condition: toCondition }],
      [{ use: coded('AD') }],
    ),
    location: some([{ location: { reference: 'Location/l' } }]),
    participant: some([{ individual: { reference: 'Practitioner/n', display: 'Ana Ruiz' }, type: [coded('ATND')] }]),
  })
  .map(more => encounter(more));

const beside: readonly FhirResource[] = [
  {
    resourceType: 'Procedure',
    id: 'q',
    status: 'completed',
    subject,
    code: coded('20610'),
    performedPeriod: { start: '2026' },
  },
  {
    resourceType: 'ChargeItem',
    id: 'g',
    status: 'billed',
    subject,
    code: coded('99213-25'),
    context: { reference: 'Encounter/e' },
  },
  {
    resourceType: 'Immunization',
    id: 'i',
    status: 'completed',
    patient: subject,
    vaccineCode: { text: 'flu shot' },
    reasonCode: [icd],
  },
  {
    resourceType: 'Coverage',
    id: 'v',
    status: 'active',
    beneficiary: subject,
    payor: [{ display: 'Acme' }, { display: 'Bolt' }],
  },
  { resourceType: 'Medication', id: 'm', code: { text: 'ketorolac' }, form: { text: 'injection' } },
  { resourceType: 'Location', id: 'l', physicalType: { text: 'Emergency department' } },
  condition(),
];
const wanted = order({
  status: 'active',
  reportedBoolean: true,
  reportedReference: { display: 'Bo' },
  reasonCode: [icd],
  dispenseRequest: { performer: { display: 'Specialty pharmacy' } },
  dosageInstruction: [
    { text: 'IM', asNeededCodeableConcept: { text: 'pain' }, doseAndRate: [{ doseQuantity: { value: 1 } }] },
  ],
});

it('any chart, and the same in R5, are one chart', () => {
  fc.assert(
    fc.property(given, visit, (one, where) => {
      const [r4, r5] = chartsOf([one, where, wanted, ...beside]);
      expect(r5).toEqual(r4);
    }),
    { numRuns: 500 },
  );
}, 60_000);
