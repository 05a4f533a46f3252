import { describe, expect, test } from 'vitest';
import { strengthsInText } from '../../src/knowledge/strength-text.ts';
import {
  containersIn,
  discardedIn,
  isPatientsPharmacy,
  saysSuppliedElsewhere,
} from '../../src/knowledge/supply-words.ts';

describe('what was left over', () => {
  test.each<[string, number, string]>([
    ['Wasted 0.5 mL', 0.5, 'mL'],
    ['0.5 mL wasted, witnessed by RN', 0.5, 'mL'],
    ['wastage: 10 mg', 10, 'mg'],
    ['Amount discarded: 1,000 mcg', 1000, 'ug'],
    ['Remaining 20 units discarded', 20, 'U'],
    ['Given 75 mg. 25 mg of the drug was wasted', 25, 'mg'],
    ['.25 cc waste', 0.25, 'mL'],
  ])('%s', (text, value, unit) => expect(discardedIn(text)).toEqual({ state: 'amount', value, unit }));

  test.each([
    'No waste',
    'no drug wasted',
    'None wasted',
    'Waste: 0 mL',
    'wasted 0.0 mg',
    'Waste none',
    'Nothing was discarded',
    'Entire vial given',
    'full syringe was injected',
    'JZ',
  ])('none: %s', text => expect(discardedIn(text)).toEqual({ state: 'none' }));

  test.each([
    'Waste documented',
    'remainder of vial discarded',
    'JW',
    'Wasted 0.5 mL; no waste',
    'wasted 1,00 mg',
    'Wasted 5 mg and wasted 10 mg',
  ])('unclear: %s', text => expect(discardedIn(text)).toEqual({ state: 'unclear' }));

  test.each([
    'Needle discarded in sharps container',
    'Empty vial placed in hazardous waste',
    'Tolerated well',
    'Given 1 mL',
    'do not discard chart',
    '',
  ])('nothing said: %s', text => expect(discardedIn(text)).toBe(null));
});

describe('who the drug came from', () => {
  test.each([
    'Patient supplied medication',
    'pt brought own med',
    'White bag from Accredo',
    'brown-bagged',
    "Patient's own supply",
    'Drug sample given',
    'sample',
    'from specialty pharmacy',
  ])('elsewhere: %s', text => expect(saysSuppliedElsewhere(text)).toBe(true));

  test.each([
    'Not patient supplied',
    'no white bag',
    'Urine sample sent',
    'blood sample drawn before injection',
    'Clinic stock',
    'Patient tolerated own dose well',
    '',
  ])('not said: %s', text => expect(saysSuppliedElsewhere(text)).toBe(false));

  test.each([
    ['CVS Specialty #1234', true],
    ['Walgreens', true],
    ['Main Campus Inpatient Pharmacy', false],
    ['Clinic stock', false],
  ])('pharmacy %s: %s', (name, is) => expect(isPatientsPharmacy(name)).toBe(is));
});

test.each([
  ['ketorolac 30 mg/mL single-dose vial', true, false],
  ['Lupron Depot prefilled syringe', true, false],
  ['cyanocobalamin 1000 mcg/mL MDV', false, true],
  ['heparin multi-dose vial', false, true],
  ['cyanocobalamin 1000 mcg/mL injection', false, false],
])('container: %s', (text, singleDose, multipleDose) =>
  expect(containersIn(text)).toEqual({ singleDose, multipleDose }),
);

describe('strength in a name', () => {
  test.each<[string, number, string]>([
    ['cyanocobalamin 1,000 mcg/mL injection', 1000, 'ug'],
    ['ketorolac 60 mg/2 mL', 30, 'mg'],
    ['penicillin G benzathine 2,400,000 units/4 mL', 600000, 'U'],
    ['testosterone 200 mg per mL', 200, 'mg'],
    ['medroxyprogesterone 104 mg/0.65 mL', 160, 'mg'],
  ])('%s', (text, value, unit) => {
    const [only, ...more] = strengthsInText(text);
    expect(more).toEqual([]);
    expect(only?.unit).toBe(unit);
    expect(only?.value).toBeCloseTo(value, 6);
  });

  test.each(['betamethasone 3 mg-3 mg/mL', 'lidocaine 1 %', 'ceftriaxone 1 g vial', 'drip 5 mg/hr', '1,00 mg/mL', ''])(
    'none: %s',
    text => expect(strengthsInText(text)).toEqual([]),
  );
});
