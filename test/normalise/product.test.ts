import { describe, expect, test } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { order, read } from './helpers.ts';

const ndc = (code: string) => ({ system: 'http://hl7.org/fhir/sid/ndc', code });
const medication = (more: Record<string, unknown>): FhirResource => ({ resourceType: 'Medication', id: 'm', ...more });
const referred = (more: Record<string, unknown>) =>
  read({ medicationCodeableConcept: undefined, medicationReference: { reference: 'Medication/m' } }, [medication(more)])
    .drug.product;
const quantity = (value: number, unit: string) => ({ value, unit, system: 'http://unitsofmeasure.org', code: unit });
const ratio = (value: number, unit: string, per: number, of: string) => ({
  numerator: quantity(value, unit),
  denominator: quantity(per, of),
});

describe('codes of the drug line', () => {
  test('NDC and HCPCS stand beside the name, each with its place', () => {
    const { product } = read({
      medicationCodeableConcept: {
        text: 'ketorolac',
        coding: [
          ndc('0409-3795-01'),
          { system: 'urn:oid:2.16.840.1.113883.6.69', code: '0409379501' },
          { system: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', code: 'j1885' },
          { system: 'urn:oid:2.16.840.1.113883.6.285', code: 'J1885' },
          { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '35827' },
        ],
      },
    }).drug;
    expect(product.ndcs.map(one => [one.written, one.ndc, one.fault])).toEqual([
      ['0409-3795-01', '00409379501', null],
      ['0409379501', null, 'ambiguous'],
    ]);
    expect(product.ndcs[0]?.evidence.pointer).toBe('MedicationAdministration/a#medicationCodeableConcept.coding[0]');
    expect(product.hcpcs.map(one => one.code)).toEqual(['J1885', 'J1885']);
  });

  test('an administration code filed with the drug is none of the drug', () => {
    const coding = [{ system: 'http://www.cms.gov/hcpcs', code: '96372' }];
    expect(read({ medicationCodeableConcept: { text: 'ketorolac', coding } }).drug.product.hcpcs).toEqual([]);
  });

  test('a referenced and a contained medication say the same', () => {
    const content = {
      code: { text: 'ketorolac 30 mg/mL', coding: [ndc('0409-3795-01')] },
      form: { text: 'Single-dose vial' },
      ingredient: [{ itemCodeableConcept: { text: 'ketorolac' }, strength: ratio(30, 'mg', 1, 'mL') }],
      batch: { lotNumber: 'A12', expirationDate: '2027-01' },
    };
    const outside = referred(content);
    const inside = read({
      medicationCodeableConcept: undefined,
      medicationReference: { reference: '#m' },
      contained: [medication(content)],
    }).drug.product;
    const plain = (text: unknown) =>
      JSON.stringify(text).replaceAll(/MedicationAdministration\/a#contained\[0\]\.|Medication\/m#/g, '');
    expect(plain(inside)).toBe(plain(outside));
    expect(outside.strengths.map(({ value, unit }) => [value, unit])).toEqual([
      [30, 'mg'],
      [30, 'mg'],
    ]);
    expect(outside.container.singleDose).toHaveLength(1);
    expect(outside.batch).toMatchObject({ lot: 'A12', expires: '2027-01' });
  });
});

describe('strength', () => {
  const only = (strength: unknown, more: Record<string, unknown>[] = []) =>
    referred({ code: { text: 'x' }, ingredient: [{ strength }, ...more] }).strengths.map(one => [one.value, one.unit]);

  test.each([
    [ratio(60, 'mg', 2, 'mL'), [[30, 'mg']]],
    [ratio(1, 'g', 1, 'L'), [[0.001, 'g']]],
    [ratio(100, '[iU]', 1, 'mL'), [[100, '[iU]']]],
  ])('%o', (strength, expected) => expect(only(strength)).toEqual(expected));

  test.each([
    ['of a vial', { numerator: quantity(1000, 'mg'), denominator: { value: 1, unit: 'vial' } }],
    ['of a weight', ratio(5, 'mg', 1, 'g')],
    ['of a volume in a volume', ratio(1, 'mL', 10, 'mL')],
    ['without a denominator', { numerator: quantity(1, 'mg') }],
    ['at least', { numerator: { ...quantity(1, 'mg'), comparator: '>=' }, denominator: quantity(1, 'mL') }],
    ['of nothing', ratio(0, 'mg', 1, 'mL')],
    ['unit and code differ', { numerator: { value: 1, unit: 'mg', code: 'g' }, denominator: quantity(1, 'mL') }],
    ['no ratio', 'strong'],
  ])('none: %s', (_, strength) => expect(only(strength)).toEqual([]));

  test('of two ingredients is that of neither', () => {
    expect(only(ratio(3, 'mg', 1, 'mL'), [{ strength: ratio(3, 'mg', 1, 'mL') }])).toEqual([]);
  });

  test('what does not act does not count', () => {
    expect(only(ratio(3, 'mg', 1, 'mL'), [{ isActive: false }])).toEqual([[3, 'mg']]);
  });
});

describe('lot', () => {
  test('has no place without a medication resource', () => expect(read().drug.product.batch).toBe(null));
  test('is looked for where there is one', () =>
    expect(referred({ code: { text: 'x' } }).batch).toEqual({ lot: null, expires: null, evidence: [] }));
});

describe('words around the injection', () => {
  const noted = (text: string) => read({ note: [{ text }] });

  test('of drug that was left over', () => {
    expect(noted('Wasted 0.5 mL').discarded).toMatchObject({ state: 'amount', value: 0.5, unit: 'mL' });
    expect(noted('no waste').discarded).toMatchObject({ state: 'none' });
    expect(noted('tolerated well').discarded).toEqual({ state: 'absent' });
  });

  test('two notes that contradict each other leave it open', () => {
    const { discarded } = read({ note: [{ text: 'no waste' }, { text: 'wasted 5 mg' }] });
    expect(discarded).toMatchObject({ state: 'unclear' });
  });

  test('of where the drug came from', () => {
    expect(noted('White bag, Accredo').suppliedElsewhere).toEqual([
      { pointer: 'MedicationAdministration/a#note[0].text', value: 'White bag, Accredo' },
    ]);
    expect(noted('not patient supplied').suppliedElsewhere).toEqual([]);
    const named = read({ medicationCodeableConcept: { text: 'adalimumab (patient supplied)' } });
    expect(named.suppliedElsewhere).toHaveLength(1);
  });

  test.each<[string, Record<string, unknown>, number]>([
    ['reported', { reportedBoolean: true }, 1],
    ['not reported', { reportedBoolean: false }, 0],
    ['reported by somebody', { reportedReference: { reference: 'Patient/p' } }, 1],
    ['a pharmacy of patients', { dispenseRequest: { performer: { display: 'Walgreens #1' } } }, 1],
    ['its own pharmacy', { dispenseRequest: { performer: { display: 'Inpatient Pharmacy' } } }, 0],
    ['a note', { note: [{ text: 'brown bag' }] }, 1],
    ['nothing', {}, 0],
  ])('the order: %s', (_, more, count) => {
    const link = read({}, [order(more)]).order;
    expect(link.state === 'read' ? link.order.suppliedElsewhere.length : null).toBe(count);
  });
});
