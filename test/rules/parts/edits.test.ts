import { expect, test } from 'vitest';
import type { Tables } from '../../../src/knowledge/tables/lookup.ts';
import { answerByEdits, editOf } from '../../../src/rules/parts/edits.ts';
import { charge } from '../beside.ts';
import { type Known, knowing } from '../case.ts';

const day = '2026-03-12';
type Row = readonly [column: 1 | 2, modifier: 0 | 1 | 9];

/** The hospital's list is of another quarter than the practice's, so that each answer says which was asked. */
function lists(rows: Readonly<Record<string, readonly Row[]>>): Partial<Tables> {
  const periods: Readonly<Record<string, string>> = {
    'ncci-ptp-hospital': '2026Q2',
    'ncci-ptp-practitioner': '2026Q1',
  };
  const edition = (kind: string) => periods[kind] ?? 'no such table';
  return {
    edits: (side, code) => {
      const kind = side === 'facility' ? 'ncci-ptp-hospital' : 'ncci-ptp-practitioner';
      return rows[code]?.map(([column, modifier]) => ({ kind, period: edition(kind), column, modifier })) ?? null;
    },
    edition: kind => ({ kind, period: edition(kind) }),
  };
}

test.each<[string, string, Known, { standing: string; list: string }]>([
  ['a row of the table', '20610', { tables: lists({ 20610: [[2, 0]] }) }, { standing: 'never', list: '2026Q1' }],
  [
    'the worse of two',
    '20610',
    {
      tables: lists({
        20610: [
          [1, 1],
          [2, 1],
        ],
      }),
    },
    { standing: 'separate', list: '2026Q1' },
  ],
  ['one that ended', '20610', { tables: lists({ 20610: [[2, 9]] }) }, { standing: 'none', list: '2026Q1' }],
  ['no row', '99381', { tables: lists({ 99381: [] }) }, { standing: 'none', list: '2026Q1' }],
  [
    'no row in the list of hospitals',
    '99284',
    { tables: lists({ 99284: [] }), policy: { claimSide: 'facility' } },
    { standing: 'none', list: '2026Q2' },
  ],
  [
    'no row, where a built-in one was only remembered',
    '20610',
    { tables: lists({ 20610: [] }), policy: { claimSide: 'facility' } },
    { standing: 'none', list: '2026Q2' },
  ],
  [
    'no row, where one was read in that list before',
    '20610',
    { tables: lists({ 20610: [] }) },
    { standing: 'separate', list: 'built-in 2024Q3' },
  ],
  [
    'no row of a code that no list holds',
    '12345',
    { tables: lists({ 12345: [] }) },
    { standing: 'none', list: '2026Q1' },
  ],
  [
    'no row, and an edition that does not say its name',
    '99381',
    { tables: { edits: () => [], edition: () => null } },
    { standing: 'none', list: '' },
  ],
  ['a built-in row', '99232', {}, { standing: 'never', list: 'built-in 2024Q3' }],
  ['a built-in absence', '99381', {}, { standing: 'none', list: 'built-in 2024Q3' }],
  ['no list at all', '12345', {}, { standing: 'unknown', list: 'built-in 2024Q3' }],
])('%s', (_, code, known, expected) => {
  expect(editOf(code, day, knowing(known))).toEqual(expected);
});

/** What is answered over these codes, each charged beside the services given. */
function answered(codes: readonly string[], services: ReturnType<typeof charge>[] = [], known: Known = {}) {
  const found = codes.map(code => ({ code, service: charge(code) }));
  const { message, values, evidence } = answerByEdits(found, { day, services }, knowing(known));
  return [message, values, evidence.map(({ pointer }) => pointer.replace('#code', ''))];
}
const ours = (...modifiers: string[]) => charge('96372', { modifiers });

test('no code at all', () => {
  expect(answered([])).toEqual(['ncci-edit.no-edit', { codes: '', where: '', list: '' }, []]);
});

test('a modifier of the charge says that it is separate', () => {
  const marked = ['ncci-edit.separated', { modifiers: '59, XS' }, ['ChargeItem/96372']];
  expect(answered(['20610'], [ours('XS', '25', '59')])).toEqual(marked);
});

test('a procedure has no place for a modifier, and is no charge without one', () => {
  const procedure = charge('96372', { from: 'procedure', reference: 'Procedure/p' });
  expect(answered(['20610'], [ours('59'), procedure])).toEqual([
    'ncci-edit.separated',
    { modifiers: '59' },
    ['ChargeItem/96372'],
  ]);
});

test('a second charge without a modifier is not separate', () => {
  const values = { codes: '20610', where: 'charge', list: 'built-in 2024Q3' };
  expect(answered(['20610'], [ours('59'), ours()])).toEqual(['ncci-edit.separate', values, ['ChargeItem/20610']]);
});

test('a modifier says nothing where no edit asks for one', () => {
  const values = { codes: '99381', where: 'charge', list: 'built-in 2024Q3' };
  expect(answered(['99381'], [ours('59')])).toEqual(['ncci-edit.no-edit', values, ['ChargeItem/99381']]);
});

test('codes that stand alike name each list that answered', () => {
  const tables = lists({ 20610: [[2, 1]] });
  expect(answered(['20610', '59400'], [], { tables })).toEqual([
    'ncci-edit.separate',
    { codes: '20610, 59400', where: 'charge', list: '2026Q1, built-in 2024Q3' },
    ['ChargeItem/20610', 'ChargeItem/59400'],
  ]);
});

test('the worst of them is asked about, and it alone', () => {
  const values = { codes: '36591', where: 'charge', list: 'built-in 2024Q3' };
  expect(answered(['99381', '36591', '99213', '12345'])).toEqual([
    'ncci-edit.other-never',
    values,
    ['ChargeItem/36591'],
  ]);
});
