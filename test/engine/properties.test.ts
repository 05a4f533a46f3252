import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import { whyCodes } from '../../src/domain/reading.ts';
import { run } from '../../src/engine/index.ts';
import { reportSchema } from '../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { anyChart, evidence } from './any-chart.ts';
import { readyAdministration, readyChart, readyDiagnosis, readyOrder, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';
import { needed, spoil } from './spoil.ts';

const order = ['not-ready', 'cannot-tell', 'review', 'ready'];

function verdicts(chart: Chart, knowledge = testKnowledge()): Readonly<Record<string, string>> {
  const report = run(chart, { knowledge, identify: false, app: 'test' });
  const all = report.visits.flatMap(visit => visit.administrations);
  return Object.fromEntries(all.map(({ reference, verdict }) => [reference, verdict]));
}

const verdict = (chart: Chart, knowledge = testKnowledge()) => verdicts(chart, knowledge)['MedicationAdministration/a'];

test('any chart gives a report of the published shape, and twice the same', () => {
  fc.assert(
    fc.property(anyChart, one => {
      const options = { knowledge: testKnowledge(), identify: true, app: 'test' };
      const report = run(one, options);
      expect(reportSchema.safeParse(report).error).toBeUndefined();
      expect(run(one, options)).toEqual(report);
      expect(report.visits.length).toBeGreaterThan(0);
    }),
  );
});

test('ready only when nothing at all is wrong: a second opinion', () => {
  fc.assert(
    fc.property(anyChart, one => {
      for (const [reference, found] of Object.entries(verdicts(one))) {
        const injection = one.administrations.find(candidate => candidate.reference === reference);
        if (found === 'ready' && injection) expect(needed(injection, one)).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['made-up', testKnowledge()],
  ['real', knowledgeAsOf(null, basePolicy)],
])('each fact taken from a ready chart, and each pair, leaves it not ready: %s tables', (_, knowledge) => {
  expect(verdict(readyChart(), knowledge)).toBe('ready');
  for (const [name, change] of Object.entries(spoil)) {
    const once = change(readyChart());
    expect([name, verdict(once, knowledge)]).not.toEqual([name, 'ready']);
    for (const [other, again] of Object.entries(spoil))
      expect([name, other, verdict(again(once), knowledge)]).not.toEqual([name, other, 'ready']);
  }
});

describe('negative evidence never raises a verdict', () => {
  const negative = (
    ['againstGiven', 'partlyGiven', 'infusion', 'doubts', 'elsewhere', 'split', 'selfGiven'] as const
  ).map(key => [key, (one: Administration): Administration => ({ ...one, [key]: evidence })] as const);
  test.each(negative)('%s', (_, add) => {
    fc.assert(
      fc.property(anyChart, one => {
        const before = verdicts(one);
        const after = verdicts({ ...one, administrations: one.administrations.map(add) });
        for (const [reference, found] of Object.entries(after))
          if (order.includes(found) && order.includes(before[reference] ?? ''))
            expect(order.indexOf(found)).toBeLessThanOrEqual(order.indexOf(before[reference] ?? ''));
      }),
    );
  });
});

test('an administration or an order nothing may rest on is never ready, whatever the reason', () => {
  for (const code of whyCodes) {
    const whole = readyAdministration({ unread: { code } });
    expect(verdict(readyChart({ administrations: [whole] }))).toBe('cannot-tell');
    const link = {
      state: 'read',
      reference: 'MedicationRequest/o',
      order: readyOrder({ unread: { code } }),
      evidence,
    } as const;
    expect(verdict(readyChart({ administrations: [readyAdministration({ order: link })] }))).toBe('cannot-tell');
    expect(verdict(readyChart({ visits: [readyVisit({ unread: { code } })] }))).toBe('cannot-tell');
    expect(verdict(readyChart({ diagnoses: [readyDiagnosis({ unread: { code } })] }))).toBe('cannot-tell');
  }
});

test('the order of administrations, visits and diagnoses does not matter', () => {
  const more = [readyDiagnosis(), readyDiagnosis({ reference: 'Condition/d', verificationStatus: 'refuted' })];
  fc.assert(
    fc.property(anyChart, one => {
      const forth = { ...one, diagnoses: more };
      const back = {
        ...one,
        administrations: one.administrations.toReversed(),
        visits: one.visits.toReversed(),
        diagnoses: more.toReversed(),
      };
      expect(verdicts(back)).toEqual(verdicts(forth));
    }),
  );
});

test('what is unrelated changes nothing', () => {
  const elsewhere = readyChart({
    visits: [readyVisit(), readyVisit({ reference: 'Encounter/w', start: null, end: null })],
    diagnoses: [readyDiagnosis(), readyDiagnosis({ reference: 'Condition/z', encounter: 'Encounter/w', codes: [] })],
  });
  expect(verdict(elsewhere)).toBe('ready');
});
