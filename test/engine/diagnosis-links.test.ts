import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { Reason } from '../../src/domain/diagnosis.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { parseDate } from '../../src/domain/time.ts';
import { indexOf } from '../../src/engine/chart-index.ts';
import { factsOf } from '../../src/engine/facts.ts';
import { at, readyAdministration, readyChart, readyDiagnosis, readyOrder, readyVisit } from './chart.ts';
import { testKnowledge } from './knowledge.ts';

function conditionsOf(administration: Partial<Administration>, changes: Partial<Chart> = {}) {
  const one = readyAdministration(administration);
  const chart = readyChart({ administrations: [one], ...changes });
  return factsOf(one, chart, indexOf(chart), testKnowledge()).conditions;
}

const why = { code: 'forbidden', http: 403 } as const;
const reasonAt = at('MedicationAdministration/a', 'reasonReference[0]');
const orderAt = at('MedicationAdministration/a', 'request');
const gone: Reason = { state: 'dangling', reference: 'Condition/x', evidence: reasonAt };
const unread: Reason = { state: 'unread', reference: 'Condition/x', why, evidence: reasonAt };
const read: Reason = { state: 'read', diagnosis: readyDiagnosis({ reference: 'Condition/r' }), evidence: reasonAt };
const onOrder = (order: Parameters<typeof readyOrder>[0]): Administration['order'] => ({
  state: 'read',
  reference: 'MedicationRequest/o',
  order: readyOrder(order),
  evidence: orderAt,
});
const unlinked = { state: 'absent', reference: null, why: null, evidence: [] } as const;
const noOrder = { state: 'absent', evidence: [] } as const;

describe('reasons', () => {
  const none = { linked: [] as string[], dangling: [] as readonly Evidence[], unread: [] as unknown[] };
  const rows: [name: string, Partial<Administration>, reasons: readonly Reason[], expected: typeof none][] = [
    ['none, and no order', { order: noOrder }, [], none],
    ['its own, that lead nowhere', { reasons: [gone] }, [gone], { ...none, dangling: reasonAt }],
    [
      'its own, that were not read',
      { reasons: [unread] },
      [unread],
      { ...none, unread: [{ why, evidence: reasonAt }] },
    ],
    ['its own, read', { reasons: [read], order: noOrder }, [read], { ...none, linked: ['Condition/r'] }],
    [
      "the order's, that lead nowhere",
      { order: onOrder({ reasons: [gone] }) },
      [gone],
      { ...none, dangling: reasonAt },
    ],
    [
      "the order's, that were not read",
      { order: onOrder({ reasons: [unread] }) },
      [unread],
      { ...none, unread: [{ why, evidence: reasonAt }] },
    ],
    [
      'perhaps those of an order that was not read',
      { order: { state: 'unread', reference: 'MedicationRequest/o', why, evidence: orderAt } },
      [],
      { ...none, unread: [{ why, evidence: orderAt }] },
    ],
    [
      'perhaps those of an order that was not understood',
      { order: onOrder({ reasons: [gone, unread, read], unread: why }) },
      [],
      { ...none, unread: [{ why, evidence: orderAt }] },
    ],
  ];
  test.each(rows)('%s', (_, administration, reasons, expected) => {
    const bare = { visits: [readyVisit({ diagnoses: [] })], diagnoses: [] };
    const found = conditionsOf(administration, bare);
    const linked = found.linked.map(({ diagnosis }) => diagnosis.reference);
    expect({ linked, dangling: found.dangling, unread: found.unread }).toEqual(expected);
    expect(found.reasons).toEqual(reasons);
  });
});

test('each link names where it is written and what it leads to', () => {
  const loose = readyDiagnosis({ reference: 'Condition/p', categories: ['problem-list-item'], encounter: null });
  const { linked } = conditionsOf({ reasons: [read] }, { diagnoses: [readyDiagnosis(), loose] });
  expect(linked.map(({ link, evidence }) => [link, evidence.map(({ pointer }) => pointer)])).toEqual([
    ['administration-reason', ['MedicationAdministration/a#reasonReference[0]', 'Condition/r#code']],
    ['encounter-diagnosis', ['Encounter/v#diagnosis[0]', 'Condition/c#code']],
    ['problem-list', ['Condition/p#code']],
  ]);
});

describe('conditions that neither the administration nor the visit names', () => {
  const bare = { visits: [readyVisit({ diagnoses: [] })] };
  const both = ['problem-list-item', 'encounter-diagnosis'];
  const alone: Partial<Chart> = { visits: [], encounter: null };
  const rows: [string, Parameters<typeof readyDiagnosis>[0], Partial<Chart>, string[]][] = [
    ['of this visit, on the problem list too', { categories: both }, bare, ['condition-encounter']],
    [
      "of another visit, on the problem list too: that visit's",
      { categories: both, encounter: 'Encounter/w' },
      bare,
      ['problem-list'],
    ],
    ['of this visit, of a kind that is no diagnosis of it', { categories: ['health-concern'] }, bare, []],
    ['of no kind and no visit', { categories: [], encounter: null }, bare, ['problem-list']],
    [
      'of no kind and no visit, to an injection without one',
      { categories: [], encounter: null },
      alone,
      ['problem-list'],
    ],
    ['on the problem list, to an injection without a visit', { categories: both }, alone, ['problem-list']],
    ['of a visit, to an injection without one', {}, alone, []],
  ];
  test.each(rows)('%s', (_, diagnosis, changes, links) => {
    const visit = changes === alone ? { visit: unlinked } : {};
    const found = conditionsOf(visit, { ...changes, diagnoses: [readyDiagnosis(diagnosis)] });
    expect(found.linked.map(({ link }) => link)).toEqual(links);
    expect([found.dangling, found.unread]).toEqual([[], []]);
  });
});

test.each([
  [
    [1, 2, 3],
    ['0', '1', '2'],
  ],
  [
    [3, 1, 2],
    ['1', '2', '0'],
  ],
  [
    [null, 2, null, 1],
    ['3', '1', '0', '2'],
  ],
  [
    [2, 2, 1],
    ['2', '0', '1'],
  ],
  [
    [null, null],
    ['0', '1'],
  ],
])('ranks %j: in the order %j', (ranks, order) => {
  const references = ranks.map((_, place) => `Condition/${place}`);
  const named = ranks.map((rank, place) => ({
    reference: `Condition/${place}`,
    uses: [],
    rank,
    dangling: false,
    unread: null,
    evidence: { pointer: '', value: '' },
  }));
  const { linked } = conditionsOf(
    {},
    {
      visits: [readyVisit({ diagnoses: named })],
      diagnoses: references.map(reference => readyDiagnosis({ reference })),
    },
  );
  expect(linked.map(({ diagnosis }) => diagnosis.reference.split('/')[1])).toEqual(order);
});

test('without a day of the injection nothing began after it', () => {
  const on = parseDate('2030-01-01');
  const dated = on && { on, evidence: at('Condition/c', 'onsetDateTime') };
  const given = { start: null, end: null, invalid: false, evidence: [] };
  const { linked } = conditionsOf({ given }, { diagnoses: [readyDiagnosis({ onset: dated, recorded: dated })] });
  expect(linked.map(({ onsetLater, recordedLater }) => [onsetLater, recordedLater])).toEqual([[[], []]]);
});

test('a diagnosis that the visit names keeps why it was not read', () => {
  const [where = { pointer: '', value: '' }] = at('Encounter/v', 'diagnosis[0]');
  const diagnoses = [{ reference: 'Condition/x', uses: [], rank: null, dangling: false, unread: why, evidence: where }];
  const found = conditionsOf({}, { visits: [readyVisit({ diagnoses })], diagnoses: [] });
  expect(found.unread).toEqual([{ why, evidence: [where] }]);
});
