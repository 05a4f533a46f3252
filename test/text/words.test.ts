import { expect, test } from 'vitest';
import { otherServiceFamilies } from '../../src/domain/service.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { sayKeyToCoder } from '../../src/text/coder-findings.ts';
import { familyWords, routeWords, unitWords } from '../../src/text/services.ts';
import { injectionsWords, setAsideWords, verdictWords } from '../../src/text/verdicts.ts';
import { placeWords, whereSteps } from '../../src/text/where.ts';

const counts = { gaps: 3, conflicts: 0, unchecked: 0, reviews: 1 };

test.each([
  ['ready', 'Complete'],
  ['not-ready', '3 items missing'],
  ['review', 'Please confirm 1 item'],
  ['cannot-tell', 'Could not check'],
  ['none', 'No injections recorded in this visit'],
  ['not-given', 'Not given'],
  ['not-96372', 'Not a 96372 service'],
] as const)('verdict %s', (verdict, words) => expect(verdictWords(verdict, counts, 'clinician')).toBe(words));

test.each([
  [{ gaps: 0, conflicts: 1 }, '1 conflict'],
  [{ gaps: 2, conflicts: 2 }, '2 items missing, 2 conflicts'],
])('what contradicts itself is not called missing: %o', (open, words) => {
  expect(verdictWords('not-ready', { ...counts, ...open }, 'clinician')).toBe(words);
});

test.each([
  ['review', { gaps: 0, reviews: 1 }, '1 item to review'],
  ['review', { gaps: 0, reviews: 2 }, '2 items to review'],
  ['not-ready', { gaps: 1, reviews: 2 }, '1 item missing, 2 to review'],
  ['not-ready', { gaps: 1, reviews: 0 }, '1 item missing'],
] as const)('a coder reads how many questions are open: %s %o', (verdict, open, words) => {
  expect(verdictWords(verdict, { ...counts, ...open }, 'coder')).toBe(words);
});

test('a visit whose entries were set aside had something recorded', () => {
  expect(verdictWords('none', { ...counts, aside: 1 }, 'clinician')).toBe('No injection to check in this visit');
});

test('one item is one item', () => {
  expect(verdictWords('not-ready', { ...counts, gaps: 1, reviews: 0 }, 'coder')).toBe('1 item missing');
});

test.each([
  ['not-96372', { family: 'iv-push' }, 'Not a 96372 service: given IV push'],
  ['not-96372', null, 'Not a 96372 service'],
  ['not-given', null, 'Not given'],
])('set aside: %s %o', (verdict, otherService, words) => {
  expect(setAsideWords({ verdict, otherService })).toBe(words);
});

test.each(otherServiceFamilies)('family %s has words', family => {
  expect(familyWords(family)).not.toBe('');
  expect(familyWords(family)).not.toContain('96');
});

test('the place of every field is known', () => {
  const ofAnswers = ['Encounter.period', 'Encounter.status', 'MedicationRequest.status', 'MedicationRequest.intent'];
  for (const field of [...[...rules, ...visitRules].map(rule => rule.field), ...ofAnswers])
    expect(whereSteps(field, '10:20')).not.toEqual([field]);
});

test('where in the chart', () => {
  expect(placeWords('MedicationAdministration.dosage.route', '10:20')).toBe(
    'Medication administration record > 10:20 entry > Route',
  );
  expect(placeWords('MedicationAdministration.dosage.route', null)).toContain('Entry without a time');
  expect(placeWords('Encounter.diagnosis', null)).toBe('Visit > Diagnoses');
  expect(placeWords('constructor', null)).toBe('constructor');
});

test('small words', () => {
  expect(injectionsWords({ ready: 1, injections: 2 })).toBe('1 of 2 injections complete');
  expect(injectionsWords({ ready: 1, injections: 1 })).toBe('1 of 1 injection complete');
  expect(routeWords('im')).toBe('IM');
  expect(routeWords('iv-push')).toBe('IV push');
  expect(routeWords('valueOf')).toBe('valueOf');
  expect(unitWords('ug')).toBe('mcg');
  expect(unitWords('mg')).toBe('mg');
  expect(sayKeyToCoder('units-counted.limited')).toContain('limits');
});
