import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FhirResource, isFhirResource } from '../../src/domain/fhir.ts';
import { normalise } from '../../src/normalise/index.ts';
import { administration, chartOf, read, readingOf, settings } from './helpers.ts';

/** Follows a pointer's path inside a resource. */
function follow(resource: unknown, path: string): unknown {
  let value = resource;
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name ?? index ?? ''];
  }
  return value;
}

function evidenceIn(value: unknown): { pointer: string; value: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as { pointer?: unknown; value?: unknown };
  if (typeof own.pointer === 'string' && typeof own.value === 'string')
    return [own as { pointer: string; value: string }];
  return Object.values(value).flatMap(evidenceIn);
}

const json = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    [],
    {},
    0,
    [null],
    { reference: '#a' },
    { reference: '__proto__' },
    { coding: [{}] },
    [{ concept: { text: 'IM' } }, { reference: { reference: 'Condition/c', display: 'x' } }],
    [{ coding: [{ code: 'AMB' }], text: 'inpatient' }, { coding: [{ code: 'IMP' }, null] }],
    [{ condition: [{ concept: {} }, { reference: { reference: '#a' } }], use: [{ text: 'x' }, { text: 'y' }] }],
    [{ value: [{ concept: { coding: [{ code: 'R05' }] } }] }, { party: { display: 'Acme' } }],
    [{ actor: { reference: { display: 'Ana' } } }, { actor: { concept: { text: 'RN' } } }],
    { concept: { coding: [{ code: 'x', display: 'IM' }] }, reference: { reference: 'Medication/m', display: 'B12' } },
  ),
  fc.constantFrom<unknown>({ text: 'IM' }, { reference: 'Medication/m' }, { value: 1e308, unit: 'mg' }, [
    { text: 'x' },
  ]),
);
const elements = [
  'id status contained modifierExtension medicationCodeableConcept medicationReference context effectiveDateTime',
  'effectivePeriod performer request dosage note reasonCode reasonReference statusReason category code clinicalStatus',
  'verificationStatus encounter class type period location diagnosis serviceType dosageInstruction name identifier',
  'vaccineCode occurrenceDateTime occurrencePeriod occurrenceString route site performedDateTime performedPeriod payor',
  'order extension gender birthDate deceasedBoolean deceasedDateTime implicitRules',
  'medication occurenceDateTime occurencePeriod occurenceTiming occurrenceTiming reason device actualPeriod insurer',
  'paymentBy doseForm ingredient informationSource reported dispenseRequest form participant',
]
  .join(' ')
  .split(' ');
const parts = ['route', 'site', 'dose', 'method', 'text', 'rateQuantity', 'rateRatio', 'extension'];
const types = [
  'MedicationAdministration',
  'Condition',
  'Encounter',
  'MedicationRequest',
  'Medication',
  'Patient',
  'Location',
  'Immunization',
  'Procedure',
  'ChargeItem',
  'Coverage',
  'Organization',
];
const resource = fc
  .record({
    resourceType: fc.constantFrom(...types),
    id: fc.constantFrom('a', 'e', 'm', 'o', 'p', '__proto__', 'constructor', 'toString'),
    fields: fc.dictionary(fc.constantFrom(...elements), json, { maxKeys: 8 }),
    dosage: fc.option(fc.dictionary(fc.constantFrom(...parts), json)),
  })
  .map(({ resourceType, id, fields, dosage }): FhirResource => {
    const own = resourceType === 'Patient' ? { id: 'p' } : { id, subject: whose, patient: whose, beneficiary: whose };
    return { ...fields, ...(dosage ? { dosage } : {}), resourceType, ...own };
  });

const whose = { reference: 'Patient/p' };

/** Declared or not; the last is not read at all. */
const versions = fc.constantFrom('4.0.1', '5.0.0', '5.0.0', null, null, '6.0.0');

describe('any record', () => {
  it('is read without a throw, and every pointer leads to what it says', () => {
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 6 }), versions, (resources, fhirVersion) => {
        const normalised = normalise(readingOf(resources, { fhirVersion }), settings);
        if (!('chart' in normalised)) return;
        const first = new Map<string, FhirResource>();
        for (const one of resources) {
          const key = `${one.resourceType}/${one.id}`;
          if (!first.has(key)) first.set(key, one);
        }
        const last = new Map(resources.map(one => [`${one.resourceType}/${one.id}`, one]));
        for (const { pointer, value } of evidenceIn(normalised.chart)) {
          const [reference = '', path = ''] = pointer.split('#');
          expect(path).not.toBe('');
          if (value === '') continue;
          const found = [first, last].some(by => follow(by.get(reference), path) !== undefined);
          expect(found, pointer).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('gives the same chart twice, and does not change what it reads', () => {
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 4 }), versions, (resources, fhirVersion) => {
        const before = JSON.stringify(resources);
        const one = normalise(readingOf(resources, { fhirVersion }), settings);
        expect(normalise(readingOf(resources, { fhirVersion }), settings)).toEqual(one);
        expect(JSON.stringify(resources)).toBe(before);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('survives a very deep one', () => {
    let deep: unknown = {};
    for (let i = 0; i < 5000; i++) deep = { extension: [deep] };
    expect(read({ dosage: deep }).dose.state).toBe('absent');
  });

  it('is a resource even when its id is a name of Object', () => {
    const chart = chartOf([administration({ id: '__proto__' }), administration({ id: 'constructor' })]);
    expect(chart.administrations.map(one => one.reference)).toEqual([
      'MedicationAdministration/__proto__',
      'MedicationAdministration/constructor',
    ]);
    expect(isFhirResource(administration())).toBe(true);
  });
});
