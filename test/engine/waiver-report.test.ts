import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/domain/chart.ts';
import { parseDate } from '../../src/domain/time.ts';
import { dayRead, type GivenWaiver, latestEnd } from '../../src/domain/waiver.ts';
import { run } from '../../src/engine/index.ts';
import { allComplete, chartWith, ma, readyAdministration, readyChart, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const options = { knowledge: testKnowledge(), identify: false, app: 'test' };
const here = 'MedicationAdministration/a';
const site: GivenWaiver = {
  rule: 'site-documented',
  reference: here,
  message: null,
  reason: 'Old template',
  expires: '2026-12-31',
  by: 'KL',
  from: 'session',
};
const noSite = chartWith({ site: null });

function states(chart: Chart, ...waivers: Partial<GivenWaiver>[]) {
  const report = run(chart, { ...options, waivers: waivers.map(one => ({ ...site, ...one })) });
  return report.waivers.map(({ state, why, uses }) => [state, why, uses]);
}

const one = (chart: Chart, change: Partial<GivenWaiver> = {}) => states(chart, change)[0];
const failed = { status: 'failed', count: 0, why: { code: 'forbidden' } } as const;
const all = (chart: Chart): Chart => ({ ...chart, encounter: null });

test('everything that was given is told, as it was given', () => {
  const given = [site, { ...site, rule: 'nonsense', by: null, from: 'configuration' as const }];
  const report = run(noSite, { ...options, waivers: given });
  expect(report.waivers).toEqual([
    { ...given[0], state: 'used', why: null, uses: 1 },
    { ...given[1], state: 'refused', why: 'unknown-rule', uses: 0 },
  ]);
});

test('none given, none told; and none of a load that was stopped', () => {
  expect(run(noSite, options).waivers).toEqual([]);
  const stop = { why: 'other-patient', where: '', patient: 'Patient/p', readAt: '2026-03-12T16:00:00Z' } as const;
  expect(run({ stop }, { ...options, waivers: [site] }).waivers).toEqual([]);
});

describe('what became of a waiver', () => {
  const rows: readonly [what: string, chart: Chart, change: Partial<GivenWaiver>, expected: unknown[]][] = [
    ['it waived', noSite, {}, ['used', null, 1]],
    ['for any record', noSite, { reference: null }, ['used', null, 1]],
    ['the check is met', readyChart(), {}, ['needless', 'nothing-open', 0]],
    ['it says something else', noSite, { message: 'site-documented.unclear' }, ['needless', 'says-otherwise', 0]],
    ['expired', noSite, { expires: '2026-03-11' }, ['expired', null, 0]],
    ['a foundation', noSite, { rule: 'route-documented' }, ['refused', 'foundation', 0]],
    ['what was read', noSite, { rule: 'record-read' }, ['refused', 'foundation', 0]],
    ['no rule', noSite, { rule: 'site' }, ['refused', 'unknown-rule', 0]],
    ['no reason', noSite, { reason: '  ' }, ['refused', 'no-reason', 0]],
    ['no day', noSite, { expires: 'soon' }, ['refused', 'no-day', 0]],
    ['refused goes before expired', noSite, { rule: 'given', expires: '2020-01-01' }, ['refused', 'foundation', 0]],
    [
      'not given: nothing is asked',
      chartWith({ site: null, status: { code: 'not-done', evidence: ma('status') } }),
      {},
      ['needless', 'nothing-open', 0],
    ],
    [
      'the check could not be done',
      readyChart({ sources: { ...allComplete(), administrations: failed } }),
      {},
      ['refused', 'unchecked', 0],
    ],
    ['another visit, and only one was read', noSite, { reference: 'Encounter/w' }, ['not-looked-at', null, 0]],
    ['a record of another visit', noSite, { reference: 'MedicationAdministration/z' }, ['not-looked-at', null, 0]],
    [
      'nobody here has it, and all was read',
      all(noSite),
      { reference: 'MedicationAdministration/z' },
      ['needless', 'no-record', 0],
    ],
    [
      'not all was read',
      readyChart({ encounter: null, sources: { ...allComplete(), administrations: { ...failed, status: 'partial' } } }),
      { reference: 'MedicationAdministration/z' },
      ['not-looked-at', null, 0],
    ],
  ];
  test.each(rows)('%s', (_, chart, change, expected) => expect(one(chart, change)).toEqual(expected));

  test('of several for one finding the first counts, and the others are needless', () => {
    expect(states(noSite, { expires: '2020-01-01' }, {}, { reason: 'Again' }, { reference: null })).toEqual([
      ['expired', null, 0],
      ['used', null, 1],
      ['needless', 'another', 0],
      ['needless', 'another', 0],
    ]);
  });

  test('one for any record that comes second is used where the first is not about the record', () => {
    const both = readyChart({
      administrations: [
        readyAdministration({ site: null }),
        readyAdministration({ reference: 'MedicationAdministration/b', site: null }),
      ],
    });
    expect(states(both, {}, { reference: null })).toEqual([
      ['used', null, 1],
      ['used', null, 1],
    ]);
  });
});

describe('what a visit is asked', () => {
  const start = parseDate('2026-03-12T10:20:00-05:00');
  const twin = readyAdministration({ reference: 'MedicationAdministration/b' });
  const chart = readyChart({
    administrations: [readyAdministration(), { ...twin, given: { ...twin.given, start } }],
    visits: [readyVisit()],
  });
  const open = run(chart, options).visits[0]?.findings.find(({ outcome }) => outcome === 'review' || outcome === 'gap');
  const waiver = { rule: open?.rule ?? '', message: open?.message ?? '' };

  test('can be waived by the name of the visit', () => {
    expect(open).toBeDefined();
    expect(one(chart, { ...waiver, reference: 'Encounter/v' })).toEqual(['used', null, 1]);
    const [visit] = run(chart, { ...options, waivers: [{ ...site, ...waiver, reference: 'Encounter/v' }] }).visits;
    expect(visit?.findings.find(({ rule }) => rule === open?.rule)).toEqual({
      ...open,
      outcome: 'waived',
      waiver: { reason: 'Old template', expires: '2026-12-31', by: 'KL', from: 'session' },
    });
  });

  test('is not waived by the name of an injection', () => {
    expect(one(chart, { ...waiver, reference: here })?.[0]).toBe('needless');
  });
});

describe('days', () => {
  test.each([
    ['2026-03-12T03:30:00Z', 'America/Chicago', '2026-03-11'],
    ['2026-03-12T03:30:00Z', 'Pacific/Kiritimati', '2026-03-12'],
    ['2026-03-12T23:30:00Z', 'Asia/Tokyo', '2026-03-13'],
    ['2026-03-12T23:30:00.250Z', null, '2026-03-12'],
    ['2026-03-12T23:30:00-05:00', null, '2026-03-12'],
    ['2026-03-12T23:30:00-05:00', 'UTC', '2026-03-13'],
    ['2026-03-12', 'Asia/Tokyo', '2026-03-12'],
    ['at noon', 'UTC', '9999-12-31'],
    ['', null, '9999-12-31'],
  ])('%s in %s is %s', (readAt, timeZone, day) => expect(dayRead(readAt, timeZone)).toBe(day));

  test.each([
    ['2026-03-12T03:30:00Z', '2026-03-11', 'used'],
    ['2026-03-12T04:59:59Z', '2026-03-11', 'used'],
    ['2026-03-12T05:00:00Z', '2026-03-11', 'expired'],
    ['2026-03-12T05:00:00Z', '2026-03-12', 'used'],
    ['2026-03-13T04:59:59Z', '2026-03-12', 'used'],
    ['2026-03-13T05:00:00Z', '2026-03-12', 'expired'],
    ['at noon', '2026-12-31', 'expired'],
  ])('read at %s, in Chicago, one until %s is %s', (readAt, expires, state) => {
    const settings = { ...noSite.settings, timeZone: 'America/Chicago' };
    expect(one({ ...noSite, readAt, settings }, { expires })?.[0]).toBe(state);
  });

  test.each([
    ['2026-11-22', '2027-11-22'],
    ['2027-12-31', '2028-12-31'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
    ['9998-01-01', '9999-01-01'],
  ])('made on %s, one holds until %s at most', (today, latest) => expect(latestEnd(today)).toBe(latest));
});
