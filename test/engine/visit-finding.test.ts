import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { SourceName } from '../../src/domain/reading.ts';
import { parseDate } from '../../src/domain/time.ts';
import { type Finding, reportSchema } from '../../src/engine/report.ts';
import { run } from '../../src/engine/run.ts';
import type { Policy } from '../../src/knowledge/index.ts';
import { charge, immunization } from '../rules/beside.ts';
import { allComplete, readyAdministration, readyChart, readyOrder, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

function judge(chart: Chart, policy: Partial<Policy> = {}) {
  const report = run(chart, { knowledge: testKnowledge(policy), identify: false, app: 'test' });
  const [visit] = report.visits;
  if (!visit) throw new Error('no visit');
  const finding = (rule: string): Finding => {
    const found = visit.findings.find(one => one.rule === rule);
    if (!found) throw new Error(`no finding of ${rule}`);
    return found;
  };
  return { visit, finding };
}

function withSources(status: 'failed' | 'partial' | 'not-offered', ...names: readonly SourceName[]): Chart['sources'] {
  const why = status === 'not-offered' ? null : ({ code: 'timeout' } as const);
  const changed = names.map(name => [name, { status, count: 0, why }] as const);
  return { ...allComplete(), ...Object.fromEntries(changed) };
}

const both = ['procedures', 'charges'] as const;
const nurse = charge('99211');

describe('what was not read', () => {
  test.each([
    ['failed', 'engine.source-failed', 'timeout'],
    ['partial', 'engine.source-partial', 'timeout'],
    ['not-offered', 'engine.not-offered', 'not-offered'],
  ] as const)('nothing found over a source that is %s is unchecked', (status, message, why) => {
    const { finding, visit } = judge(readyChart({ sources: withSources(status, 'charges') }));
    expect(finding('no-99211')).toMatchObject({
      outcome: 'unchecked',
      message,
      weight: 'advises',
      values: { source: 'charges' },
      why: { code: why },
    });
    expect(visit.verdict).toBe('ready');
  });

  test.each(['failed', 'partial', 'not-offered'] as const)('what was found stands over a source that is %s', status => {
    const { finding } = judge(readyChart({ sources: withSources(status, ...both), services: [nurse] }));
    expect(finding('no-99211')).toMatchObject({ outcome: 'gap', kind: 'conflict', why: null });
    const chart = readyChart({ sources: withSources(status, 'charges'), services: [charge('99213')] });
    expect(judge(chart).finding('em-modifier-25').outcome).toBe('review');
  });

  test('an answer that is fine does not stand: another visit may be among the rest', () => {
    const services = [charge('99213', { modifiers: ['25'] })];
    const { finding } = judge(readyChart({ sources: withSources('partial', 'charges'), services }));
    expect(finding('em-modifier-25').message).toBe('engine.source-partial');
  });

  test('that nothing of it is shared is said in words of its own', () => {
    const { finding, visit } = judge(readyChart({ sources: withSources('not-offered', ...both) }));
    for (const rule of ['no-99211', 'other-administration', 'ncci-edit'])
      expect(finding(rule)).toMatchObject({
        outcome: 'unchecked',
        message: 'engine.services-not-offered',
        weight: 'advises',
      });
    expect(finding('units-counted').outcome).toBe('pass');
    expect(visit.verdict).toBe('ready');
  });

  test('a service that cannot be relied on says nothing, and nothing is said to be absent', () => {
    const services = [charge('99211', { unread: { code: 'modifier-extension' } })];
    expect(judge(readyChart({ services })).finding('no-99211')).toMatchObject({
      outcome: 'unchecked',
      message: 'engine.service-unread',
      why: { code: 'modifier-extension' },
    });
    expect(judge(readyChart({ services: [...services, nurse] })).finding('no-99211').outcome).toBe('gap');
  });

  test('a void service is none', () => {
    const services = [charge('99211', { void: true, unread: { code: 'unknown-status' } })];
    expect(judge(readyChart({ services })).finding('no-99211').outcome).toBe('pass');
  });

  test('counting over what was read in part is no count', () => {
    const { visit, finding } = judge(readyChart({ sources: withSources('partial', 'administrations') }));
    expect(finding('units-counted')).toMatchObject({ outcome: 'unchecked', message: 'engine.source-partial' });
    expect(visit.units).toMatchObject({ counted: 1, billed: 1, why: 'engine.source-partial' });
  });
});

describe('verdicts', () => {
  test('advice changes none', () => {
    const chart = readyChart({ services: [nurse, charge('96365'), charge('99232')] });
    expect(judge(chart).visit.verdict).toBe('ready');
  });

  test.each([
    [[nurse], 'complete', 'not-ready'],
    [[], 'complete', 'ready'],
    [[], 'partial', 'cannot-tell'],
    [[], 'failed', 'cannot-tell'],
    [[], 'not-offered', 'ready'],
  ] as const)('a policy that lets it block: %o over %s is %s', (services, status, verdict) => {
    const sources = status === 'complete' ? allComplete() : withSources(status, ...both);
    const { visit } = judge(readyChart({ services, sources }), { weights: { 'no-99211': 'blocks' } });
    expect(visit.verdict).toBe(verdict);
  });

  test('a visit without candidates asks nothing', () => {
    const administrations = [readyAdministration({ status: { code: 'not-done', evidence: [] } })];
    const { visit } = judge(readyChart({ administrations, services: [nurse] }));
    expect(visit.verdict).toBe('none');
    expect(new Set(visit.findings.map(({ outcome }) => outcome))).toEqual(new Set(['not-applicable']));
    expect(visit.units.why).toBe('units-counted.none');
  });
});

const anyService = fc
  .record({
    codes: fc.subarray(['99211', '99213', '99232', '96365', '20610', '12001', '96372', 'J3420', '36591', '99460', '?']),
    modifiers: fc.subarray(['25', '59']),
    from: fc.constantFrom('procedure', 'charge', 'encounter-type'),
    text: fc.option(fc.string(), { nil: null }),
    start: fc.constantFrom(parseDate('2026-03-12'), parseDate('2026-03-11'), null),
    visit: fc.constantFrom('Encounter/v', 'Encounter/w', null),
    void: fc.boolean(),
    unread: fc.constantFrom(null, { code: 'malformed' } as const),
  })
  .map(change => charge('x', change));

const anyStatus = fc.constantFrom('complete', 'partial', 'failed', 'not-offered');

test('whatever else was done and however much of it was read, advice changes no verdict and no count', () => {
  const before = judge(readyChart()).visit;
  fc.assert(
    fc.property(fc.array(anyService), anyStatus, anyStatus, (services, procedures, charges) => {
      const read = (status: 'complete' | 'partial' | 'failed' | 'not-offered', name: SourceName) =>
        status === 'complete' ? {} : { [name]: withSources(status, name)[name] };
      const sources = { ...allComplete(), ...read(procedures, 'procedures'), ...read(charges, 'charges') };
      const chart = readyChart({ services, sources });
      const report = run(chart, { knowledge: testKnowledge(), identify: false, app: 'test' });
      expect(reportSchema.safeParse(report).error).toBeUndefined();
      const [visit] = report.visits;
      expect([visit?.verdict, visit?.units]).toEqual([before.verdict, before.units]);
      if (procedures === 'complete' && charges === 'complete') return;
      for (const { rule, outcome } of visit?.findings ?? [])
        if (['no-99211', 'em-modifier-25', 'other-administration', 'ncci-edit'].includes(rule))
          expect([rule, outcome]).not.toEqual([rule, 'pass']);
    }),
  );
});

describe('what belongs to the day', () => {
  const other = readyVisit({ reference: 'Encounter/w' });
  test.each([
    ['of this visit', {}, 'gap'],
    ['of the day, without a visit', { visit: null }, 'gap'],
    ['of another visit of the day', { visit: 'Encounter/w' }, 'gap'],
    ['of another visit of another day', { visit: 'Encounter/w', start: parseDate('2026-03-11') }, 'pass'],
    ['of another day, without a visit', { visit: null, start: parseDate('2026-03-11') }, 'pass'],
    ['without a day and a visit', { visit: null, start: null }, 'pass'],
  ] as const)('a service %s', (_, change, outcome) => {
    const chart = readyChart({ visits: [readyVisit(), other], services: [charge('99211', change)] });
    expect(judge(chart).finding('no-99211').outcome).toBe(outcome);
  });

  test('the finding names the row of the policy that it rests on', () => {
    expect(judge(readyChart({ services: [nurse] })).finding('no-99211').policy).toBe('test#claimSide');
    expect(judge(readyChart()).finding('no-99211').policy).toBe(null);
  });

  test('an infusion that was set aside is asked about', () => {
    const route = { ...readyAdministration().route, class: 'iv-push' } as const;
    const order = { state: 'absent', reference: null, evidence: [] } as const;
    const push = readyAdministration({ reference: 'MedicationAdministration/b', route, order });
    const { finding } = judge(readyChart({ administrations: [readyAdministration(), push] }));
    expect(finding('other-administration')).toMatchObject({ outcome: 'review', values: { families: 'iv-push' } });
  });
});

describe('an immunization of the day', () => {
  const verdictOf = (chart: Chart, policy: Partial<Policy> = {}) => judge(chart, policy).visit.administrations[0];
  const unknown = {
    ...readyAdministration().drug,
    text: 'Fluzone',
    ingredient: null,
    ingredients: [],
    class: null,
    certainty: 'unknown',
    codes: [],
  } as const;

  const fluzone = readyAdministration({ drug: unknown });
  const twin = readyChart({ administrations: [fluzone], immunizations: [immunization()] });

  test('of the same product sets the administration aside', () => {
    expect(verdictOf(twin)).toMatchObject({
      verdict: 'not-96372',
      otherService: { family: 'vaccine', codes: ['90471'], why: 'immunization-twin.vaccine' },
    });
  });

  test('sets nothing aside against the order', () => {
    const route = { ...readyAdministration().route, class: 'sc' } as const;
    const order = { ...fluzone.order, order: readyOrder({ route }) } as Administration['order'];
    const injection = verdictOf({ ...twin, administrations: [{ ...fluzone, order }] });
    expect(injection?.otherService).toBe(null);
    expect(injection?.findings.find(({ rule }) => rule === 'immunization-twin')?.message).toBe('engine.contested');
  });

  test.each([
    ['another vaccine', [immunization()], 'ready'],
    ['of another day', [immunization({ given: parseDate('2026-03-11'), cvx: [], drug: unknown })], 'ready'],
    ['void', [immunization({ void: true, cvx: [], drug: unknown })], 'ready'],
    ['a product that nobody knows', [immunization({ cvx: [], drug: unknown })], 'review'],
    ['one that cannot be relied on', [immunization({ unread: { code: 'malformed' } })], 'cannot-tell'],
  ] as const)('%s leaves an injection: %s', (_, immunizations, verdict) => {
    expect(verdictOf(readyChart({ immunizations }))?.verdict).toBe(verdict);
  });

  test.each([
    ['not-offered', ['Immunization'], 'ready', 'engine.not-offered', 'advises'],
    ['not-offered', [], 'cannot-tell', 'engine.not-offered', 'blocks'],
    ['failed', ['Immunization'], 'cannot-tell', 'engine.source-failed', 'blocks'],
    ['partial', ['Immunization'], 'cannot-tell', 'engine.source-partial', 'blocks'],
  ] as const)('immunizations %s, of which a policy lets %o advise: %s', (status, advises, verdict, message, weight) => {
    const chart = readyChart({ sources: withSources(status, 'immunizations') });
    const injection = verdictOf(chart, { notOfferedAdvises: advises });
    expect(injection?.verdict).toBe(verdict);
    expect(injection?.findings.find(({ rule }) => rule === 'immunization-twin')).toMatchObject({
      outcome: 'unchecked',
      message,
      weight,
    });
  });
});
