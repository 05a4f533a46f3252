import { expect, test } from 'vitest';
import { linkTarget } from '../../src/links/target.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { placeWords } from '../../src/text/where.ts';

test.each([
  ['MedicationAdministration.dosage.route', 'administration'],
  ['MedicationAdministration.performer', 'administration'],
  ['MedicationRequest.dosageInstruction.route', 'order'],
  ['Encounter.diagnosis', 'diagnosis'],
  ['Condition.code', 'diagnosis'],
  ['Encounter.location', 'location'],
  ['Encounter.period', 'encounter'],
  ['Encounter', 'encounter'],
  ['Encounter.diagnosisX', 'encounter'],
  ['constructor', null],
  ['', null],
] as const)('%s leads to %s', (field, place) => {
  expect(linkTarget(field)).toBe(place);
});

test('every rule ends in words that say where to go, and most in a place of the chart', () => {
  const all = [...rules, ...visitRules];
  for (const { id, field } of all) expect(placeWords(field, '10:20'), id).not.toBe(field);
  // Other programs hold what these are about: the immunization record, the staff directory, the charges.
  const byWords = new Set(all.filter(({ field }) => linkTarget(field) === null).map(({ field }) => field));
  expect([...byWords].toSorted()).toEqual([
    'ChargeItem.code',
    'Immunization',
    'Practitioner.identifier',
    'Practitioner.qualification',
  ]);
});
