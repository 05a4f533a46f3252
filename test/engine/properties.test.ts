import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Administration, administrationStatuses } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import { drugClasses } from '../../src/domain/drug.ts';
import { sourceNames, whyCodes } from '../../src/domain/reading.ts';
import { routeClasses } from '../../src/domain/route.ts';
import { parseDate } from '../../src/domain/time.ts';
import { run } from '../../src/engine/index.ts';
import { reportSchema } from '../../src/engine/report.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { allComplete, ma, readyAdministration, readyChart, readyDiagnosis, readyOrder, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';
import { doseFaults, needed, spoil } from './spoil.ts';

const order = ['not-ready', 'cannot-tell', 'review', 'ready'];

function verdicts(chart: Chart, knowledge = testKnowledge()): Readonly<Record<string, string>> {
  const report = run(chart, { knowledge, identify: false, app: 'test' });
  const all = report.visits.flatMap(visit => visit.administrations);
  return Object.fromEntries(all.map(({ reference, verdict }) => [reference, verdict]));
}

const verdict = (chart: Chart, knowledge = testKnowledge()) => verdicts(chart, knowledge)['MedicationAdministration/a'];
const status = fc.constantFrom(...administrationStatuses, null);
const why = fc.constantFrom(...whyCodes).map(code => ({ code }));
const evidence = ma('note[0].text', 'words');
const route = fc.oneof(
  fc.constantFrom(...routeClasses).map(one => ({ class: one, certainty: 'coded' as const, candidates: [] })),
  fc
    .constantFrom('conflict' as const, 'ambiguous' as const, 'absent' as const)
    .map(certainty => ({ class: null, certainty, candidates: [] })),
);
const text = fc.constantFrom(
  '2026-03-12T10:20:00-05:00',
  '2026-03-12',
  '2026-03',
  '2026-03-11',
  '2026-03-12T10:20:00',
  '2026-03-14T10:20:00Z',
);
const date = fc.option(text.map(parseDate), { nil: null });
const good = readyAdministration();

/** Administrations in which anything may be right or wrong. */
const administration: fc.Arbitrary<Administration> = fc.record({
  reference: fc.constantFrom('a', 'b', 'd').map(id => `MedicationAdministration/${id}`),
  status: status.map(code => ({ code, evidence: ma('status') })),
  againstGiven: fc.constantFrom([], evidence),
  loading: fc.constant([]),
  partlyGiven: fc.constantFrom([], evidence),
  route: route.map(one => ({ ...one, evidence: ma('dosage.route') })),
  routeNotes: fc.record({ recalled: fc.constantFrom([], evidence), mislabelled: fc.constantFrom([], evidence) }),
  infusion: fc.constantFrom([], evidence),
  doubts: fc.constantFrom([], evidence),
  onBody: fc.constantFrom([], evidence),
  elsewhere: fc.constantFrom([], evidence),
  drug: fc.record({
    ...Object.fromEntries(Object.entries(good.drug).map(([key, value]) => [key, fc.constant(value)])),
    class: fc.constantFrom(...drugClasses, null),
    certainty: fc.constantFrom('coded', 'text', 'conflict', 'unknown', 'absent'),
    unread: fc.option(why, { nil: null }),
    dangling: fc.boolean(),
  }) as unknown as fc.Arbitrary<Administration['drug']>,
  dose: fc.oneof(
    fc.constant(good.dose),
    fc.constantFrom(...doseFaults).map(fault => ({ state: 'unusable' as const, fault, evidence })),
    fc.constant({ state: 'absent' as const, evidence }),
  ),
  site: fc.constantFrom(good.site, null),
  split: fc.constantFrom([], evidence),
  mixed: fc.constantFrom([], evidence),
  volume: fc.constantFrom(null, { value: 1, evidence }, { value: 30, evidence }),
  discarded: fc.constantFrom({ state: 'absent' as const }, { state: 'unclear' as const, evidence }),
  suppliedElsewhere: fc.constantFrom([], evidence),
  given: fc.record({ start: date, end: date, invalid: fc.boolean(), evidence: fc.constant(ma('effective')) }),
  performers: fc.constantFrom(good.performers, []),
  selfGiven: fc.constantFrom([], evidence),
  order: fc.oneof(
    fc.constant(good.order),
    fc.constant({ state: 'absent' as const, evidence }),
    why.map(one => ({ state: 'unread' as const, reference: 'MedicationRequest/o', why: one, evidence })),
  ),
  visit: fc.constantFrom('linked' as const, 'absent' as const, 'dangling' as const, 'unread' as const).map(state => ({
    state,
    reference: state === 'absent' ? null : 'Encounter/v',
    why: null,
    evidence,
  })),
  reasons: fc.constant([]),
  unread: fc.option(why, { nil: null, freq: 8 }),
});

const chart: fc.Arbitrary<Chart> = fc
  .record({
    administrations: fc.uniqueArray(administration, { selector: one => one.reference, maxLength: 3 }),
    encounter: fc.constantFrom('Encounter/v', null),
    status: fc.constantFrom('complete' as const, 'partial' as const, 'failed' as const, 'not-offered' as const),
    source: fc.constantFrom(...sourceNames),
  })
  .map(({ administrations, encounter, status: read, source }) =>
    readyChart({
      administrations,
      encounter,
      sources: { ...allComplete(), [source]: { status: read, count: 0, why: null } },
    }),
  );

test('any chart gives a report of the published shape, and twice the same', () => {
  fc.assert(
    fc.property(chart, one => {
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
    fc.property(chart, one => {
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
      fc.property(chart, one => {
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
    fc.property(chart, one => {
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
