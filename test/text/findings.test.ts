import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageKeys } from '../../src/domain/messages.ts';
import { whyCodes } from '../../src/domain/reading.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { coderSentences, sayToCoder } from '../../src/text/coder-findings.ts';
import { clinicianSentences, say } from '../../src/text/findings.ts';
import { findingTitle, ruleTitles } from '../../src/text/rules.ts';
import { whySentences, whyWords } from '../../src/text/why.ts';
import { answer, answerVisit, type RuleCase } from '../rules/case.ts';

/** Words of payment: clinicians read about the record only. */
const payment = /\b(bill\w*|paid|pay(s|er|ers|ing|ment|ments)?|claims?|reimburs\w*|code 96372|CPT|revenue)\b/i;

/** `Practitioner/123`: how programs name a record. What people read says what it is. */
const reference = /\b[A-Z][A-Za-z]{3,}\/[A-Za-z0-9.-]+/;

const folder = new URL('../rules/', import.meta.url);
const names = readdirSync(folder).filter(name => name.endsWith('.cases.ts') && name !== 'units-counted.cases.ts');
const given: { name: string; message: string; values: Readonly<Record<string, string>>; outcome: string }[] = [];
for (const name of names) {
  const { cases } = (await import(new URL(name, folder).href)) as { cases: readonly RuleCase[] };
  const rule = rules.find(({ id }) => `${id}.cases.ts` === name);
  const visitRule = visitRules.find(({ id }) => `${id}.cases.ts` === name);
  for (const one of cases) {
    if (!rule && !visitRule) continue;
    const said = rule ? answer(rule, one.when, one) : visitRule && answerVisit(visitRule, one.when, one);
    const { message, values, outcome } = said ?? { outcome: '' };
    if (message) given.push({ name: `${name} ${one.name}`, message, values: values ?? {}, outcome });
  }
}

describe('every message', () => {
  test.each(messageKeys)('%s speaks to clinicians of the record only', key => {
    expect(clinicianSentences[key]).not.toMatch(payment);
  });

  test.each(messageKeys)('%s is a whole sentence for both', key => {
    for (const sentences of [clinicianSentences, coderSentences]) expect(sentences[key]).toMatch(/^[A-Z{"].*[.?]$/s);
  });
});

test.each(Object.entries(ruleTitles))('titles of %s speak of the record only', (_, title) => {
  for (const words of Object.values(title)) expect(words).not.toMatch(payment);
});

test.each(given)('all blanks are filled: $name', ({ message, values }) => {
  for (const { sentences, sayIt } of [
    { sentences: clinicianSentences, sayIt: say },
    { sentences: coderSentences, sayIt: sayToCoder },
  ]) {
    const sentence = sentences[message as keyof typeof sentences];
    const blanks = [...sentence.matchAll(/\{(\w+)\}/g)].map(match => match[1]);
    for (const blank of blanks) expect([...Object.keys(values), 'why']).toContain(blank);
    expect(sayIt({ message, values })).not.toMatch(/[{}]/);
    expect(sayIt({ message, values })).not.toMatch(reference);
  }
});

test.each(given.filter(({ outcome }) => outcome === 'review'))('a review asks: $name', ({ message, values }) => {
  expect(say({ message, values })).toMatch(/\?$/);
  expect(sayToCoder({ message, values })).toMatch(/\?$/);
});

test.each<[message: string, values: Record<string, string>, clinician: string]>([
  ['dose-with-unit.recorded', { value: '2400000', unit: '[iU]' }, 'Dose recorded: 2,400,000 units.'],
  ['dose-with-unit.recorded', { value: '0.5', unit: 'mL' }, 'Dose recorded: 0.5 mL.'],
  ['dose-with-unit.recorded', { value: '1000', unit: 'ug' }, 'Dose recorded: 1,000 mcg.'],
  [
    'order-dose-agrees.differs',
    { ordered: '1000 ug', given: '500 ug' },
    'Ordered was 1,000 mcg, recorded as given is 500 mcg. Was the dose given as recorded?',
  ],
  [
    'date-in-visit.outside',
    { given: '2026-03-12T10:20:00-05:00', start: '2026-03-12T15:00:00Z', end: '2026-03-12' },
    'The time of the injection (2026-03-12 10:20) lies outside the visit (2026-03-12 15:00 UTC to 2026-03-12).',
  ],
])('values are written as people write them: %s %o', (message, values, clinician) => {
  expect(say({ message, values })).toBe(clinician);
});

test('coders see a time exactly as it is recorded', () => {
  const values = { given: '2026-03-12T10:20:00-05:00', start: '', end: '' };
  expect(sayToCoder({ message: 'date-in-visit.outside', values })).toContain('(2026-03-12T10:20:00-05:00)');
});

test('codes among the values become words', () => {
  const values = { route: 'iv-push', family: 'iv-push' };
  expect(sayToCoder({ message: 'route-qualifies.another-service', values })).toBe(
    'The route is IV push: another service (IV push).',
  );
  const failed = { message: 'engine.source-failed', values: { source: 'conditions' }, why: { code: 'forbidden' } };
  expect(say(failed)).toBe('Conditions could not be read (not permitted).');
  const order = { message: 'order-agrees.route', values: { given: 'im', ordered: 'sc, iv' } };
  expect(say(order)).toContain('subcutaneous or intravenous');
});

test('an empty value is said to be empty', () => {
  expect(sayToCoder({ message: 'drug-identified.recorded', values: { drug: ' ' } })).toContain('not stated');
  expect(sayToCoder({ message: 'drug-identified.recorded', values: {} })).toContain('not stated');
});

test('words of the record that end in a full stop end the sentence', () => {
  const values = { words: 'Brought by the patient.' };
  expect(say({ message: 'patient-supplied.ask', values })).toContain('says: Brought by the patient. Did');
  expect(say({ message: 'patient-supplied.ask', values: { words: 'own drug...' } })).toContain('own drug...');
});

test.each(Object.entries(ruleTitles))('what is asked about %s is not said twice', (_, { bad, ask = bad }) => {
  expect(`${bad} ${ask}`).not.toMatch(/confirm/i);
});

test('values are not read as code, and do not fill further blanks', () => {
  const values = { drug: '{why} $& constructor' };
  expect(say({ message: 'drug-identified.recorded', values })).toBe('Drug recorded: {why} $& constructor.');
});

test.each(['toString', '__proto__', 'a-later-rule.message'])('an unknown key is said as it is: %s', message => {
  expect(say({ message, values: {} })).toBe(message);
});

test.each(whyCodes)('why %s has words', code => expect(whySentences[code]).not.toBe(''));

test('a status is said beside its reason', () => {
  expect(whyWords({ code: 'forbidden', http: 403 })).toBe('not permitted, 403');
  expect(whyWords({ code: 'timeout' })).toBe('no answer in time');
  expect(whyWords(null)).toBe('');
});

test.each([
  ['pass', null, 'Route'],
  ['gap', 'absent', 'Route not recorded'],
  ['gap', 'conflict', 'Route not clear'],
  ['gap', 'invalid', 'Route not clear'],
  ['review', null, 'Route'],
  ['unchecked', null, 'Route'],
  ['not-applicable', null, 'Route'],
  ['waived', null, 'Route'],
])('title when %s %s', (outcome, kind, title) =>
  expect(findingTitle({ rule: 'route-documented', outcome, kind })).toBe(title),
);
