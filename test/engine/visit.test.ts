import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import { parseDate } from '../../src/domain/time.ts';
import { run } from '../../src/engine/index.ts';
import { charge } from '../rules/beside.ts';
import { at, ma, readyAdministration, readyChart, readyOrder, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

function visitOf(changes: Partial<Chart>) {
  const [visit] = run(readyChart(changes), { knowledge: testKnowledge(), identify: false, app: 'test' }).visits;
  if (!visit) throw new Error('no visit');
  return visit;
}

const outcomeOf = (rule: string, changes: Partial<Chart>) =>
  visitOf(changes).findings.find(one => one.rule === rule)?.outcome;

function injection(id: string, start: string | null, changes: Partial<Administration> = {}): Administration {
  const given = { ...readyAdministration().given, start: parseDate(start) };
  return readyAdministration({ reference: `MedicationAdministration/${id}`, given, ...changes });
}

const none = { start: null, end: null, place: { pos: null, text: null }, attending: null };
const unlinked = { state: 'absent', reference: null, why: null, evidence: [] } as const;
const unread = { state: 'unread', reference: 'Encounter/v', why: null, evidence: [] } as const;

describe('the visit as the report names it', () => {
  test.each([
    [
      'as recorded',
      {},
      {
        reference: 'Encounter/v',
        status: 'finished',
        class: 'AMB',
        type: 'Injection clinic',
        start: '2026-03-12T10:00:00-05:00',
        end: '2026-03-12T11:00:00-05:00',
        place: { pos: '11', text: 'Office' },
        attending: null,
      },
    ],
    [
      'open, and without much',
      {
        visits: [
          readyVisit({
            start: null,
            end: null,
            type: null,
            place: { ...readyVisit().place, pos: null, text: null },
          }),
        ],
      },
      { reference: 'Encounter/v', status: 'finished', class: 'AMB', type: null, ...none },
    ],
    [
      'one that could not be read',
      { visits: [], administrations: [readyAdministration({ visit: unread })] },
      { reference: 'Encounter/v', status: null, class: null, type: null, ...none },
    ],
    [
      'no visit at all',
      { visits: [], encounter: null, administrations: [readyAdministration({ visit: unlinked })] },
      null,
    ],
  ] as const)('%s', (_, changes, encounter) => expect(visitOf(changes).encounter).toEqual(encounter));
});

describe('the day of the visit', () => {
  const stay = readyVisit({ start: parseDate('2026-03-12'), end: parseDate('2026-03-14') });
  const later = injection('b', '2026-03-13T10:20:00-05:00');
  const earlier = injection('a', '2026-03-12T10:20:00-05:00');
  const loose = charge('99211', { visit: null });

  test.each([
    ['that of its first injection, though listed last', [later, earlier], 'gap'],
    ['that of its first injection', [earlier, later], 'gap'],
    ['another than that of the service', [later], 'pass'],
    ['that of an injection with a day, beside one without', [injection('c', null), earlier], 'gap'],
    ['not known', [injection('c', null)], 'pass'],
  ] as const)('is %s', (_, administrations, outcome) => {
    expect(outcomeOf('no-99211', { visits: [stay], administrations, services: [loose] })).toBe(outcome);
  });
});

describe('injections of the same day in another visit', () => {
  const elsewhere = { ...readyAdministration().visit, reference: 'Encounter/w' };
  const many = (count: number, day: string, changes: Partial<Administration> = {}) =>
    Array.from({ length: count }, (_, at) =>
      injection(`${day}-${at}${changes.visit ? 'w' : ''}`, `${day}T1${at}:00:00-05:00`, changes),
    );
  const visits = [readyVisit(), readyVisit({ reference: 'Encounter/w' })];

  test.each([
    ['make five of the day', [...many(3, '2026-03-12'), ...many(2, '2026-03-12', { visit: elsewhere })], 'review'],
    ['of another day do not', [...many(3, '2026-03-12'), ...many(2, '2026-03-13', { visit: elsewhere })], 'pass'],
    [
      'do not where nothing was given',
      [
        ...many(3, '2026-03-12'),
        ...many(2, '2026-03-12', { visit: elsewhere, status: { code: 'not-done', evidence: [] } }),
      ],
      'pass',
    ],
  ] as const)('%s', (_, administrations, outcome) => {
    expect(outcomeOf('unlikely-units', { visits, administrations })).toBe(outcome);
  });
});

test('an injection without a day stands beside nothing, and no rule stumbles over that', () => {
  const services = [charge('90471'), charge('96372')];
  const { findings } = visitOf({ administrations: [injection('a', null)], services });
  expect(findings.filter(({ message }) => message === 'engine.rule-failed')).toEqual([]);
  const outcomes = Object.fromEntries(findings.map(({ rule, outcome }) => [rule, outcome]));
  expect(outcomes).toMatchObject({
    'charge-explained': 'review',
    'other-administration': 'pass',
  });
});

test('a visit that names only the injection as its reason is asked about, by that visit and no other', () => {
  const services = [charge('99213', { modifiers: ['25'] })];
  const reasons = at('Encounter/v', 'reasonCode[0]', 'B12 injection');
  const messageOf = (visits: Chart['visits']) =>
    visitOf({ visits, services }).findings.find(({ rule }) => rule === 'em-modifier-25')?.message;
  const other = readyVisit({ reference: 'Encounter/w', reasons });
  expect(messageOf([readyVisit({ reasons }), other])).toBe('em-modifier-25.only-injection');
  expect(messageOf([other, readyVisit()])).toBe('em-modifier-25.separate');
});

describe('what was set aside', () => {
  const route = { class: 'iv-push', certainty: 'coded', candidates: [], evidence: ma('dosage.route') } as const;
  const order = readyOrder({ route: { ...route, evidence: at('MedicationRequest/o', 'route') } });
  const link = { state: 'read', reference: order.reference, order, evidence: [] } as const;

  test('is named once, though the day is looked through as well', () => {
    const push = injection('b', '2026-03-12T10:30:00-05:00', { route, order: link });
    const { findings } = visitOf({ administrations: [readyAdministration(), push] });
    const { outcome, evidence = [] } = findings.find(({ rule }) => rule === 'other-administration') ?? {};
    expect(outcome).toBe('review');
    expect(new Set(evidence.map(({ pointer }) => pointer)).size).toBe(evidence.length);
  });

  test('in another visit and without a day is not of this one, which has none either', () => {
    const visit = { ...readyAdministration().visit, reference: 'Encounter/w' };
    const administrations = [injection('a', null), injection('b', null, { route, order: link, visit })];
    const visits = [readyVisit(), readyVisit({ reference: 'Encounter/w' })];
    expect(outcomeOf('other-administration', { administrations, visits })).toBe('pass');
  });
});
