import { describe, expect, test } from 'vitest';
import type { Administration } from '../../../src/domain/administration.ts';
import { parseDate } from '../../../src/domain/time.ts';
import type { Policy } from '../../../src/knowledge/index.ts';
import { facilityOutpatient } from '../../../src/knowledge/policy-facility-outpatient.ts';
import { chartWith, ma, readyAdministration, readyChart, readyDiagnosis, readyVisit } from '../chart.ts';
import { draftOf, drafts, icd, linesOf, withRows } from './drafts.ts';

describe('further injections', () => {
  const given = (id: string, day: string, time: string, drug = id): Administration =>
    readyAdministration({
      reference: `MedicationAdministration/${id}`,
      given: { start: parseDate(`${day}T${time}:00-05:00`), end: null, invalid: false, evidence: ma('effective') },
      drug: { ...readyAdministration().drug, ingredient: drug, ingredients: [drug], text: drug },
    });
  const administrations = [
    given('a', '2026-03-12', '10:00'),
    given('b', '2026-03-12', '10:20'),
    given('c', '2026-03-13', '10:00'),
  ];
  type Lines = [units: number, modifiers: string, injections: number][];
  test.each<[what: string, rows: Partial<Policy>, lines: Lines, out: number]>([
    [
      'in units',
      {},
      [
        [2, '', 2],
        [1, '', 1],
      ],
      0,
    ],
    [
      'by 59',
      { furtherInjections: '59' },
      [
        [1, '', 1],
        [1, '59', 1],
        [1, '', 1],
      ],
      0,
    ],
    [
      'by 76',
      { furtherInjections: '76' },
      [
        [1, '', 1],
        [1, '76', 1],
        [1, '', 1],
      ],
      0,
    ],
    ['one a visit', { unitPolicy: 'per-encounter-1' }, [[1, '', 2]], 1],
    [
      'one a day',
      { unitPolicy: { perDayCap: 1 } },
      [
        [1, '', 2],
        [1, '', 1],
      ],
      0,
    ],
    [
      'one a day, by XS',
      { unitPolicy: { perDayCap: 1 }, furtherInjections: 'XS' },
      [
        [1, '', 1],
        [1, '', 1],
      ],
      1,
    ],
  ])('%s', (_, rows, lines, out) => {
    const draft = draftOf(readyChart({ administrations }), withRows(rows));
    const found = linesOf(draft, 'administration').map(({ units, modifiers, administrations: of }) => [
      units.value,
      modifiers.value?.join(' '),
      of.length,
    ]);
    expect(found).toEqual(lines);
    expect(draft.leftOut.map(({ why }) => why)).toEqual(Array.from({ length: out }, () => 'left-out.over-limit'));
    // What is not paid for giving was given all the same.
    expect(linesOf(draft, 'drug')).toHaveLength(3);
  });

  test.each<[what: string, rows: Partial<Policy>, lines: unknown[]]>([
    [
      'in units',
      {},
      [
        ['a', 1],
        ['u', 1],
        ['w', 1],
      ],
    ],
    [
      'by a modifier',
      { furtherInjections: '59' },
      [
        ['a', ''],
        ['u', null],
        ['w', null],
      ],
    ],
    ['one a visit', { unitPolicy: 'per-encounter-1' }, [['a', 1]]],
  ])('without a day are not said to share one, nor to be the first: %s', (_, rows, lines) => {
    const undated = ['u', 'w'].map(id => ({
      ...given(id, '2026-03-12', '10:40'),
      given: { start: null, end: null, invalid: false, evidence: ma('effective') },
    }));
    const chart = readyChart({ administrations: [...administrations.slice(0, 1), ...undated] });
    const found = linesOf(draftOf(chart, withRows(rows)), 'administration').map(line => [
      line.administrations.map(one => one.slice(-1)).join(''),
      rows.furtherInjections ? (line.modifiers.value?.join('') ?? null) : line.units.value,
    ]);
    expect(found.toSorted()).toEqual(lines);
  });

  test('another visit of the day takes the units first', () => {
    const before = {
      ...given('z', '2026-03-12', '09:00'),
      visit: { ...given('z', '2026-03-12', '09:00').visit, reference: 'Encounter/w' },
    };
    const chart = readyChart({
      encounter: null,
      administrations: [...administrations, before],
      visits: [readyVisit(), readyVisit({ reference: 'Encounter/w' })],
    });
    const billed = drafts(chart, withRows({ unitPolicy: { perDayCap: 1 } })).map(({ draft }) =>
      linesOf(draft, 'administration').map(({ units, date }) => [date.value, units.value]),
    );
    expect(billed).toEqual([[['2026-03-13', 1]], [['2026-03-12', 1]]]);
  });

  test('of other diagnoses share the line and its pointers, the main reason of each first', () => {
    const own = readyDiagnosis({ reference: 'Condition/own', text: 'Migraine', codes: [icd('G43.909')] });
    const reasons = [{ state: 'read' as const, diagnosis: own, evidence: ma('reasonReference[0]') }];
    const [first, other] = administrations;
    const draft = draftOf(readyChart({ administrations: [first, { ...other, reasons }] as Administration[] }));
    expect(linesOf(draft, 'administration').map(({ pointers, units }) => [pointers.value, units.value])).toEqual([
      [['A', 'B'], 2],
    ]);
    expect(draft.diagnoses.map(({ letter, code }) => letter + code)).toEqual(['AE53.8', 'BG43.909']);
    expect(linesOf(draft, 'drug').map(({ pointers }) => pointers.value)).toEqual([['A'], ['B', 'A']]);
  });

  test('by a modifier have pointers of their own', () => {
    const own = readyDiagnosis({ reference: 'Condition/own', text: 'Migraine', codes: [icd('G43.909')] });
    const reasons = [{ state: 'read' as const, diagnosis: own, evidence: ma('reasonReference[0]') }];
    const [first, other] = administrations;
    const chart = readyChart({ administrations: [first, { ...other, reasons }] as Administration[] });
    const draft = draftOf(chart, withRows({ furtherInjections: '59' }));
    expect(linesOf(draft, 'administration').map(({ pointers }) => pointers.value)).toEqual([['A'], ['B', 'A']]);
  });
});

describe('what was set aside', () => {
  test.each<[what: string, entry: Partial<Administration>, why: string]>([
    ['not given', { status: { code: 'not-done', evidence: ma('status') } }, 'left-out.not-given'],
    [
      'a vaccine',
      {
        drug: { ...readyAdministration().drug, class: 'vaccine', ingredient: null, ingredients: [] },
        order: { state: 'absent', evidence: [] },
      },
      'left-out.another-service',
    ],
  ])('%s', (_, entry, why) => {
    const draft = draftOf(chartWith(entry));
    expect(draft).toMatchObject({ complete: false, lines: [], diagnoses: [] });
    expect(draft.leftOut.map(one => one.why)).toEqual([why]);
  });

  test('an entry that could not be understood is told on its line', () => {
    const draft = draftOf(chartWith({ unread: { code: 'modifier-extension' } }));
    expect(draft.complete).toBe(false);
    expect(draft.lines.map(({ note }) => note?.why)).toEqual(['note.entry-unread', 'note.entry-unread']);
  });

  test('injections that belong to no visit have no draft', () => {
    const chart = chartWith({ visit: { state: 'absent', reference: null, why: null, evidence: ma('context') } });
    expect(drafts({ ...chart, encounter: null, visits: [] })).toEqual([]);
  });

  test("on a facility's claim the draft says whose policy it is", () => {
    expect(draftOf(readyChart(), facilityOutpatient).side).toBe('facility');
    expect(draftOf(readyChart()).side).toBe('professional');
  });
});
