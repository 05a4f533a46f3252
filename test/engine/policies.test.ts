import { describe, expect, it, test } from 'vitest';
import type { Chart } from '../../src/domain/chart.ts';
import { parseDate } from '../../src/domain/time.ts';
import { run } from '../../src/engine/index.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { charge } from '../rules/beside.ts';
import { allComplete, at, readyAdministration, readyChart, readyVisit } from './chart.ts';

const second = readyAdministration({
  reference: 'MedicationAdministration/b',
  given: {
    ...readyAdministration().given,
    start: parseDate('2026-03-12T10:50:00-05:00'),
    evidence: at('MedicationAdministration/b', 'effective'),
  },
});

/** Two injections at a place of service. */
function chartAt(pos: string): Chart {
  const place = { ...readyVisit().place, pos, text: null };
  return readyChart({ visits: [readyVisit({ place })], administrations: [readyAdministration(), second] });
}

function judge(id: string, chart: Chart) {
  const policy = policies.find(one => one.id === id) ?? basePolicy;
  const [visit] = run(chart, { knowledge: knowledgeAsOf(null, policy), identify: false, app: 'test' }).visits;
  if (!visit) throw new Error('no visit in the report');
  const injection = visit.administrations[0]?.findings ?? [];
  return { units: visit.units, findings: [...injection, ...visit.findings] };
}

test.each([
  ['base', 2],
  ['medicare-part-b', 2],
  ['commercial-example', 2],
  ['medicaid-one-per-day-example', 1],
  ['once-per-visit-example', 1],
  ['facility-outpatient', 2],
])('of two injections, %s leaves %i', (id, billed) => {
  expect(judge(id, chartAt('11')).units).toMatchObject({ counted: 2, billed });
});

describe('the place', () => {
  test.each([
    ['base', '11', 'pass'],
    ['base', '22', 'review'],
    ['medicare-part-b', '11', 'pass'],
    ['medicare-part-b', '22', 'review'],
    ['facility-outpatient', '11', 'review'],
    ['facility-outpatient', '22', 'pass'],
    ['facility-outpatient', '19', 'pass'],
  ])('under %s, %s: %s', (id, pos, outcome) => {
    const finding = judge(id, chartAt(pos)).findings.find(({ rule }) => rule === 'place-of-service');
    expect(finding).toMatchObject({ outcome, policy: `${id}#billablePlaces` });
  });
});

test.each(policies.map(({ id }) => id))('under %s, an EHR that shares no orders keeps nothing back by them', id => {
  const orders = { status: 'not-offered', count: 0, why: null } as const;
  const { findings } = judge(id, { ...chartAt('11'), sources: { ...allComplete(), orders } });
  const unchecked = findings.filter(({ outcome, weight }) => outcome === 'unchecked' && weight === 'blocks');
  expect(unchecked.map(({ rule }) => rule)).toEqual([]);
});

describe.each(policies.map(policy => [policy.id, policy] as const))('%s', (id, policy) => {
  const { findings } = judge(id, chartAt('11'));

  it('weighs what it requires, and the finding names the row', () => {
    for (const [rule, weight] of Object.entries(policy.weights)) {
      const finding = findings.find(one => one.rule === rule);
      expect(finding).toMatchObject({ weight, policy: expect.stringMatching(`^${id}#`) });
      if (finding?.outcome === 'not-applicable') expect(finding.policy).toBe(`${id}#weights.${rule}`);
    }
  });

  it('leaves every other rule its own weight', () => {
    const own = new Map(judge('base', chartAt('11')).findings.map(({ rule, weight }) => [rule, weight]));
    const others = findings.filter(({ rule }) => policy.weights[rule] === undefined);
    expect(others.filter(({ rule, weight }) => own.get(rule) !== weight)).toEqual([]);
  });

  it('names no row of another policy', () => {
    const named = findings.flatMap(finding => (finding.policy === null ? [] : [finding.policy]));
    expect(named.filter(row => !row.startsWith(`${id}#`))).toEqual([]);
  });
});

describe('what the catalogue calls a blocker', () => {
  const finding = (id: string, rule: string, ...codes: readonly string[]) => {
    const chart = { ...chartAt(id === 'facility-outpatient' ? '22' : '11'), services: codes.map(code => charge(code)) };
    return judge(id, chart).findings.find(one => one.rule === rule);
  };

  it.each([
    ['ncci-never', 'gap', ['00400']],
    ['ncci-never', 'gap', ['99460']],
    ['ncci-never', 'gap', ['99232']],
    ['charged-code-in-force', 'gap', ['J1030']],
    ['drug-charged', 'review', ['96372']],
  ] as const)('%s is a %s that blocks for Medicare and is advice in base: %j', (rule, outcome, codes) => {
    expect(finding('medicare-part-b', rule, ...codes)).toMatchObject({ outcome, weight: 'blocks' });
    expect(finding('base', rule, ...codes)).toMatchObject({ outcome, weight: 'advises' });
  });

  it('a pair that a modifier may lift is advice for Medicare too', () => {
    expect(finding('medicare-part-b', 'ncci-edit', '20610')).toMatchObject({ outcome: 'review', weight: 'advises' });
    expect(finding('medicare-part-b', 'ncci-never', '20610')).toMatchObject({ outcome: 'pass' });
  });

  it('a hospital is asked about the line of the drug too, where the injection is charged', () => {
    expect(finding('facility-outpatient', 'drug-charged', '96372')).toMatchObject({
      outcome: 'review',
      weight: 'advises',
    });
    expect(finding('facility-outpatient', 'drug-charged', '96372', 'J3420')?.outcome).toBe('pass');
    expect(finding('facility-outpatient', 'drug-charged')?.outcome).toBe('not-applicable');
  });
});
