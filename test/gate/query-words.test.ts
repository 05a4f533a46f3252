import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type MessageKey, messageKeys } from '../../src/domain/messages.ts';
import { rules, visitRules } from '../../src/rules/index.ts';
import { answererOf, answererWords, askedUnseen } from '../../src/text/query/answerers.ts';
import { letters } from '../../src/text/query/compose.ts';
import { alwaysOffered, questionOf, questions } from '../../src/text/query/questions.ts';
import { answer, answerVisit, type Expected, type RuleCase } from '../rules/case.ts';

/** What a question to a clinician may not speak of: what follows from the answer. */
const barred =
  /\b(bill\w*|paid|pay(s|er|ers|ing|ment|ments)?|claims?|reimburs\w*|charg\w*|costs?|den(y|ied|ials?)|revenue|reven\w*|units?(?! of measure)|cod(e|es|ed|er|ing|able)|ICD\S*|CPT|HCPCS|NDC|NCCI|MUE|modifiers?|edits?|POS|DRG|insur\w*|coverage|covered|Medicare|Medicaid|audit\w*|quality|score|9637\d|992\d\d|964\d\d|J\d{4})\b/i;
/** What would tell the reader which answer is wanted. */
const leading =
  /\b(should|must|need(s|ed)?|required?|missing|please (record|add|document)|to support|supports?|correctly|wrong)\b/i;

const folder = new URL('../rules/', import.meta.url);
const seen: (Expected & { rule: string; field: string; name: string })[] = [];
for (const file of readdirSync(folder).filter(
  name => name.endsWith('.cases.ts') && name !== 'units-counted.cases.ts',
)) {
  const { cases } = (await import(new URL(file, folder).href)) as { cases: readonly RuleCase[] };
  const rule = rules.find(({ id }) => `${id}.cases.ts` === file);
  const visitRule = visitRules.find(({ id }) => `${id}.cases.ts` === file);
  for (const one of cases) {
    const said = rule ? answer(rule, one.when, one) : visitRule && answerVisit(visitRule, one.when, one);
    const { id, field } = rule ?? visitRule ?? { id: '', field: '' };
    if (said) seen.push({ ...said, rule: id, field: said.field ?? field, name: `${id}: ${one.name}` });
  }
}

/** Messages that are seen as a gap or a question, or that a rule's text names as one, or that no case has shown settled. */
const text = readdirSync(new URL('../../src/rules/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(new URL(`../../src/rules/${name}`, import.meta.url), 'utf8'))
  .join('\n');
const named = [...text.matchAll(/\b(?:gap\(\s*'\w+',|review\()\s*'([^']+)'/g)].map(([, key]) => key);
const settled = new Set(
  seen.filter(({ outcome }) => outcome !== 'gap' && outcome !== 'review').map(({ message }) => message),
);
const open = messageKeys.filter(
  key => seen.some(one => isOpen(one) && one.message === key) || named.includes(key) || !settled.has(key),
);
/** The engine's own, and what no case can make settle: none of these is ever a gap or a question. */
const neverOpen: readonly MessageKey[] = [
  'record-read.complete',
  'record-read.incomplete',
  'units-counted.each',
  'units-counted.together',
  'units-counted.limited',
  'units-counted.none',
  'engine.not-applicable',
  'engine.not-given',
  'engine.another-service',
  'engine.source-failed',
  'engine.source-partial',
  'engine.not-offered',
  'engine.services-not-offered',
];

function isOpen({ outcome }: { outcome: string }): boolean {
  return outcome === 'gap' || outcome === 'review';
}

function made(one: Expected & { rule: string; field: string }): string {
  const evidence = (one.evidence ?? []).map(pointer => ({ pointer, value: '' }));
  const { message = '', values = {} } = one;
  const finding = {
    rule: one.rule,
    outcome: one.outcome,
    field: one.field,
    weight: 'blocks',
    kind: null,
    message,
    values,
    evidence,
  };
  const people = { giver: 'RN Osei', orderer: null, attending: null };
  const injection = { reference: 'MedicationAdministration/a', name: 'Cyanocobalamin 10:20', clock: '10:20' };
  return letters('12 Mar 2026', [{ injection, people, findings: [finding] }])
    .map(letter => letter.text)
    .join('\n');
}

test('there is something to look at', () => {
  expect(open.length).toBeGreaterThan(120);
  expect(seen.filter(isOpen).length).toBeGreaterThan(150);
});

test.each(open.filter(key => !neverOpen.includes(key)))(
  '%s is asked of a clinician, or it is said who answers',
  key => {
    const asked = Object.hasOwn(questions, key);
    const other = answererOf({ rule: key.split('.')[0] ?? '', outcome: 'gap', message: key });
    expect([asked, other !== null].filter(Boolean)).toHaveLength(1);
  },
);

describe.each(Object.entries(questions))('the question of %s', (_, { about, says, ask, options }) => {
  test('speaks of the record alone', () => {
    for (const words of [about, says, ask, ...options]) expect(words.replaceAll(/\{\w+\}/g, '')).not.toMatch(barred);
  });

  test('leads to no answer', () => {
    for (const words of [about, says, ask, ...options]) expect(words).not.toMatch(leading);
    expect(says).toMatch(/^[A-Z{].*\.$/);
    expect(ask).toMatch(/^[A-Z].*\?$/);
    // Nothing to choose from, or more than one answer.
    if (options.length === 1) expect(options[0]).toMatch(/: ____$/);
    expect(options.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))).toEqual(options);
  });
});

test.each(seen.filter(one => isOpen(one) && Object.hasOwn(questions, one.message ?? '')))(
  'a made query has all of its parts: $name',
  one => {
    const query = made(one);
    const parts = [/^To: .+/m, /^Visit: 12 Mar 2026$/m, /^Injection: /m, /^The record says: .+/m, /^Where: .+/m];
    for (const part of [...parts, /^Question: .+\?$/m]) expect(query).toMatch(part);
    for (const option of alwaysOffered) expect(query).toContain(`[ ] ${option}\n`);
    const { says = '', ask = '' } = questions[one.message as MessageKey] ?? {};
    const blanks = [...`${says} ${ask}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(one.values ?? {})).toEqual(expect.arrayContaining(blanks));
    expect(query).not.toMatch(/[{}]|undefined|(Encounter|Condition|Practitioner|Medication\w*)\/\w/);
    // What the case's record says is not ours; all else is.
    const own = Object.values(one.values ?? {}).reduce(
      (rest, value) => (value ? rest.replaceAll(value, '') : rest),
      query,
    );
    // A dose may be in units.
    expect(own.replaceAll(/\b[\d,.]+ units\b/g, '')).not.toMatch(barred);
  },
);

test.each(seen.filter(one => isOpen(one) && !Object.hasOwn(questions, one.message ?? '')))(
  'no query is made where no clinician can answer: $name',
  one => {
    expect(made(one)).toBe('');
    const answerer = answererOf({ rule: one.rule, outcome: one.outcome, message: one.message ?? '' });
    expect(answerer && answererWords[answerer]).toMatch(/^No query/);
  },
);

test.each([...askedUnseen])('what the EHR does not share of %s may be asked, and is not called missing', rule => {
  const finding = {
    rule,
    outcome: 'unchecked',
    message: 'engine.not-offered',
    values: {},
    field: '',
    weight: 'blocks',
    kind: null,
    evidence: [],
  };
  const question = questionOf(finding);
  expect(question?.says).toMatch(/may be recorded/);
  expect(question?.says).not.toMatch(barred);
  expect(answererOf(finding)).toBeNull();
});

test('what could not be read is not asked about', () => {
  const finding = { rule: 'site-documented', outcome: 'unchecked', message: 'engine.source-failed', values: {} };
  expect(questionOf({ ...finding, field: '', weight: 'blocks', kind: null, evidence: [] })).toBeNull();
  expect(answererOf(finding)).toBe('chart');
});
