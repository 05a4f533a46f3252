import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import { type ReadStatus, type SourceName, sourceNames } from '../../src/domain/reading.ts';
import { parseDate } from '../../src/domain/time.ts';
import type { Waiver } from '../../src/domain/waiver.ts';
import { run } from '../../src/engine/index.ts';
import { type Report, reportSchema } from '../../src/engine/report.ts';
import { allComplete, at, chartWith, ma, readyAdministration, readyChart, readyOrder, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

const options = { knowledge: testKnowledge(), identify: false, app: 'test' };

function judge(chart: Chart, more: Partial<Parameters<typeof run>[1]> = {}): Report {
  const report = run(chart, { ...options, ...more });
  expect(reportSchema.safeParse(report).error).toBeUndefined();
  return report;
}

function first(chart: Chart, more: Partial<Parameters<typeof run>[1]> = {}) {
  const injection = judge(chart, more).visits.flatMap(visit => visit.administrations)[0];
  if (!injection) throw new Error('no administration in the report');
  return injection;
}

const findingOf = (chart: Chart, rule: string, more: Partial<Parameters<typeof run>[1]> = {}) =>
  first(chart, more).findings.find(finding => finding.rule === rule);

function withSource(name: SourceName, status: ReadStatus, chart: Partial<Chart> = {}): Chart {
  const why = status === 'complete' ? null : ({ code: 'forbidden', http: 403 } as const);
  return readyChart({ sources: { ...allComplete(), [name]: { status, count: 0, why } }, ...chart });
}

test('the ready chart is ready, and every blocking pass carries its proof', () => {
  const injection = first(readyChart());
  expect(injection.verdict).toBe('ready');
  const applying = injection.findings.filter(({ outcome }) => outcome !== 'not-applicable');
  const blocking = applying.filter(({ weight, rule }) => weight === 'blocks' && rule !== 'record-read');
  expect(blocking.length).toBeGreaterThan(10);
  for (const { outcome, evidence } of blocking) {
    expect(outcome).toBe('pass');
    expect(evidence.length).toBeGreaterThan(0);
  }
});

describe('set aside', () => {
  const iv = { class: 'iv-push', certainty: 'coded', candidates: [], evidence: ma('dosage.route') } as const;
  const ivOrder = readyOrder({ route: { ...iv, evidence: at('MedicationRequest/o', 'route') } });
  const onOrder = (order = ivOrder): Administration['order'] => ({
    state: 'read',
    reference: order.reference,
    order,
    evidence: ma('request'),
  });

  test.each([
    ['2026-03-12T11:20:00-05:00', 'review'],
    ['2026-03-13T10:20:00-05:00', 'pass'],
  ])('IV push of another visit at %s is asked about: %s', (start, outcome) => {
    const own = readyAdministration();
    const other = readyAdministration({
      reference: 'MedicationAdministration/b',
      visit: { ...own.visit, reference: 'Encounter/w' },
      given: { ...own.given, start: parseDate(start) },
      route: iv,
      order: onOrder(),
    });
    const visits = [readyVisit(), readyVisit({ reference: 'Encounter/w' })];
    const report = judge(readyChart({ visits, administrations: [own, other] }));
    const visit = report.visits.find(one => one.encounter?.reference === 'Encounter/v');
    expect(visit?.administrations).toHaveLength(1);
    expect(visit?.findings.find(({ rule }) => rule === 'other-administration')?.outcome).toBe(outcome);
  });

  test('IV push as ordered is another service, and nothing else is held against it', () => {
    const injection = first(chartWith({ route: iv, order: onOrder(), site: null }));
    expect([injection.verdict, injection.otherService]).toEqual([
      'not-96372',
      { family: 'iv-push', codes: ['96374', '96375'], why: 'route-qualifies.another-service' },
    ]);
    expect(new Set(injection.findings.map(({ outcome }) => outcome))).toEqual(new Set(['not-applicable']));
  });

  test('IV push against an order for IM is a question, never an exclusion', () => {
    const injection = first(chartWith({ route: iv }));
    expect([injection.verdict, injection.otherService]).toEqual(['review', null]);
    expect(injection.findings.find(({ rule }) => rule === 'route-qualifies')?.message).toBe('engine.contested');
  });

  test('not given comes before another service', () => {
    const status = { code: 'not-done', evidence: ma('status') } as const;
    const injection = first(chartWith({ status, route: iv, order: onOrder() }));
    expect([injection.verdict, injection.otherService]).toEqual(['not-given', null]);
  });

  test.each([
    ['another service', { route: iv, order: onOrder() }, 'route-qualifies', 'engine.another-service'],
    ['what was not given', { status: { code: 'not-done', evidence: ma('status') } }, 'given', 'engine.not-given'],
  ] as const)('%s says so at every rule but the one that found it, which proves it', (_, changes, finder, message) => {
    const { findings } = first(chartWith(changes));
    const found = findings.find(({ rule }) => rule === finder);
    expect(found?.message).toMatch(new RegExp(`^${finder}\\.`));
    expect(found?.evidence.length).toBeGreaterThan(0);
    for (const { rule, ...finding } of findings.filter(({ rule }) => rule !== finder))
      expect([rule, finding]).toEqual([
        rule,
        expect.objectContaining({
          outcome: 'not-applicable',
          kind: null,
          message,
          values: {},
          why: null,
          evidence: [],
        }),
      ]);
  });

  test('a contested exclusion shows the route and the order that names another one', () => {
    const finding = first(chartWith({ route: iv })).findings.find(({ rule }) => rule === 'route-qualifies');
    expect(finding).toMatchObject({ outcome: 'review', message: 'engine.contested' });
    expect(finding?.evidence.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        'MedicationAdministration/a#dosage.route',
        'MedicationRequest/o#dosageInstruction[0].route',
      ]),
    );
  });

  test('a conflict of routes excludes nothing', () => {
    const route = {
      class: null,
      certainty: 'conflict',
      candidates: ['im', 'iv-push'],
      evidence: ma('dosage.route'),
    } as const;
    expect(first(chartWith({ route })).verdict).toBe('not-ready');
  });
});

describe('sources', () => {
  const statuses = ['partial', 'failed', 'not-offered'] as const;
  const all = sourceNames.flatMap(name => statuses.map(status => [name, status] as const));

  /** What an injection's own record does not rest on: a rule that does says so for itself. */
  const isBeside = (name: SourceName, status: ReadStatus) =>
    ['procedures', 'charges', 'coverages'].includes(name) || (name === 'immunizations' && status === 'not-offered');

  test.each(all.filter(([name, status]) => !isBeside(name, status)))(
    '%s %s is never ready without the policy',
    (name, status) => {
      const knowledge = testKnowledge({ notOfferedAdvises: [] });
      const chart = withSource(name, status);
      expect(first(chart, { knowledge }).verdict).toBe('cannot-tell');
      expect(judge(chart, { knowledge }).visits[0]?.verdict).not.toBe('ready');
    },
  );

  test.each(all.filter(([name, status]) => isBeside(name, status)))('%s %s bars nothing by itself', (name, status) => {
    const injection = first(withSource(name, status));
    expect(injection.verdict).toBe('ready');
    expect(injection.findings.find(({ rule }) => rule === 'record-read')?.outcome).toBe('pass');
    expect(judge(withSource(name, status)).sources.find(one => one.name === name)?.status).toBe(status);
  });

  test.each(['partial', 'failed'] as const)('an immunization may be the same shot: %s bars readiness', status => {
    const finding = findingOf(withSource('immunizations', status), 'record-read');
    expect(finding).toMatchObject({ outcome: 'unchecked', weight: 'blocks', values: { source: 'immunizations' } });
  });

  test.each(all)('%s %s is never ready with an absent element either', (name, status) => {
    const chart = withSource(name, status, { administrations: [readyAdministration({ site: null })] });
    expect(['cannot-tell', 'not-ready']).toContain(first(chart).verdict);
  });

  test.each([
    ['orders', 'ready'],
    ['practitioners', 'ready'],
    ['locations', 'ready'],
    ['conditions', 'cannot-tell'],
    ['encounters', 'cannot-tell'],
    ['medications', 'cannot-tell'],
    ['administrations', 'cannot-tell'],
    ['patient', 'cannot-tell'],
  ] as const)('%s not offered, under a policy that lets it be: %s', (name, verdict) => {
    expect(first(withSource(name, 'not-offered')).verdict).toBe(verdict);
  });

  test('what a source that is not offered would have said is advice; what the rest says stands', () => {
    const order = {
      state: 'unread',
      reference: 'MedicationRequest/o',
      why: { code: 'not-offered' },
      evidence: [],
    } as const;
    const unshared = withSource('orders', 'not-offered', { administrations: [readyAdministration({ order })] });
    expect(findingOf(unshared, 'order-linked')).toMatchObject({ outcome: 'unchecked', weight: 'advises' });
    const ward = readyVisit({ setting: 'inpatient', place: { ...readyVisit().place, pos: null, from: 'class-only' } });
    expect(first(withSource('locations', 'not-offered', { visits: [ward] })).otherService?.family).toBe('inpatient');
  });

  test('missing is not claimed over a source that was cut short', () => {
    const chart = withSource('administrations', 'partial', { administrations: [readyAdministration({ site: null })] });
    const finding = findingOf(chart, 'site-documented');
    expect([finding?.outcome, finding?.kind, finding?.message, finding?.why]).toEqual([
      'unchecked',
      null,
      'engine.source-partial',
      { code: 'forbidden', http: 403 },
    ]);
  });

  test('a bad diagnosis is no gap while the good one may be among what was not read', () => {
    const bad = readyChart().diagnoses.map(one => ({ ...one, verificationStatus: 'refuted' }));
    expect(findingOf(readyChart({ diagnoses: bad }), 'diagnosis-usable')?.outcome).toBe('gap');
    expect(findingOf(withSource('conditions', 'partial', { diagnoses: bad }), 'diagnosis-usable')?.outcome).toBe(
      'unchecked',
    );
  });

  test('over a source that failed, a rule that what was read rules out does not apply', () => {
    const unread = withSource('conditions', 'failed');
    expect(findingOf(unread, 'hormonal-drug')).toMatchObject({ outcome: 'not-applicable', why: null });
    const leuprolide = { ...readyAdministration().drug, class: 'hormonal-antineoplastic' } as const;
    const hormone = withSource('conditions', 'failed', {
      administrations: [readyAdministration({ drug: leuprolide })],
    });
    expect(findingOf(hormone, 'hormonal-drug')).toMatchObject({ outcome: 'unchecked', weight: 'blocks' });
  });

  test.each(['failed', 'not-offered'] as const)(
    'a rule that must look into a source that is %s never says that it does not apply',
    status => {
      for (const rule of ['diagnosis-linked', 'diagnosis-clinical', 'diagnosis-usable', 'diagnosis-codable'])
        expect([rule, findingOf(withSource('conditions', status, { diagnoses: [] }), rule)?.outcome]).toEqual([
          rule,
          'unchecked',
        ]);
    },
  );

  test('a failed source says why', () => {
    const finding = findingOf(withSource('conditions', 'failed'), 'diagnosis-linked');
    expect([finding?.message, finding?.values, finding?.why]).toEqual([
      'engine.source-failed',
      { source: 'conditions' },
      { code: 'forbidden', http: 403 },
    ]);
  });
});

describe('not offered', () => {
  const settings = (notOffered: string[]) => ({ ...readyChart().settings, notOffered });
  const without = (administration: Partial<Administration>, notOffered: string[]) =>
    readyChart({ administrations: [readyAdministration(administration)], settings: settings(notOffered) });
  const absent = { state: 'absent', evidence: [] } as const;

  const rows: [string, Partial<Administration>, string, string][] = [
    ['site-documented', { site: null }, 'MedicationAdministration.dosage.site', 'ready'],
    ['order-linked', { order: absent }, 'MedicationAdministration.request', 'ready'],
    ['performer-documented', { performers: [] }, 'MedicationAdministration.performer', 'ready'],
    ['dose-with-unit', { dose: absent }, 'MedicationAdministration.dosage.dose', 'cannot-tell'],
    ['dose-with-unit', { dose: absent }, 'MedicationAdministration.dosage', 'cannot-tell'],
    [
      'route-documented',
      { route: { class: null, certainty: 'absent', candidates: [], evidence: [] } },
      'MedicationAdministration.dosage.route',
      'cannot-tell',
    ],
    [
      'date-documented',
      { given: { start: null, end: null, invalid: false, evidence: [] } },
      'MedicationAdministration.effective',
      'cannot-tell',
    ],
  ];
  test.each(rows)('%s absent', (rule, administration, field, verdict) => {
    expect(first(without(administration, [])).verdict).toBe('not-ready');
    const chart = without(administration, [field]);
    expect(first(chart).verdict).toBe(verdict);
    expect(findingOf(chart, rule)).toMatchObject({ outcome: 'unchecked', why: { code: 'not-offered' } });
  });

  test('a policy cannot let a route be', () => {
    const field = 'MedicationAdministration.dosage.route';
    const route = { class: null, certainty: 'absent', candidates: [], evidence: [] } as const;
    const knowledge = testKnowledge({ notOfferedAdvises: [field] });
    expect(first(without({ route }, [field]), { knowledge }).verdict).toBe('cannot-tell');
  });

  const unlinked: Partial<Administration> = { visit: { state: 'absent', reference: null, why: null, evidence: [] } };
  const context = 'MedicationAdministration.context';

  test('the single visit that fits counts where the link is not shared, and is shown as such', () => {
    expect(first(without(unlinked, [])).verdict).toBe('not-ready');
    const injection = first(without(unlinked, [context]));
    expect(injection.verdict).toBe('ready');
    expect(injection.facts.visit).toEqual({ reference: 'Encounter/v', link: 'none', candidates: ['Encounter/v'] });
  });

  test('two visits that fit are offered, and neither counts', () => {
    const visits = [readyVisit(), readyVisit({ reference: 'Encounter/w' })];
    const injection = first({ ...without(unlinked, [context]), visits, encounter: null });
    expect(injection.verdict).toBe('cannot-tell');
    expect(injection.facts.visit.candidates).toEqual(['Encounter/v', 'Encounter/w']);
  });

  test('a cancelled visit is no candidate', () => {
    const visits = [readyVisit({ status: 'cancelled' })];
    expect(first({ ...without(unlinked, [context]), visits }).facts.visit.candidates).toEqual([]);
  });
});

test('nothing rests on an administration that could not be understood', () => {
  const injection = first(chartWith({ unread: { code: 'modifier-extension', detail: 'MedicationAdministration/a' } }));
  expect(injection.verdict).toBe('cannot-tell');
  const open = injection.findings.filter(({ rule }) => rule !== 'record-read');
  expect(new Set(open.map(({ outcome }) => outcome))).toEqual(new Set(['unchecked']));
});

test('a rule that throws is unchecked, and the others are not affected', () => {
  const knowledge = {
    ...testKnowledge(),
    serviceForDrug: () => {
      throw new Error('broken');
    },
  };
  expect(findingOf(readyChart(), 'not-another-service', { knowledge })).toMatchObject({
    outcome: 'unchecked',
    why: { code: 'other', detail: 'not-another-service' },
    message: 'engine.rule-failed',
  });
  expect(first(readyChart(), { knowledge }).verdict).toBe('cannot-tell');
});

test('weights: the deployment before the policy before the rule', () => {
  const chart = chartWith({ site: null });
  expect(first(chart).verdict).toBe('not-ready');
  const knowledge = testKnowledge({ weights: { 'site-documented': 'advises' } });
  expect(first(chart, { knowledge }).verdict).toBe('ready');
  expect(first(chart, { knowledge, weights: { 'site-documented': 'blocks' } }).verdict).toBe('not-ready');
});

test('what the rest stands on cannot be made advice', () => {
  const route = { class: null, certainty: 'absent', candidates: [], evidence: [] } as const;
  const weights = { 'route-documented': 'advises' } as const;
  expect(first(chartWith({ route }), { weights, knowledge: testKnowledge({ weights }) }).verdict).toBe('not-ready');
});

describe('waivers', () => {
  const waiver: Waiver = {
    rule: 'site-documented',
    reference: null,
    message: null,
    reason: 'Old template',
    expires: '2026-03-12',
    by: null,
  };
  const rows: [string, Partial<Waiver>, string][] = [
    ['on its last day', {}, 'ready'],
    ['for this administration', { reference: 'MedicationAdministration/a' }, 'ready'],
    ['for another one', { reference: 'MedicationAdministration/b' }, 'not-ready'],
    ['expired', { expires: '2026-03-11' }, 'not-ready'],
    ['without an end', { expires: '' }, 'not-ready'],
    ['without a reason', { reason: ' ' }, 'not-ready'],
    ['for another rule', { rule: 'order-linked' }, 'not-ready'],
  ];
  test.each(rows)('%s', (_, change, verdict) => {
    expect(first(chartWith({ site: null }), { waivers: [{ ...waiver, ...change, from: 'session' }] }).verdict).toBe(
      verdict,
    );
  });

  test('what the rest stands on is never waived', () => {
    const visit = { state: 'absent', reference: null, why: null, evidence: [] } as const;
    expect(
      first(chartWith({ visit }), { waivers: [{ ...waiver, rule: 'visit-linked', from: 'session' }] }).verdict,
    ).toBe('not-ready');
  });
});

describe('report', () => {
  test('names the patient only when asked to', () => {
    expect(judge(readyChart()).patient).toEqual({ reference: 'Patient/p', banner: null });
    expect(judge(readyChart(), { identify: true }).patient.banner?.name).toBe('Ana Rivera');
  });

  test('a stopped load has no visits', () => {
    const stop = {
      why: 'other-patient',
      where: 'Condition/x',
      patient: 'Patient/p',
      readAt: '2026-03-12T16:00:00Z',
    } as const;
    const report = run({ stop }, options);
    expect(reportSchema.safeParse(report).success).toBe(true);
    expect([report.stopped, report.visits]).toEqual([{ why: 'other-patient', where: 'Condition/x' }, []]);
  });

  test('names what could not be understood, and why', () => {
    const problems = [{ where: 'Condition/x#code', why: { code: 'malformed', detail: 'code' } }] as const;
    expect(judge(readyChart({ problems: [...problems] })).problems).toEqual([
      { where: 'Condition/x#code', why: 'malformed' },
    ]);
  });

  test('a late day in the zone of the facility', () => {
    const given = { ...readyAdministration().given, start: parseDate('2026-03-13T03:30:00Z') };
    expect(first(chartWith({ given })).verdict).toBe('ready');
  });
});
