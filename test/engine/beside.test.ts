import { expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import { parseDate } from '../../src/domain/time.ts';
import { asideOf, judgedOnce } from '../../src/engine/beside.ts';
import { indexOf } from '../../src/engine/chart-index.ts';
import { rules } from '../../src/rules/index.ts';
import { at, ma, readyAdministration, readyChart, readyOrder } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const route = { class: 'iv-push', certainty: 'coded', candidates: [], evidence: ma('dosage.route') } as const;
const order = readyOrder({ route: { ...route, evidence: at('MedicationRequest/o', 'route') } });
const given = readyAdministration();
const push = readyAdministration({
  reference: 'MedicationAdministration/b',
  route,
  order: { state: 'read', reference: order.reference, order, evidence: [] },
});
const notGiven = readyAdministration({
  reference: 'MedicationAdministration/c',
  status: { code: 'not-done', evidence: ma('status') },
});
const nextDay = readyAdministration({
  reference: 'MedicationAdministration/d',
  given: { ...given.given, start: parseDate('2026-03-13T10:20:00-05:00') },
});

function judged(...administrations: Administration[]) {
  const chart = readyChart({ administrations });
  return judgedOnce({
    chart,
    index: indexOf(chart),
    knowledge: testKnowledge(),
    weights: {},
    waivers: new Map(),
    rules,
  });
}

test('each is judged once, and each day looked through once', () => {
  const { report, asideOn, candidatesOn } = judged(given, push);
  expect(report(given)).toBe(report(given));
  expect(report(push)).not.toBe(report(given));
  expect(asideOn('2026-03-12')).toBe(asideOn('2026-03-12'));
  expect(candidatesOn('2026-03-12')).toBe(candidatesOn('2026-03-12'));
});

test('a day has what was given on it, and what was set aside as another service', () => {
  const { asideOn, candidatesOn } = judged(given, push, notGiven, nextDay);
  expect(candidatesOn('2026-03-12')).toEqual([given]);
  expect(asideOn('2026-03-12')).toEqual([{ administration: push, family: 'iv-push' }]);
  expect([candidatesOn('2026-03-13'), asideOn('2026-03-13')]).toEqual([[nextDay], []]);
  expect([candidatesOn('2026-03-14'), asideOn('2026-03-14')]).toEqual([[], []]);
});

test('what was not given is no other service', () => {
  const { report } = judged(given, push, notGiven);
  expect(asideOf([given, notGiven], report)).toEqual([]);
});
