import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/domain/chart.ts';
import type { ReadStatus, SourceName, Why } from '../../src/domain/reading.ts';
import { countUnits } from '../../src/engine/units.ts';
import { askVisit } from '../../src/engine/visit-finding.ts';
import {
  anotherService,
  type CheckResult,
  gap,
  notGiven,
  pass,
  review,
  type VisitRule,
} from '../../src/rules/define.ts';
import { no99211 } from '../../src/rules/no-99211.ts';
import { allComplete, ma, readyAdministration, readyChart, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const evidence = ma('dosage.route');
const values = { codes: '99211' };

function askedOf(answer: () => CheckResult, status: Partial<Record<SourceName, ReadStatus>>, changes: Asked = {}) {
  const { why = null, serviceUnread = null, ...rule } = changes;
  const changed = Object.entries(status).map(([name, one]) => [name, { status: one, count: 0, why }] as const);
  const sources: Chart['sources'] = { ...allComplete(), ...Object.fromEntries(changed) };
  const chart = readyChart({ sources });
  const knowledge = testKnowledge();
  const candidates = [readyAdministration()];
  const units = countUnits(candidates, knowledge.policy, null);
  const facts = {
    units,
    visit: readyVisit(),
    day: '2026-03-12',
    timeZone: null,
    candidates,
    setAside: [],
    candidatesBeside: [],
    immunizations: [],
    services: [],
  };
  const judging = { chart, knowledge, weights: {} };
  return askVisit({ ...no99211, check: answer, ...rule }, { facts, serviceUnread }, judging);
}

type Asked = Partial<VisitRule> & { why?: Why | null; serviceUnread?: Why | null };

const fine = () => pass('no-99211.none', evidence, values);

describe('a rule that', () => {
  const failed = {
    outcome: 'unchecked',
    kind: null,
    message: 'engine.rule-failed',
    why: { code: 'other', detail: 'no-99211' },
    evidence: [],
  };
  const service = { family: 'vaccine', codes: ['90471'] } as const;
  const rows: [string, () => CheckResult][] = [
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['sets a whole visit aside', () => anotherService(service, 'route-qualifies.another-service', evidence)],
    ['calls a whole visit not given', () => notGiven('given.not-done', evidence)],
  ];
  test.each(rows)('%s was not checked', (_, answer) => expect(askedOf(answer, {})).toMatchObject(failed));

  test('has nothing to say does not apply, whatever was read', () => {
    expect(askedOf(fine, { charges: 'failed' }, { appliesTo: () => false })).toMatchObject({
      outcome: 'not-applicable',
      message: 'engine.not-applicable',
    });
  });

  test('could not look says why', () => {
    const why = { code: 'malformed', detail: 'ChargeItem/x' } as const;
    const answer = () => ({ outcome: 'unchecked', why, message: 'engine.service-unread', evidence, values }) as const;
    expect(askedOf(answer, {})).toMatchObject({ outcome: 'unchecked', why, evidence, values });
  });
});

describe('over charges that were read in part', () => {
  const partly = { outcome: 'unchecked', kind: null, message: 'engine.source-partial', values: { source: 'charges' } };
  test.each([
    ['what is missing may be in the rest', () => gap('absent', 'no-99211.found', evidence, values), partly],
    ['what is fine may not be', fine, partly],
    [
      'a conflict stands',
      () => gap('conflict', 'no-99211.found', evidence, values),
      { outcome: 'gap', kind: 'conflict', evidence, values },
    ],
    ['what is invalid stands', () => gap('invalid', 'no-99211.found', evidence), { outcome: 'gap', kind: 'invalid' }],
    ['a question stands', () => review('no-99211.modifier-25', evidence), { outcome: 'review', kind: null }],
  ] as const)('%s', (_, answer, expected) => expect(askedOf(answer, { charges: 'partial' })).toMatchObject(expected));
});

test.each([
  ['failed', 'engine.source-failed'],
  ['partial', 'engine.source-partial'],
] as const)('%s for a reason that nobody gave is still said', (status, message) => {
  expect(askedOf(fine, { charges: status })).toMatchObject({ message, why: { code: 'other' } });
});

test.each<
  [name: string, status: Partial<Record<SourceName, ReadStatus>>, needs: readonly SourceName[], message: string]
>([
  ['failed before partial', { procedures: 'partial', charges: 'failed' }, no99211.needs, 'engine.source-failed'],
  [
    'partial before not shared',
    { procedures: 'not-offered', charges: 'partial' },
    no99211.needs,
    'engine.source-partial',
  ],
  ['one of two not shared', { procedures: 'not-offered' }, no99211.needs, 'engine.not-offered'],
  [
    'both not shared',
    { procedures: 'not-offered', charges: 'not-offered' },
    no99211.needs,
    'engine.services-not-offered',
  ],
  [
    'both not shared, to a rule about charges alone',
    { procedures: 'not-offered', charges: 'not-offered' },
    ['charges'],
    'engine.services-not-offered',
  ],
  [
    'both not shared, and visits, to a rule about visits alone',
    { procedures: 'not-offered', charges: 'not-offered', encounters: 'not-offered' },
    ['encounters'],
    'engine.not-offered',
  ],
  ['what the rule does not need', { procedures: 'failed' }, ['charges'], 'no-99211.none'],
])('%s', (_, status, needs, message) => {
  const why = Object.values(status).includes('partial') ? ({ code: 'timeout' } as const) : null;
  expect(askedOf(fine, status, { needs, why }).message).toBe(message);
});

test('what is not shared is advice that says so', () => {
  for (const status of [{ charges: 'not-offered' }, { charges: 'not-offered', procedures: 'not-offered' }] as const)
    expect(askedOf(fine, status, { weight: 'blocks' })).toMatchObject({
      outcome: 'unchecked',
      weight: 'advises',
      why: { code: 'not-offered' },
    });
});

test.each<[readonly SourceName[], string]>([
  [['charges'], 'unchecked'],
  [['procedures'], 'unchecked'],
  [['encounters'], 'pass'],
])('a service that was not understood bars a rule over %j: %s', (needs, outcome) => {
  expect(askedOf(fine, {}, { needs, serviceUnread: { code: 'malformed' } }).outcome).toBe(outcome);
});
