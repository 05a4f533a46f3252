import { describe, expect, it, test } from 'vitest';
import type { Chart } from '../../src/domain/chart.ts';
import { run } from '../../src/engine/index.ts';
import { weightOf } from '../../src/engine/weight.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { readyAdministration, readyChart } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const rule = { id: 'site-documented', weight: 'blocks', status: 'stable' } as const;
const lax = testKnowledge({ weights: { 'site-documented': 'advises', given: 'advises' } });

describe('a weight and the row it comes from', () => {
  test.each([
    ['its own', rule, testKnowledge(), {}, 'blocks', null],
    ["the policy's", rule, lax, {}, 'advises', 'test#weights.site-documented'],
    [
      "the deployment's before the policy's",
      rule,
      lax,
      { 'site-documented': 'blocks' },
      'blocks',
      'configuration#weights.site-documented',
    ],
    ['of what others stand on', { ...rule, id: 'given' }, lax, { given: 'advises' }, 'blocks', null],
    ['of a preview', { ...rule, status: 'preview' }, lax, { 'site-documented': 'blocks' }, 'advises', null],
  ] as const)('%s', (_, one, knowledge, weights, weight, policy) => {
    expect(weightOf(one, knowledge, weights)).toEqual({ weight, policy });
  });
});

function finding(id: string, chart: Chart, more: Partial<Parameters<typeof run>[1]> = {}) {
  const report = run(chart, { knowledge: testKnowledge(), identify: false, app: 'test', ...more });
  const [visit] = report.visits;
  return [...(visit?.findings ?? []), ...(visit?.administrations[0]?.findings ?? [])].find(one => one.rule === id);
}

describe('a finding names the row', () => {
  it('of its weight, whatever the answer was', () => {
    const row = 'test#weights.site-documented';
    expect(finding('site-documented', readyChart(), { knowledge: lax })?.policy).toBe(row);
    const bare = readyChart({ administrations: [readyAdministration({ site: null })] });
    expect(finding('site-documented', bare, { knowledge: lax })).toMatchObject({ outcome: 'gap', policy: row });
    const failed = { status: 'failed', count: 0, why: null } as const;
    const unread = readyChart({ sources: { ...readyChart().sources, administrations: failed } });
    expect(finding('site-documented', unread, { knowledge: lax })).toMatchObject({ outcome: 'unchecked', policy: row });
  });

  it('of the weight of a check on the visit', () => {
    const knowledge = testKnowledge({ weights: { 'units-counted': 'blocks' } });
    expect(finding('units-counted', readyChart(), { knowledge })?.policy).toBe('test#weights.units-counted');
  });

  it('that lets it be where the EHR does not share the element', () => {
    const chart = readyChart({ administrations: [readyAdministration({ site: null })] });
    const settings = { ...chart.settings, notOffered: ['MedicationAdministration.dosage.site'] };
    expect(finding('site-documented', { ...chart, settings })).toMatchObject({
      outcome: 'unchecked',
      weight: 'advises',
      policy: 'test#notOfferedAdvises',
    });
  });

  it('or none, where it is the rule that decides', () => {
    expect(finding('site-documented', readyChart())?.policy).toBe(null);
  });
});

describe('the report names the policy', () => {
  const chart = readyChart();
  const judge = (knowledge = testKnowledge(), more = {}) =>
    run(chart, { knowledge, identify: false, app: 'test', ...more });

  it('and how it came to be in force', () => {
    expect(judge().policyChoice).toEqual({ by: 'configuration', why: 'default', evidence: [] });
    const evidence = [{ pointer: 'Coverage/1#payor[0]', value: 'Medicare' }];
    const choice = { policy: 'test', by: 'coverage', why: 'coverage', evidence } as const;
    expect(judge(testKnowledge(), { choice }).policyChoice).toEqual({ by: 'coverage', why: 'coverage', evidence });
  });

  it.each(policies.map(policy => [policy.id, policy] as const))(
    '%s, also as the row that units rest on',
    (id, policy) => {
      const report = judge(testKnowledge(policy));
      expect([report.policy, report.visits[0]?.units.row]).toEqual([id, `${id}#unitPolicy`]);
    },
  );
});
