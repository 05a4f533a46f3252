import { describe, expect, test } from 'vitest';
import type { Administration } from '../../src/domain/administration.ts';
import { parseDate } from '../../src/domain/time.ts';
import { countUnits } from '../../src/engine/units.ts';
import type { Policy } from '../../src/knowledge/index.ts';
import { at, readyAdministration } from './chart.ts';
import { testPolicy } from './knowledge.ts';

const a = readyAdministration();
const b = readyAdministration({ reference: 'MedicationAdministration/b' });
const other = { ...b.drug, ingredient: 'ketorolac', ingredients: ['ketorolac'], text: 'Ketorolac' };
const ofB = at('MedicationAdministration/b', 'medication');
const right = b.site && { ...b.site, text: 'Right deltoid', laterality: 'right' as const };
const third = readyAdministration({
  reference: 'MedicationAdministration/d',
  drug: { ...a.drug, ingredient: 'methotrexate', ingredients: ['methotrexate'], text: 'Methotrexate' },
});
const nextDay = readyAdministration({
  reference: 'MedicationAdministration/e',
  given: { ...a.given, start: parseDate('2026-03-13T10:20:00-05:00') },
});
const split = at('MedicationAdministration/a', 'dosage.text', 'divided over two sites');
const mixed = at('MedicationAdministration/b', 'note[0].text', 'same syringe');

const rows: [name: string, Administration[], Policy['unitPolicy'], counted: number, billed: number][] = [
  ['none', [], 'per-injection', 0, 0],
  ['one', [a], 'per-injection', 1, 1],
  ['charted twice', [a, b], 'per-injection', 1, 1],
  ['two drugs', [a, { ...b, drug: other }], 'per-injection', 2, 2],
  [
    'two drugs in one syringe',
    [
      { ...a, mixed },
      { ...b, drug: other, mixed },
    ],
    'per-injection',
    1,
    1,
  ],
  ['only one entry says so', [a, { ...b, drug: other, mixed }], 'per-injection', 2, 2],
  [
    'one syringe at two sites cannot be',
    [
      { ...a, mixed },
      { ...b, drug: other, site: right, mixed },
    ],
    'per-injection',
    2,
    2,
  ],
  ['a dose divided over two sites', [a, { ...b, site: right }], 'per-injection', 2, 2],
  ['one record of a dose divided over two sites', [{ ...a, split }], 'per-injection', 2, 2],
  [
    'words of a note',
    [{ ...a, split: at('MedicationAdministration/a', 'note[0].text', 'bilateral knee pain') }],
    'per-injection',
    1,
    1,
  ],
  [
    'two records that both say so',
    [
      { ...a, split },
      { ...b, site: right, split },
    ],
    'per-injection',
    2,
    2,
  ],
  [
    'a divided dose charted twice',
    [
      { ...a, split },
      { ...b, split },
    ],
    'per-injection',
    2,
    2,
  ],
  [
    'the same drug an hour later',
    [a, { ...b, given: { ...b.given, start: parseDate('2026-03-12T11:20:00-05:00') } }],
    'per-injection',
    2,
    2,
  ],
  ['one per encounter', [a, { ...b, drug: other }], 'per-encounter-1', 2, 1],
  ['one per encounter, none given', [], 'per-encounter-1', 0, 0],
  ['a cap that is not reached', [a], { perDayCap: 2 }, 1, 1],
  ['a cap that is', [a, { ...b, drug: other }], { perDayCap: 1 }, 2, 1],
  ['a cap of two', [a, { ...b, drug: other }, third], { perDayCap: 2 }, 3, 2],
  ['a cap on each of two days', [a, { ...b, drug: other }, nextDay], { perDayCap: 1 }, 3, 2],
];

test.each(rows)('%s', (_, candidates, unitPolicy, counted, billed) => {
  const units = countUnits(candidates, { ...testPolicy, unitPolicy });
  expect([units.counted, units.billed, units.candidates]).toEqual([counted, billed, candidates.length]);
});

test.each<[Policy['unitPolicy'], number]>([
  ['per-injection', 2],
  ['per-encounter-1', 1],
  [{ perDayCap: 1 }, 1],
])('under %j the most on one day is %i', (unitPolicy, most) => {
  expect(countUnits([nextDay, a, { ...b, drug: other }], { ...testPolicy, unitPolicy }).mostOnOneDay).toBe(most);
  expect(countUnits([], { ...testPolicy, unitPolicy }).mostOnOneDay).toBe(0);
});

test('an evening of the facility is one day, whatever the day in UTC', () => {
  const at = (start: string, one: Administration) => ({ ...one, given: { ...one.given, start: parseDate(start) } });
  const evening = [at('2026-03-12T23:30:00Z', a), at('2026-03-13T00:30:00Z', { ...b, drug: other })];
  expect(countUnits(evening, testPolicy, 'America/New_York').mostOnOneDay).toBe(2);
  expect(countUnits(evening, testPolicy).mostOnOneDay).toBe(1);
});

test('the count says what it counted, what it put together and what it took as two', () => {
  const pointers = (list: readonly { pointer: string }[]) => list.map(({ pointer }) => pointer);
  const twice = [...split, ...at('MedicationAdministration/a', 'dosage.site', 'both arms')];
  const units = countUnits(
    [
      { ...a, split: twice, mixed },
      { ...b, drug: { ...other, evidence: ofB }, mixed },
    ],
    testPolicy,
  );
  expect([units.counted, pointers(units.evidence), pointers(units.together), pointers(units.divided)]).toEqual([
    2,
    ['MedicationAdministration/a#medication', 'MedicationAdministration/a#effective'],
    ['MedicationAdministration/b#medication', 'MedicationAdministration/b#note[0].text'],
    ['MedicationAdministration/a#dosage.text'],
  ]);
});

test('the policy is named', () => {
  expect(countUnits([], { ...testPolicy, unitPolicy: { perDayCap: 4 } }).policy).toBe('per-day-cap 4');
  expect(countUnits([], testPolicy).policy).toBe('per-injection');
});

describe('beside injections of other visits on the same day', () => {
  const at = (time: string, reference: string, visit: string, drug = a.drug): Administration => ({
    ...a,
    reference: `MedicationAdministration/${reference}`,
    drug,
    given: { ...a.given, start: parseDate(time) },
    visit: { ...a.visit, reference: visit },
  });
  const early = at('2026-03-12T08:00:00-05:00', 'e1', 'Encounter/early');
  const earlyToo = at('2026-03-12T11:00:00-05:00', 'e2', 'Encounter/early', other);
  const late = at('2026-03-12T15:00:00-05:00', 'l', 'Encounter/late');
  const tomorrow = at('2026-03-13T15:00:00-05:00', 't', 'Encounter/tomorrow');

  test.each<[string, Policy['unitPolicy'], Administration[], Administration[], number, number, number]>([
    ['each counts', 'per-injection', [a], [early, late], 1, 3, 2],
    ['those of another day do not', 'per-injection', [a], [early, tomorrow], 1, 2, 1],
    ['one in each encounter', 'per-encounter-1', [a], [early, earlyToo], 1, 2, 1],
    ['the first visit takes the cap', { perDayCap: 1 }, [early], [a], 1, 1, 0],
    ['the second finds it taken', { perDayCap: 1 }, [a], [early], 0, 1, 1],
    ['or a part of it', { perDayCap: 3 }, [a, { ...b, drug: other }], [early, earlyToo], 1, 3, 2],
    ['a visit takes all of its day first', { perDayCap: 2 }, [a], [early, earlyToo], 0, 2, 2],
    ['another day has a cap of its own', { perDayCap: 1 }, [a], [tomorrow], 1, 1, 0],
  ])('%s', (_, unitPolicy, own, beside, billed, most, besideOnDay) => {
    const units = countUnits(own, { ...testPolicy, unitPolicy }, null, beside);
    expect(units).toMatchObject({ counted: own.length, billed, mostOnOneDay: most, besideOnDay });
  });

  test('one of which only the day is known comes before those with a time', () => {
    const dated = at('2026-03-12', 'd', 'Encounter/d');
    const billed = (own: Administration, other: Administration) =>
      countUnits([own], { ...testPolicy, unitPolicy: { perDayCap: 1 } }, null, [other]).billed;
    expect([billed(dated, a), billed(a, dated)]).toEqual([1, 0]);
  });

  test('those of which not even the day is known do not take from each other', () => {
    const undated = (id: string) => ({ ...early, ...{ reference: id, given: { ...a.given, start: null } } });
    const [one, two] = [undated('MedicationAdministration/x'), undated('MedicationAdministration/y')];
    for (const [own, beside] of [
      [one, two],
      [two, one],
    ] as const)
      expect(countUnits([own], { ...testPolicy, unitPolicy: { perDayCap: 1 } }, null, [beside]).billed).toBe(1);
  });

  test('no order of the visits bills more than the cap, or less', () => {
    const visits = [[a], [early, earlyToo], [late]];
    for (const perDayCap of [1, 2, 3, 4, 5]) {
      const billed = visits.map(own => {
        const others = visits.filter(one => one !== own).flat();
        return countUnits(own, { ...testPolicy, unitPolicy: { perDayCap } }, null, others).billed;
      });
      expect(billed.reduce((sum, one) => sum + one, 0)).toBe(Math.min(4, perDayCap));
    }
  });
});
