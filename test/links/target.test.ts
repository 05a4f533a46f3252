import { expect, test } from 'vitest';
import { linkTarget } from '../../src/links/target.ts';
import { rules } from '../../src/rules/index.ts';

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

test('every administration rule leads somewhere', () => {
  for (const rule of rules) expect(linkTarget(rule.field), rule.id).not.toBeNull();
});
