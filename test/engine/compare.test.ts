import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimDraft, ClaimField, ClaimLine } from '../../src/domain/claim.ts';
import type { PolicyChange } from '../../src/domain/policy-change.ts';
import { compare } from '../../src/engine/compare.ts';
import { compareDrafts } from '../../src/engine/compare-drafts.ts';
import { run } from '../../src/engine/index.ts';
import type { Finding, Report, VisitReport } from '../../src/engine/report.ts';
import { knowledgeAsOf } from '../../src/knowledge/index.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { administration, finding, gap, report, visit } from '../panel/reports.ts';
import { readyAdministration, readyChart, readyVisit } from './chart.ts';

type Change = PolicyChange<Finding>;

/** The same change seen from the other side. */
function mirror(change: Change): Change {
  const turned = { opened: 'settled', settled: 'opened' } as const;
  const kind = change.kind === 'opened' || change.kind === 'settled' ? turned[change.kind] : change.kind;
  return { ...change, kind, before: change.after, after: change.before } as Change;
}

const keyed = (changes: readonly Change[]) => changes.map(change => JSON.stringify(change)).toSorted();

describe('one finding', () => {
  const advice = gap('route-documented', { weight: 'advises' });
  const row = { policy: 'base#weights.route-documented' };
  const idle = finding('route-documented', { outcome: 'not-applicable', message: 'engine.not-applicable' });
  const waived = finding('route-documented', { outcome: 'waived' });

  test.each<[string, Finding | null, Finding | null, Change['kind'] | null]>([
    ['met, then a gap', finding('route-documented'), gap('route-documented'), 'opened'],
    ['met, then a question', finding('route-documented'), finding('route-documented', { outcome: 'review' }), 'opened'],
    ['not asked, then not checked', idle, finding('route-documented', { outcome: 'unchecked' }), 'opened'],
    ['waived, then a gap', waived, gap('route-documented'), 'opened'],
    ['not there, then a gap', null, gap('route-documented'), 'opened'],
    ['advice, then it blocks', advice, gap('route-documented'), 'weight'],
    [
      'met, and weighs otherwise',
      finding('route-documented', { weight: 'advises' }),
      finding('route-documented'),
      'weight',
    ],
    ['a gap, then a question', gap('route-documented'), finding('route-documented', { outcome: 'review' }), 'changed'],
    ['missing, then a conflict', gap('route-documented'), gap('route-documented', { kind: 'conflict' }), 'changed'],
    ['other words', finding('a', { message: 'a.one' }), finding('a', { message: 'a.other' }), 'changed'],
    ['other values', finding('a', { values: { n: '1' } }), finding('a', { values: { n: '2' } }), 'changed'],
    ['another place in the chart', finding('a'), finding('a', { field: 'Encounter.diagnosis' }), 'changed'],
    ['other evidence', finding('a'), finding('a', { evidence: [] }), 'changed'],
    ['not asked, then met', idle, finding('route-documented'), 'changed'],
    [
      'values in another order',
      finding('a', { values: { a: '1', b: '2' } }),
      finding('a', { values: { b: '2', a: '1' } }),
      null,
    ],
    ['the row of another policy', finding('a', row), finding('a'), null],
    ['not asked, and would weigh otherwise', { ...idle, weight: 'advises' }, idle, null],
    ['the same', advice, advice, null],
  ])('%s', (_, before, after, kind) => {
    const of = (one: Finding | null) => report({ visits: [visit({ findings: one ? [one] : [] })] });
    const changes = compare(of(before), of(after));
    expect(changes.map(change => change.kind)).toEqual(kind === null ? [] : [kind]);
    if (kind) expect(changes[0]).toMatchObject({ visit: 'Encounter/e1', injection: null, before, after });
  });
});

test('units, verdicts and kinds of service, each with its subject', () => {
  const before = report({ visits: [visit({ administrations: [administration('b12'), administration('ket')] })] });
  const [own] = before.visits as [VisitReport];
  const after = report({
    visits: [
      {
        ...own,
        verdict: 'not-ready',
        units: { ...own.units, billed: 0, row: 'once#unitPolicy' },
        administrations: [
          administration('b12', {
            verdict: 'not-96372',
            otherService: { family: 'antineoplastic', codes: ['96401'], why: 'complex-drug.listed' },
          }),
          administration('ket'),
        ],
      },
    ],
  });
  expect(compare(before, after)).toEqual([
    {
      kind: 'units',
      visit: 'Encounter/e1',
      injection: null,
      before: { counted: 1, billed: 1, row: 'base#unitPolicy' },
      after: { counted: 1, billed: 0, row: 'once#unitPolicy' },
    },
    {
      kind: 'verdict',
      visit: 'Encounter/e1',
      injection: null,
      before: { verdict: 'ready', family: null },
      after: { verdict: 'not-ready', family: null },
    },
    {
      kind: 'verdict',
      visit: 'Encounter/e1',
      injection: 'MedicationAdministration/b12',
      before: { verdict: 'ready', family: null },
      after: { verdict: 'not-96372', family: 'antineoplastic' },
    },
  ]);
});

describe('of any two reports', () => {
  const outcomes = ['pass', 'gap', 'review', 'unchecked', 'not-applicable', 'waived'] as const;
  const findings = fc
    .array(
      fc.record({
        rule: fc.constantFrom('a', 'b', 'c'),
        outcome: fc.constantFrom(...outcomes),
        weight: fc.constantFrom('blocks', 'advises'),
        message: fc.constantFrom('x.one', 'x.other'),
        policy: fc.constantFrom(null, 'base#weights.a'),
      }),
      { maxLength: 4 },
    )
    .map(list => list.map(({ rule, ...over }) => finding(rule, over)));
  const injections = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('m1', 'm2', 'm3'),
      findings,
      verdict: fc.constantFrom('ready', 'not-ready', 'review'),
    }),
    { selector: ({ id }) => id },
  );
  const visits = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('e1', 'e2', null), findings, injections, billed: fc.nat(2) }),
    { selector: ({ id }) => id },
  );
  const reports = visits.map(list =>
    report({
      visits: list.map(one => {
        const { encounter, units } = visit();
        return visit({
          encounter: one.id === null || !encounter ? null : { ...encounter, reference: `Encounter/${one.id}` },
          units: { ...units, billed: one.billed },
          findings: one.findings,
          administrations: one.injections.map(({ id, ...over }) => administration(id, over)),
        });
      }),
    }),
  );

  /** Every finding of a report with its subject and its place among those of the same rule. */
  function spread({ visits: list }: Report): Map<string, Finding> {
    const found = new Map<string, Finding>();
    const add = (subject: string, own: readonly Finding[]) => {
      for (const [rule, same] of Map.groupBy(own, one => one.rule))
        for (const [at, one] of same.entries()) found.set(`${subject} ${rule} ${at}`, one);
    };
    for (const one of list) {
      const name = one.encounter?.reference ?? null;
      add(`${name} null`, one.findings);
      for (const injection of one.administrations) add(`${name} ${injection.reference}`, injection.findings);
    }
    return found;
  }

  test('a report and itself differ in nothing', () => {
    fc.assert(
      fc.property(reports, one => {
        expect(compare(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  test('turned round, the same changes are found from the other side', () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        expect(keyed(compare(one, other).map(mirror))).toEqual(keyed(compare(other, one)));
      }),
    );
  });

  test('every difference of findings is told once, and nothing else is', () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        const [left, right] = [spread(one), spread(other)];
        const differ = [...new Set([...left.keys(), ...right.keys()])].filter(key => {
          const [a, b] = [left.get(key), right.get(key)];
          if (!a || !b) return true;
          const idle = a.outcome === 'not-applicable' && b.outcome === 'not-applicable';
          return a.outcome !== b.outcome || a.message !== b.message || (a.weight !== b.weight && !idle);
        });
        const told = compare(one, other).flatMap(change =>
          'rule' in change ? [`${change.visit} ${change.injection} ${change.rule}`] : [],
        );
        expect(told.toSorted()).toEqual(differ.map(key => key.replace(/ \d+$/, '')).toSorted());
      }),
    );
  });
});

describe('of a chart judged by each pair of policies', () => {
  const place = { ...readyVisit().place, pos: '11', text: null };
  const second = readyAdministration({ reference: 'MedicationAdministration/b', site: null });
  const chart = readyChart({ visits: [readyVisit({ place })], administrations: [readyAdministration(), second] });
  const judged = policies.map(policy =>
    run(chart, { knowledge: knowledgeAsOf(null, policy), identify: false, app: 'test' }),
  );
  const both = judged.flatMap(before => judged.map(after => ({ before, after })));

  test.each(both)('$before.policy, $after.policy', ({ before, after }) => {
    const changes = compare(before, after);
    expect(keyed(changes.map(mirror))).toEqual(keyed(compare(after, before)));
    if (before === after) expect(changes).toEqual([]);
    for (const change of changes) {
      if (change.kind !== 'verdict') continue;
      const rests = changes.filter(
        other =>
          other.kind !== 'units' &&
          other.kind !== 'verdict' &&
          (change.injection === null || ('injection' in other && other.injection === change.injection)),
      );
      expect(rests, 'a verdict changes by findings that changed').not.toEqual([]);
    }
  });
});

describe('two drafts', () => {
  const full = <T>(value: T): ClaimField<T> => ({
    value,
    why: 'claim.test' as ClaimField<T>['why'],
    values: {},
    evidence: [],
  });
  const line = (over: Partial<ClaimLine> = {}) =>
    ({
      kind: 'administration',
      code: full('96372'),
      modifiers: full<readonly string[]>([]),
      units: full(1),
      pointers: full(['A']),
      date: full('2026-03-12'),
      place: full('11'),
      rendering: full({ reference: null, name: 'A', npi: full('1234567893') }),
      ordering: full({ reference: null, name: 'B', npi: full('1234567893') }),
      ndc: null,
      note: null,
      text: null,
      charge: null,
      administrations: ['MedicationAdministration/a'],
      ...over,
    }) as ClaimLine;
  const draft = (...lines: ClaimLine[]) =>
    ({ visit: 'Encounter/e1', side: 'professional', lines }) as unknown as ClaimDraft;
  const hospital = { ...draft(line()), side: 'facility' } as ClaimDraft;
  const other = { administrations: ['MedicationAdministration/b'] };

  test.each<[string, ClaimDraft | null, ClaimDraft | null, readonly string[]]>([
    ['none', null, null, []],
    ['the same', draft(line(), line(other)), draft(line(other), line()), []],
    ['a line more', draft(line()), draft(line(), line(other)), ['line']],
    ['the draft is gone', draft(line(), line(other)), null, ['line', 'line']],
    ['whose claim it is', draft(line()), hospital, ['side']],
    ['modifiers', draft(line()), draft(line({ modifiers: full(['59']) })), ['modifiers']],
    ['units and amount', draft(line()), draft(line({ units: full(2), charge: '0.01' })), ['units', 'charge']],
    [
      'an NDC',
      draft(line()),
      draft(line({ ndc: full({ ndc: '1', qualifier: 'N4', quantity: full({ value: 1, unit: 'ML' }) }) })),
      ['ndc'],
    ],
    [
      'empty for another reason',
      draft(line({ units: { ...full(1), value: null } })),
      draft(line({ units: { ...full(1), value: null, values: { unit: 'mg' } } })),
      ['units'],
    ],
    ['filled for another reason', draft(line()), draft(line({ units: { ...full(1), values: { unit: 'mg' } } })), []],
    ['another drug line of the same injection', draft(line()), draft(line(), line({ kind: 'drug' })), ['line']],
  ])('%s', (_, before, after, expected) => {
    const names = (one: ClaimDraft | null, two: ClaimDraft | null) =>
      compareDrafts(one, two).map(change => (change.kind === 'field' ? change.field : change.kind));
    expect(names(before, after)).toEqual(expected);
    expect(names(after, before)).toEqual(expected);
  });
});
