import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { ReadStatus, SourceName, Why } from '../../src/domain/reading.ts';
import { parseDate } from '../../src/domain/time.ts';
import { askingOf } from '../../src/engine/asking.ts';
import { indexOf } from '../../src/engine/chart-index.ts';
import { type Answer, ask, blank, copy } from '../../src/engine/evaluate.ts';
import { factsOf } from '../../src/engine/facts.ts';
import type { Finding } from '../../src/engine/report.ts';
import { type CheckResult, type Facts, gap, nothingFound, pass, type Rule, review } from '../../src/rules/define.ts';
import { siteDocumented } from '../../src/rules/site-documented.ts';
import { allComplete, ma, readyAdministration, readyChart } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const evidence = ma('dosage.site');
const values = { site: 'arm' };
const answers = {
  pass: pass('site-documented.recorded', evidence, values),
  'pass over all': nothingFound('site-documented.recorded', evidence),
  absent: gap('absent', 'site-documented.absent', evidence, values),
  conflict: gap('conflict', 'site-documented.conflict', evidence, values),
  question: review('site-documented.unclear', evidence, values),
  unchecked: {
    outcome: 'unchecked',
    why: { code: 'timeout' },
    message: 'engine.source-failed',
    evidence,
    values: { source: 'orders' },
  },
} as const satisfies Record<string, CheckResult>;

/** A rule over an administration and its order that gives this answer. */
function ruleOf(answer: CheckResult, changes: Partial<Rule> = {}): Rule {
  return { ...siteDocumented, needs: ['administrations', 'orders'], check: () => answer, ...changes };
}

function asked(rule: Rule, facts: Facts, chart: Chart): Answer {
  const [asking] = askingOf([rule], chart, testKnowledge(), {});
  if (!asking) throw new Error('no rule');
  return ask(asking, facts);
}

function sources(name: SourceName, status: ReadStatus, why: Why | null): Chart['sources'] {
  return { ...allComplete(), [name]: { status, count: 0, why } };
}

function findingOf(rule: Rule, changes: Partial<Chart>) {
  const [one = readyAdministration()] = changes.administrations ?? [];
  const chart = readyChart({ administrations: [one], ...changes });
  const knowledge = testKnowledge();
  return asked(rule, factsOf(one, chart, indexOf(chart), knowledge), chart).finding;
}

describe('where only other visits could not be read', () => {
  const why = { code: 'forbidden' } as const;
  const rule = (answer: CheckResult) => ruleOf(answer, { needs: ['administrations', 'encounters'] });
  const chart = (only: boolean) => ({
    sources: sources('encounters', 'partial', why),
    otherVisits: { why, only },
  });
  const unread = readyAdministration({ visit: { ...readyAdministration().visit, state: 'absent', reference: null } });

  test('what the visit itself lacks is missing', () => {
    expect(findingOf(rule(answers.absent), chart(true))).toMatchObject({ outcome: 'gap', kind: 'absent' });
  });
  test('what holds only over all visits is not said', () => {
    expect(findingOf(rule(answers['pass over all']), chart(true)).outcome).toBe('unchecked');
  });
  test.each([
    ['of the visit itself a part is lacking, too', chart(false)],
    ['the injection is of no visit that is known', { ...chart(true), visits: [] }],
    ['the injection names none', { ...chart(true), administrations: [unread] }],
    ['another visit was asked for', { ...chart(true), encounter: 'Encounter/w' }],
  ])('unless %s', (_name, changes) => {
    expect(findingOf(rule(answers.absent), changes)).toMatchObject({
      outcome: 'unchecked',
      message: 'engine.source-partial',
      why,
    });
  });
});

describe('over a source that the EHR does not share, where the policy lets it be', () => {
  const unshared = { sources: sources('orders', 'not-offered', { code: 'not-offered' }) };
  const stands = { policy: null, weight: 'blocks', evidence };
  const advice = {
    outcome: 'unchecked',
    message: 'engine.not-offered',
    values: { source: 'orders' },
    why: { code: 'not-offered' },
    weight: 'advises',
    policy: 'test#notOfferedAdvises',
    evidence: [],
  };
  test.each([
    ['pass', { ...stands, outcome: 'pass', values }],
    ['pass over all', advice],
    ['absent', advice],
    ['conflict', { ...stands, outcome: 'gap', kind: 'conflict', values }],
    ['question', { ...stands, outcome: 'review', values }],
    ['unchecked', advice],
  ] as const)('%s', (name, expected) => {
    expect(findingOf(ruleOf(answers[name]), unshared)).toMatchObject(expected);
  });
});

describe('what an administration has from a source that was not read', () => {
  const failed = { sources: sources('medications', 'failed', { code: 'timeout' }) };
  const needs = ['administrations', 'medications'] as const;
  test.each<[string, Rule['appliesTo'], Finding['outcome']]>([
    ['its own part', ({ administrations: { administration } }) => administration.drug.class === 'fluid', 'unchecked'],
    [
      'the part of others',
      ({ administrations }) => administrations.others.some(one => one.drug.class === 'fluid'),
      'unchecked',
    ],
    [
      'the part of those of the visit',
      ({ administrations }) => administrations.sameVisitAndDay.some(one => one.drug.class === 'fluid'),
      'unchecked',
    ],
    [
      'the part of earlier ones',
      ({ administrations }) => administrations.earlier(400).some(one => one.drug.class === 'fluid'),
      'unchecked',
    ],
    ['what it says itself', ({ administrations }) => administrations.administration.site === null, 'not-applicable'],
    [
      'what comes from another source',
      ({ administrations: { administration } }) => administration.order.state === 'absent',
      'not-applicable',
    ],
    [
      'what it says itself of the site',
      ({ administrations: { administration } }) => administration.site?.name === 'deltoid',
      'unchecked',
    ],
    [
      'that there are earlier ones',
      ({ administrations }) => administrations.earlier(400).length === 0,
      'not-applicable',
    ],
  ])('%s rules nothing out unless it was read', (_name, appliesTo, outcome) => {
    const one = readyAdministration();
    const twin = { ...readyAdministration(), reference: 'MedicationAdministration/b' };
    const before = { ...readyAdministration(), reference: 'MedicationAdministration/c', given: givenOn('2026-03-01') };
    const chart = readyChart({ administrations: [one, twin, before], ...failed });
    const knowledge = testKnowledge();
    const facts = factsOf(one, chart, indexOf(chart), knowledge);
    const rule = ruleOf(answers.pass, { needs, appliesTo });
    expect(asked(rule, facts, chart).finding.outcome).toBe(outcome);
  });

  function givenOn(day: string): Administration['given'] {
    return { ...readyAdministration().given, start: parseDate(day) };
  }
});

describe('over a source that was read in part', () => {
  const why = { code: 'too-many-pages', detail: 'MedicationRequest' } as const;
  const partly = { outcome: 'unchecked', kind: null, message: 'engine.source-partial', values: { source: 'orders' } };
  const rows: [name: keyof typeof answers, anyOf: boolean, expected: object][] = [
    ['pass', false, { outcome: 'pass', values, why: null }],
    ['pass over all', false, { ...partly, why }],
    ['absent', false, { ...partly, why }],
    ['conflict', false, { outcome: 'gap', kind: 'conflict', values, why: null }],
    ['conflict', true, { ...partly, why }],
    ['question', true, { outcome: 'review', values, why: null }],
  ];
  test.each(rows)('%s, one good value among many suffices: %s', (name, anyOf, expected) => {
    const rule = ruleOf(answers[name], anyOf ? { anyOf } : {});
    expect(findingOf(rule, { sources: sources('orders', 'partial', why) })).toMatchObject(expected);
  });
});

test.each([
  ['partial', 'engine.source-partial'],
  ['failed', 'engine.source-failed'],
] as const)('%s for a reason that nobody gave is still said', (status, message) => {
  const finding = findingOf(ruleOf(answers.absent), { sources: sources('orders', status, null) });
  expect(finding).toMatchObject({
    outcome: 'unchecked',
    message,
    values: { source: 'orders' },
    why: { code: 'other' },
  });
});

test('over administrations that were not read, not even the one at hand says that a rule is about something else', () => {
  const appliesTo: Rule['appliesTo'] = ({ administrations: { administration } }) => administration.site === null;
  const failed = { sources: sources('administrations', 'failed', { code: 'timeout' }) };
  expect(findingOf(ruleOf(answers.pass, { appliesTo }), failed)).toMatchObject({
    outcome: 'unchecked',
    message: 'engine.source-failed',
    values: { source: 'administrations' },
  });
});

test('a source that bars, being not shared, is named as not shared', () => {
  const finding = findingOf(ruleOf(answers.pass, { needs: ['conditions'] }), {
    sources: sources('conditions', 'not-offered', { code: 'not-offered' }),
  });
  expect(finding).toMatchObject({
    outcome: 'unchecked',
    weight: 'blocks',
    message: 'engine.not-offered',
    values: { source: 'conditions' },
    why: { code: 'not-offered' },
  });
});

test.each([
  ['absent', { outcome: 'unchecked', weight: 'advises', message: 'engine.not-offered', why: { code: 'not-offered' } }],
  ['conflict', { outcome: 'gap', weight: 'blocks', kind: 'conflict', why: null }],
] as const)('%s in an element that the EHR does not share', (name, expected) => {
  const settings = { ...readyChart().settings, notOffered: ['MedicationAdministration.dosage'] };
  expect(findingOf(ruleOf(answers[name]), { settings })).toMatchObject(expected);
});

test.each([
  ['all was read', allComplete()],
  ['a source failed', sources('orders', 'failed', { code: 'timeout' })],
])('a rule about something else does not apply, where %s', (_, all) => {
  const rule = ruleOf(answers.pass, { appliesTo: () => false });
  expect(findingOf(rule, { sources: all })).toMatchObject({
    outcome: 'not-applicable',
    message: 'engine.not-applicable',
    why: null,
  });
});

test('over an administration that was not understood nothing is asked', () => {
  const one = readyAdministration({ unread: { code: 'implicit-rules' } });
  const chart = readyChart({ administrations: [one] });
  const knowledge = testKnowledge();
  const facts = factsOf(one, chart, indexOf(chart), knowledge);
  expect(asked(ruleOf(answers.pass), facts, chart).finding).toMatchObject({
    outcome: 'unchecked',
    message: 'engine.administration-unread',
    why: { code: 'implicit-rules' },
  });
});

test('a finding names its sources by title and place, in one list for all findings of a rule', () => {
  const { sources: lines } = blank(siteDocumented, { weight: 'blocks', policy: null });
  expect(lines).toEqual(['X12 remittance advice remark code N706 (CMS remark code list 2024-06)']);
  expect(findingOf(siteDocumented, {}).sources).toBe(lines);
});

test.each<[Why]>([
  [{ code: 'other' }],
  [{ code: 'rejected', http: 400 }],
  [{ code: 'malformed', detail: 'Condition/c#code' }],
])('a copy of %j has no more keys than it', why => expect(copy(why)).toStrictEqual(why));
