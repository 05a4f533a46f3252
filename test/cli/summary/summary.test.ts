import { describe, expect, it } from 'vitest';
import { documented } from '../../../src/cli/summary/documented.ts';
import { addComplaint, addFault, addReport, mergeSummaries, newSummary } from '../../../src/cli/summary/summary.ts';
import { mostRows } from '../../../src/cli/summary/tally.ts';
import type { Report } from '../../../src/engine/report.ts';
import { finding } from '../reports.ts';
import { drug, noOrder, noRoute, onDay, reportOf, visitOf } from './reports.ts';

function documentOf(...reports: Report[]) {
  const summary = newSummary();
  for (const one of reports) addReport(summary, one);
  return documented(summary);
}

const none = { 'not-given': 0, 'not-96372': 0, 'not-ready': 0, 'cannot-tell': 0, review: 0, ready: 0 };

describe('a summary', () => {
  it('of nothing says that there is nothing', () => {
    const { patients, administrations, causes, recent, drugs } = documentOf();
    expect([patients.total, administrations.total, administrations.candidates]).toEqual([0, 0, 0]);
    expect([causes.rows, recent, drugs]).toEqual([[], [], { rows: [], others: null }]);
  });

  it('counts patients by the worst of their visits, visits, and administrations', () => {
    const { patients, visits, administrations } = documentOf(
      reportOf('a', [
        visitOf('ready', onDay('1', 'ready', '2026-03-12')),
        visitOf('review', onDay('2', 'review', '2026-03-13')),
      ]),
      reportOf('b', [
        visitOf('cannot-tell', onDay('3', 'cannot-tell', null)),
        visitOf('not-ready', onDay('4', 'not-ready', null)),
      ]),
      reportOf('c', [visitOf('none', onDay('5', 'not-given', null), onDay('6', 'not-96372', null))]),
      reportOf('d', [{ ...visitOf('ready', onDay('7', 'ready', null)), encounter: null }]),
      reportOf('e', [], { stopped: { why: 'other-patient', where: 'Condition/x' } }),
    );
    expect(patients).toEqual({ total: 5, 'not-ready': 1, 'cannot-tell': 0, review: 1, ready: 1, none: 1, stopped: 1 });
    expect(visits).toEqual({ total: 5, 'not-ready': 1, 'cannot-tell': 1, review: 1, ready: 1, none: 1 });
    expect(administrations).toEqual({
      total: 7,
      candidates: 5,
      byVerdict: { 'not-given': 1, 'not-96372': 1, 'not-ready': 1, 'cannot-tell': 1, review: 1, ready: 2 },
      untied: { ...none, ready: 1 },
    });
  });

  it('counts causes of candidates alone, and what nothing else stands beside', () => {
    const advice = finding({
      rule: 'drug-coded',
      outcome: 'gap',
      kind: 'absent',
      weight: 'advises',
      message: 'drug-coded.absent',
    });
    const waived = finding({ outcome: 'waived', kind: 'absent', message: 'route-documented.absent' });
    const { causes, rules } = documentOf(
      reportOf('a', [
        visitOf(
          'not-ready',
          onDay('1', 'not-ready', '2026-03-12', {}, [noRoute, noOrder, finding()]),
          onDay('2', 'not-ready', '2026-03-12', {}, [noRoute, noRoute, advice]),
          onDay('3', 'not-96372', '2026-03-12', {}, [noRoute]),
          onDay('4', 'ready', '2026-03-12', {}, [waived]),
        ),
      ]),
    );
    expect(causes.rows.map(({ message, findings, records, alone }) => [message, findings, records, alone])).toEqual([
      ['route-documented.absent', 3, 2, 1],
      ['drug-coded.absent', 1, 1, 0],
      ['order-linked.absent', 1, 1, 0],
    ]);
    expect(causes.rows[0]).toMatchObject({
      title: 'Route not recorded',
      where: 'Medication administration record > Route',
    });
    expect(rules[0]).toEqual({ rule: 'route-documented', title: 'Route', gap: 3, review: 0, unchecked: 0, waived: 1 });
  });

  it('counts each check to the end, however many causes there are, and waived findings nowhere else', () => {
    const causes = mostRows + 2500;
    const visit = (at: number) =>
      visitOf(
        'not-ready',
        onDay(String(at), 'not-ready', '2026-03-12', {}, [
          { ...noRoute, message: `route-documented.${at}` },
          finding({ ...noOrder, outcome: 'waived', message: `order-linked.${at}` }),
          finding({ rule: 'dose-documented', outcome: at % 2 === 0 ? 'review' : 'unchecked' }),
        ]),
      );
    const summary = newSummary();
    for (let at = 0; at < causes; at += 1) addReport(summary, reportOf('a', [visit(at)]));
    const { rules, causes: listed } = documented(mergeSummaries(newSummary(), summary));
    const none = { gap: 0, review: 0, unchecked: 0, waived: 0 };
    expect(rules.map(({ title: _, ...one }) => one)).toEqual([
      { ...none, rule: 'dose-documented', review: causes / 2, unchecked: causes / 2 },
      { ...none, rule: 'order-linked', waived: causes },
      { ...none, rule: 'route-documented', gap: causes },
    ]);
    expect(listed.rows).toHaveLength(mostRows);
    expect(listed.rows.some(({ outcome }) => outcome === 'waived')).toBe(false);
    expect(listed.rows.reduce((sum, { findings }) => sum + findings, listed.others)).toBe(2 * causes);
  });

  it.each([
    ['2026-03-12', null, '2026-03'],
    ['2026-04-01T01:00:00Z', 'America/Chicago', '2026-03'],
    ['2026-04-01T01:00:00Z', null, '2026-04'],
    ['2026-03', null, '2026-03'],
    ['2026', null, null],
    ['2026-03-12T10:00:00', null, null],
    ['soon', null, null],
    [null, null, null],
  ])('an injection of %s (%s) is of the month %s', (day, timeZone, month) => {
    const { months } = documentOf(reportOf('a', [visitOf('ready', onDay('1', 'ready', day))], { timeZone }));
    expect(months.rows).toEqual([{ month, byVerdict: { ...none, ready: 1 } }]);
  });

  it('tells drugs, organizations, policies and other services apart', () => {
    const organization = { reference: 'Organization/c', name: `Clinic\u202e${'x'.repeat(300)}\u0000` };
    const { drugs, organizations, policies, families } = documentOf(
      reportOf(
        'a',
        [
          visitOf(
            'ready',
            onDay('1', 'ready', null, { drug: drug('ketorolac'), organization }),
            onDay('2', 'ready', null, { drug: drug('ketorolac'), organization }),
            onDay('3', 'not-ready', null, { drug: drug(null, null) }),
            {
              ...onDay('4', 'not-96372', null, { drug: drug('x', 'vaccine') }),
              otherService: { family: 'vaccine', codes: [], why: '' },
            },
          ),
        ],
        { policy: 'medicare-part-b' },
      ),
    );
    expect(drugs.rows.map(({ ingredient, class: kind, certainty }) => [ingredient, kind, certainty])).toEqual([
      ['ketorolac', 'therapeutic', 'coded'],
      [null, null, 'unknown'],
      ['x', 'vaccine', 'coded'],
    ]);
    const [first, second] = organizations.rows;
    expect(first?.name).toMatch(/^Clinic x+…$/);
    expect([first?.name?.length, first?.byVerdict.ready, second?.reference]).toEqual([120, 2, null]);
    expect(policies.rows.map(({ policy }) => policy)).toEqual(['medicare-part-b']);
    expect(families).toEqual([{ family: 'vaccine', name: 'a vaccine', administrations: 1 }]);
  });

  it('shows the latest candidates that had come to pass, by time and then by reference', () => {
    const days = Array.from({ length: 14 }, (_, at) => onDay(`x${at}`, 'ready', `2026-01-${10 + at}`));
    const { recent } = documentOf(
      reportOf('a', [visitOf('ready', ...days, onDay('late', 'ready', '2062-01-01'), onDay('no-day', 'ready', null))]),
      reportOf('b', [visitOf('not-ready', onDay('y', 'not-ready', '2026-01-23', {}, [noRoute, finding()]))]),
      reportOf('c', [visitOf('none', onDay('z', 'not-given', '2026-01-23'))]),
    );
    expect(recent.map(({ administration }) => administration.replace('MedicationAdministration/', ''))).toEqual([
      'x13',
      'y',
      'x12',
      'x11',
      'x10',
      'x9',
      'x8',
      'x7',
      'x6',
      'x5',
    ]);
    expect(recent[1]).toMatchObject({
      day: '2026-01-23',
      patient: 'Patient/b',
      encounter: 'Encounter/v',
      verdict: 'not-ready',
    });
    expect(recent[1]?.open.map(({ message }) => message)).toEqual(['route-documented.absent']);
  });

  it('tells what could not be checked', () => {
    const summary = newSummary();
    const sources = [
      { name: 'conditions', status: 'failed', count: 0, why: 'broken-resource' },
      { name: 'orders', status: 'complete', count: 1, why: null },
    ] as const;
    addReport(summary, reportOf('a', [visitOf('cannot-tell', onDay('1', 'cannot-tell', null))], { sources }));
    addReport(summary, reportOf('b', [], { stopped: { why: 'fhir-version', where: 'x' } }));
    const fault = { where: 'a.ndjson line 3', key: null, patient: null };
    addFault(summary, { ...fault, why: { code: 'unreadable' }, type: 'Condition' });
    addFault(summary, { ...fault, why: { code: 'unreadable' }, type: 'Condition' });
    addFault(summary, { ...fault, why: { code: 'unreadable' }, type: 'Quagga' });
    addComplaint(summary);
    expect(documented(summary).unchecked).toEqual({
      candidates: 1,
      stopped: [{ why: 'fhir-version', patients: 1 }],
      sources: [{ source: 'conditions', status: 'failed', why: 'broken-resource', patients: 1 }],
      unread: [
        { type: 'Condition', why: 'unreadable', count: 2 },
        { type: null, why: 'unreadable', count: 1 },
      ],
      complaints: 1,
    });
  });

  it('tells of waivers that were used, have expired or may not waive', () => {
    const waiver = {
      rule: 'route-documented',
      reference: null,
      message: null,
      reason: 'old template',
      expires: '2026-12-31',
      by: 'KL',
      from: 'command',
      why: null,
    } as const;
    const states = ['used', 'needless', 'not-looked-at', 'expired'] as const;
    const waivers = states.map(state => ({ ...waiver, state, uses: state === 'used' ? 2 : 0 }));
    const { waivers: told } = documentOf(reportOf('a', [], { waivers }), reportOf('b', [], { waivers }));
    expect(told.map(({ state, reports, findings }) => [state, reports, findings])).toEqual([
      ['expired', 2, 0],
      ['used', 2, 4],
    ]);
  });
});
