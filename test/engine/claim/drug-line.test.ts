import { describe, expect, test } from 'vitest';
import type { Administration } from '../../../src/domain/administration.ts';
import type { Dose } from '../../../src/domain/dose.ts';
import type { Evidence } from '../../../src/domain/evidence.ts';
import type { Product } from '../../../src/domain/product.ts';
import { parseDate } from '../../../src/domain/time.ts';
import type { Policy } from '../../../src/knowledge/index.ts';
import { ndcOf } from '../../../src/knowledge/ndc.ts';
import { basePolicy } from '../../../src/knowledge/policy-base.ts';
import { chartWith, ma, readyAdministration, readyChart, readyOrder } from '../chart.ts';
import { draftOf, held, lineOf, linesOf, wasteAsked, withRows } from './drafts.ts';

const { drug } = readyAdministration();
const [words = { pointer: '', value: '' }] = ma('medication.text', 'words');
const product = (change: Partial<Product>): Partial<Administration> => ({
  drug: { ...drug, product: { ...drug.product, ...change } },
});
const recorded = (value: number, unit: string): Dose => ({
  state: 'recorded',
  value,
  unit,
  evidence: ma('dosage.dose'),
});
const perMl = (value: number, unit: string) => ({ value, unit, evidence: words });

describe('units of the drug', () => {
  const faults = [
    'no-value',
    'no-number',
    'no-unit',
    'not-positive',
    'unknown-unit',
    'out-of-range',
    'per-weight',
  ] as const;
  test.each<[what: string, dose: Dose, product: Partial<Product>, units: number | string]>([
    ['one unit', recorded(1000, 'ug'), {}, 1],
    ['in milligrams', recorded(1, 'mg'), {}, 1],
    ['a unit begun', recorded(1001, 'ug'), {}, 2],
    ['a very small one', recorded(0.001, 'ug'), {}, 1],
    ['an enormous one', recorded(100, 'g'), {}, 100_000],
    ['a volume by a strength', recorded(2, 'mL'), { strengths: [perMl(1000, 'ug')] }, 2],
    ['a volume alone', recorded(1, 'mL'), {}, 'units.no-strength'],
    [
      'a volume by two strengths',
      recorded(1, 'mL'),
      { strengths: [perMl(1000, 'ug'), perMl(100, 'ug')] },
      'units.strengths-differ',
    ],
    ['another kind of unit', recorded(5, 'meq'), {}, 'units.other-unit'],
    ['in text', { state: 'text-only', text: '1000 mcg', evidence: ma('dosage.text') }, {}, 'units.dose-in-text'],
    ['none', { state: 'absent', evidence: ma('dosage.dose') }, {}, 'units.no-dose'],
    ...faults.map((fault): [string, Dose, Partial<Product>, string] => [
      fault,
      { state: 'unusable', fault, evidence: ma('dosage.dose', '-5 mg') },
      {},
      'units.dose-unusable',
    ]),
  ])('%s', (_, dose, change, units) => {
    expect(held(lineOf(draftOf(chartWith({ ...product(change), dose })), 'drug').units)).toBe(units);
  });

  const at = (id: string, time: string, change: Partial<Administration> = {}) =>
    readyAdministration({
      reference: `MedicationAdministration/${id}`,
      given: { start: parseDate(`2026-03-12T${time}:00-05:00`), end: null, invalid: false, evidence: ma('effective') },
      ...change,
    });
  const injections = (...administrations: Administration[]) => draftOf(readyChart({ administrations }));

  test('of one day together, rounded up once', () => {
    const draft = injections(
      at('a', '10:00', { dose: recorded(500, 'ug') }),
      at('b', '10:30', { dose: recorded(300, 'ug') }),
    );
    const line = lineOf(draft, 'drug');
    expect(line.units).toMatchObject({ value: 1, why: 'units.dose-of-day', values: { count: '2', total: '800 ug' } });
    expect(lineOf(draft, 'administration').units.value).toBe(2);
  });

  test('are open where one dose of the day is', () => {
    const line = lineOf(
      injections(at('a', '10:00'), at('b', '10:30', { dose: { state: 'absent', evidence: ma('dosage') } })),
      'drug',
    );
    expect(held(line.units)).toBe('units.no-dose');
  });

  test('charted twice are of one injection', () => {
    const draft = injections(at('a', '10:00'), at('b', '10:01'));
    expect(lineOf(draft, 'drug').units.value).toBe(1);
    expect(draft.leftOut).toMatchObject([
      { administration: 'MedicationAdministration/b', why: 'left-out.charted-twice' },
    ]);
  });

  test('a dose divided over two sites, each in an entry of its own, is added up', () => {
    const site = at('a', '10:00').site;
    const right = site && { ...site, text: 'Right deltoid', laterality: 'right' as const };
    const half = recorded(600, 'ug');
    const draft = injections(at('a', '10:00', { dose: half }), at('b', '10:00', { dose: half, site: right }));
    expect(lineOf(draft, 'drug').units.value).toBe(2);
    expect(lineOf(draft, 'administration').units.value).toBe(2);
  });

  test('two drugs of one syringe have a line each, and one injection', () => {
    const mixed = ma('note[0].text', 'same syringe');
    const other = { ...drug, text: 'Ketorolac', ingredient: 'ketorolac', ingredients: ['ketorolac'] };
    const draft = injections(
      at('a', '10:00', { mixed }),
      at('b', '10:00', { mixed, drug: other, dose: recorded(30, 'mg') }),
      at('c', '10:01', { drug: other, dose: recorded(30, 'mg') }),
    );
    expect(lineOf(draft, 'administration')).toMatchObject({
      units: { value: 1 },
      administrations: ['MedicationAdministration/a', 'MedicationAdministration/b'],
    });
    expect(linesOf(draft, 'drug').map(({ code, units }) => [code.value, units.value])).toEqual([
      ['J3420', 1],
      ['J1885', 2],
    ]);
    expect(draft.leftOut.map(({ administration }) => administration)).toEqual(['MedicationAdministration/c']);
  });

  test('two days are two lines', () => {
    const next = at('b', '10:00', {
      given: { ...at('b', '10:00').given, start: parseDate('2026-03-13T10:00:00-05:00') },
    });
    const draft = injections(at('a', '10:00'), next);
    for (const kind of ['administration', 'drug'] as const)
      expect(linesOf(draft, kind).map(({ date, units }) => [date.value, units.value])).toEqual([
        ['2026-03-12', 1],
        ['2026-03-13', 1],
      ]);
  });

  test('the same drug given another way that day is not in them, which is said', () => {
    const pushed = at('b', '10:30', {
      route: { class: 'iv-push', certainty: 'coded', candidates: [], evidence: ma('dosage.route') },
      order: { state: 'absent', evidence: ma('request') },
    });
    const draft = injections(at('a', '10:00'), pushed);
    expect(lineOf(draft, 'drug').units).toMatchObject({ value: 1, why: 'units.dose-beside' });
    expect(draft.leftOut).toMatchObject([{ why: 'left-out.another-service', values: { family: 'iv-push' } }]);
  });
});

describe('the NDC', () => {
  const required = withRows({ ndc: 'required' });
  const written = (...codes: string[]) =>
    product({ ndcs: codes.map(one => ({ written: one, ...ndcOf(one), evidence: words })) });
  test.each<[what: string, codes: string[], policy: Policy, ndc: string]>([
    ['5-4-2', ['00517-0031-25'], required, '00517003125'],
    ['4-4-2', ['0517-0031-25'], required, '00517003125'],
    ['5-3-2', ['00517-031-25'], required, '00517003125'],
    ['5-4-1', ['00517-0031-5'], required, '00517003105'],
    ['11 digits', ['00517003125'], required, '00517003125'],
    ['with a word before it', ['NDC 0517-0031-25'], required, '00517003125'],
    ['the same in two forms', ['0517-0031-25', '00517003125'], required, '00517003125'],
    ['a good one beside a broken one', ['0517-0031-25', 'x'], required, '00517003125'],
    ['10 digits', ['0517003125'], required, 'ndc.ambiguous'],
    ['4-3-2', ['0517-031-25'], required, 'ndc.malformed'],
    ['12 digits', ['005170031255'], required, 'ndc.malformed'],
    ['zeros', ['00000000000'], required, 'ndc.malformed'],
    ['no digits', ['see package'], required, 'ndc.malformed'],
    ['two that differ', ['0517-0031-25', '00409-1234-01'], required, 'ndc.several'],
    ['none, and one is asked for', [], required, 'ndc.absent'],
    ['none, and none is asked for', [], basePolicy, 'ndc.not-asked'],
    ['recorded, and none is asked for', ['0517-0031-25'], basePolicy, '00517003125'],
  ])('%s', (_, codes, policy, ndc) => {
    const line = lineOf(draftOf(chartWith(written(...codes)), policy), 'drug');
    expect(line.ndc?.value?.ndc ?? line.ndc?.why).toBe(ndc);
    if (line.ndc?.value) expect(line.ndc.value.qualifier).toBe('N4');
  });

  test('cannot be said to be absent where the entry of the drug could not be read', () => {
    const unread = { drug: { ...drug, unread: { code: 'forbidden' as const } } };
    const line = lineOf(draftOf(chartWith(unread), required), 'drug');
    expect([line.ndc?.why, line.code.why]).toEqual(['ndc.unread', 'code.drug-unread']);
  });

  const said = (...texts: string[]): readonly Evidence[] => texts.map(value => ({ ...words, value }));
  const volume = (value: number) => ({ value, evidence: ma('dosage.text') });
  const one = [{ written: '00517003125', ndc: '00517003125', fault: null, evidence: words }];
  type Quantity = { value: number; unit: string } | string;
  test.each<[what: string, entry: Partial<Administration>, product: Partial<Product>, quantity: Quantity]>([
    ['never the dose', {}, {}, 'quantity.not-recorded'],
    ['the dose by its strength', {}, { strengths: [perMl(500, 'ug')] }, { value: 2, unit: 'ML' }],
    ['by two strengths', {}, { strengths: [perMl(500, 'ug'), perMl(1, 'mg')] }, 'quantity.strengths-differ'],
    ['a dose in mL', { dose: recorded(1, 'mL'), volume: volume(1) }, {}, { value: 1, unit: 'ML' }],
    ['a volume of a solution', { volume: volume(1) }, { strengths: [perMl(1, 'mg')] }, { value: 1, unit: 'ML' }],
    ['a volume rounded', { volume: volume(1.03) }, { strengths: [perMl(1, 'mg')] }, { value: 1.03, unit: 'ML' }],
    ['a volume alone', { volume: volume(2.1) }, {}, 'quantity.no-solution'],
    ['a volume that differs', { volume: volume(2) }, { strengths: [perMl(1, 'mg')] }, 'quantity.contradicted'],
    [
      'a powder',
      { volume: volume(1) },
      { strengths: [perMl(1, 'mg')], words: said('Powder for injection') },
      'quantity.powder',
    ],
    [
      'a powder by its short name',
      { dose: recorded(1, 'mL'), volume: volume(1) },
      { words: said('1 g recon soln') },
      'quantity.powder',
    ],
    [
      'a dose that is none',
      { dose: { state: 'unusable', fault: 'not-positive', evidence: ma('dosage.dose') } },
      { strengths: [perMl(1, 'mg')] },
      'quantity.not-recorded',
    ],
  ])('counts %s', (_, entry, change, quantity) => {
    const chart = chartWith({ ...entry, ...product({ ...change, ndcs: one }) });
    const found = lineOf(draftOf(chart, required), 'drug').ndc?.value?.quantity;
    expect(found && held(found)).toEqual(quantity);
  });
});

describe('drug that was left over', () => {
  const singleDose = { singleDose: ma('medication.text', 'single-dose vial'), multipleDose: [] };
  const entry = (discarded: Administration['discarded'], container: Product['container'] = singleDose) => ({
    ...product({ container, strengths: [perMl(1000, 'ug')] }),
    discarded,
  });
  const note = ma('note[0].text', 'wasted');
  const left = (value: number): Administration['discarded'] => ({ state: 'amount', value, unit: 'ug', evidence: note });
  const both = { singleDose: note, multipleDose: note };
  const unknown = { singleDose: [], multipleDose: [] };
  const nothing: Administration['discarded'] = { state: 'none', evidence: note };
  type Modifiers = readonly string[] | string;
  test.each<[what: string, entry: Partial<Administration>, modifiers: Modifiers, jw: number | string | null]>([
    ['none', entry(nothing), ['JZ'], null],
    ['an amount', entry(left(1500)), [], 2],
    ['within the last unit', { ...entry(left(200)), dose: recorded(500, 'ug') }, 'modifiers.covered', null],
    ['not said', entry({ state: 'absent' }), 'modifiers.discarded-absent', null],
    ['unclear', entry({ state: 'unclear', evidence: note }), 'modifiers.discarded-unclear', null],
    ['of which container', entry(nothing, both), 'modifiers.container-open', null],
    ['of no container', entry({ state: 'absent' }, unknown), 'modifiers.container-unknown', null],
    ['of one for many doses', entry({ state: 'absent' }, { singleDose: [], multipleDose: note }), [], null],
    ['not in the unit', entry({ state: 'amount', value: 1, unit: 'meq', evidence: note }), [], 'units.discarded-open'],
  ])('%s', (_, change, modifiers, jw) => {
    const draft = draftOf(chartWith(change), wasteAsked);
    expect(held(lineOf(draft, 'drug').modifiers)).toEqual(modifiers);
    expect(linesOf(draft, 'discarded').map(({ units }) => held(units))).toEqual(jw === null ? [] : [jw]);
    for (const line of linesOf(draft, 'discarded')) expect(line.modifiers.value).toEqual(['JW']);
    expect(linesOf(draftOf(chartWith(change)), 'discarded')).toEqual([]);
  });

  test('is not asked for before the payer did', () => {
    const then = {
      start: parseDate('2023-06-30T10:20:00-05:00'),
      end: null,
      invalid: false,
      evidence: ma('effective'),
    };
    const line = lineOf(draftOf(chartWith({ ...entry(nothing), given: then }), wasteAsked), 'drug');
    expect(line.modifiers).toMatchObject({ value: [], why: 'modifiers.none' });
  });
});

describe('a drug that the practice did not buy', () => {
  const suppliedElsewhere = ma('note[0].text', 'White bag');
  test.each<[Policy['patientSupplied'], lines: [charge: string | null, note: string][], note: string | null]>([
    ['ask', [[null, 'note.supplied-open']], null],
    ['penny-line', [['0.01', 'note.penny-line']], null],
    ['no-drug-line', [], 'Cyanocobalamin 1000 mcg/mL'],
  ])('%s', (patientSupplied, lines, note) => {
    for (const entry of [
      { suppliedElsewhere },
      {
        order: { ...readyAdministration().order, order: readyOrder({ suppliedElsewhere }) } as Administration['order'],
      },
    ]) {
      const draft = draftOf(chartWith(entry), withRows({ patientSupplied }));
      expect(linesOf(draft, 'drug').map(line => [line.charge, line.note?.why])).toEqual(lines);
      expect(lineOf(draft, 'administration').note?.value ?? null).toBe(note);
    }
  });

  test('has a line apart from what the practice bought', () => {
    const administrations = [
      readyAdministration(),
      readyAdministration({
        reference: 'MedicationAdministration/b',
        suppliedElsewhere,
        given: { ...readyAdministration().given, start: parseDate('2026-03-12T10:50:00-05:00') },
      }),
    ];
    const draft = draftOf(readyChart({ administrations }), withRows({ patientSupplied: 'penny-line' }));
    expect(linesOf(draft, 'drug').map(({ charge, units }) => [charge, units.value])).toEqual([
      [null, 1],
      ['0.01', 1],
    ]);
  });
});

describe('the code of the drug', () => {
  test.each<[what: string, change: Partial<typeof drug>, code: string]>([
    ['known', {}, 'J3420'],
    ['nothing recorded', { certainty: 'absent', text: null, ingredient: null, ingredients: [] }, 'code.drug-absent'],
    ['contradicted', { certainty: 'conflict', ingredient: null }, 'code.drug-conflict'],
    ['not in the table', { certainty: 'unknown', ingredient: null, ingredients: [] }, 'code.drug-unknown'],
    ['points to nothing', { dangling: true }, 'code.drug-dangling'],
    ['of another drug', { ingredient: 'testosterone cypionate', ingredients: ['testosterone cypionate'] }, 'J1071'],
  ])('%s', (_, change, code) => {
    const line = lineOf(draftOf(chartWith({ drug: { ...drug, ...change } })), 'drug');
    expect(held(line.code)).toBe(code);
    if (line.code.value === null) expect(line.units.why).toBe('units.no-code');
  });

  test('of a drug for vein and skin takes JB under the skin, and nothing is said of a muscle', () => {
    const abatacept = { ...drug, text: 'Abatacept', ingredient: 'abatacept', ingredients: ['abatacept'] };
    const policy = withRows({ routeModifier: 'ja-jb' });
    const given = (route: 'sc' | 'im') => {
      const entry = {
        drug: abatacept,
        dose: recorded(125, 'mg'),
        route: { ...readyAdministration().route, class: route },
      };
      return lineOf(draftOf(chartWith(entry), policy), 'drug').modifiers;
    };
    expect(given('sc')).toMatchObject({ value: ['JB'], why: 'modifiers.route' });
    expect(given('im')).toMatchObject({ value: null, why: 'modifiers.route-open' });
  });
});
