import { expect, test } from 'vitest';
import { parseDate } from '../../src/domain/time.ts';
import { askedOf, judgeAdministration } from '../../src/engine/administration.ts';
import { indexOf } from '../../src/engine/chart-index.ts';
import { insideOf } from '../../src/engine/facts.ts';
import type { Rule } from '../../src/rules/define.ts';
import { given } from '../../src/rules/given.ts';
import { routeDocumented } from '../../src/rules/route-documented.ts';
import { routeQualifies } from '../../src/rules/route-qualifies.ts';
import { siteDocumented } from '../../src/rules/site-documented.ts';
import { ma, readyAdministration, readyChart, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const route = { class: 'iv-push', certainty: 'coded', candidates: [], evidence: ma('dosage.route') } as const;
const bare = readyAdministration({ site: null, route });

function verdictWith(rules: readonly Rule[]): string {
  const chart = readyChart({ administrations: [bare] });
  const weights = { 'site-documented': 'blocks' } as const;
  const judging = { chart, index: indexOf(chart), knowledge: testKnowledge(), weights, waivers: new Map(), rules };
  return judgeAdministration(bare, judging, askedOf(judging)).verdict;
}

test('a preview rule never changes a verdict, neither by a gap nor by an exclusion', () => {
  const stable = [given, routeDocumented];
  expect(verdictWith(stable)).toBe('ready');
  expect(verdictWith([...stable, siteDocumented])).toBe('not-ready');
  expect(verdictWith([...stable, { ...siteDocumented, status: 'preview' }])).toBe('ready');
  expect(verdictWith([...stable, routeQualifies])).toBe('not-96372');
  expect(verdictWith([...stable, { ...routeQualifies, status: 'preview' }])).toBe('ready');
});

test('zero rules run is an error', () => expect(() => verdictWith([])).toThrow('no rule was run'));

test.each([
  ['2026-03-12T10:21:00-05:00', true],
  ['2026-03-13T10:20:00-05:00', false],
  ['2026-03', null],
])('an injection that ends at %s is inside: %s', (end, inside) => {
  const whole = readyAdministration();
  const one = { ...whole, given: { ...whole.given, end: parseDate(end) } };
  expect(insideOf(one, readyVisit(), readyChart())).toBe(inside);
});
