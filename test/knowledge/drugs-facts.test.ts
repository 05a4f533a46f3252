import { describe, expect, it, test } from 'vitest';
import { caveats } from '../../src/domain/caveats.ts';
import { routeClasses } from '../../src/domain/route.ts';
import { drugBook, drugFacts, drugOfProductCode } from '../../src/knowledge/drug-book.ts';
import { codeRow } from '../../src/knowledge/drug-code.ts';
import type { HcpcsRow, HintName } from '../../src/knowledge/drug-facts.ts';
import { drugTable } from '../../src/knowledge/drugs.ts';
import { basePolicy, knowledgeAsOf } from '../../src/knowledge/index.ts';
import { units } from '../../src/knowledge/units.ts';
import { expectedCodes } from './drugs-codes-expected.ts';
import { expectedDrugs } from './drugs-expected.ts';

const unitWords: Readonly<Record<string, string>> = { ug: 'mcg', U: 'units', '[iU]': 'IU', "[USP'U]": 'units' };
const spelled = (unit: string, value: number) => (unit === 'U' && value === 1 ? 'unit' : (unitWords[unit] ?? unit));

/** A code as the expected rows write it. */
function written({ code, per, wholeDose, upTo, mue }: HcpcsRow): string {
  const limit = `${mue.practitioner ?? '-'}/${mue.outpatient ?? '-'}`;
  if (wholeDose) {
    const { over, to, unit } = wholeDose;
    return `${code} whole dose ${over === null ? `to ${to}` : `over ${over}`} ${unit} ${limit}`;
  }
  const holds = per ? `${upTo ? '<=' : ''}${per.value} ${spelled(per.unit, per.value)}` : 'none';
  return `${code} ${holds} ${limit}`;
}

const hintNames: readonly HintName[] = ['routes', 'diagnoses', 'selfAdministered', 'caveats'];
const codesOn = (ingredient: string, day: string | null) =>
  drugFacts(ingredient, day)?.hcpcs.map(({ code }) => code) ?? [];

describe.each(expectedDrugs)('%s', (ingredient, routes, codes, selfAdministered, diagnoses) => {
  const facts = drugFacts(ingredient, '2024-07-15');

  it('has its codes with unit and MUE', () => {
    const rows = facts?.hcpcs.map(written) ?? [];
    for (const code of codes) expect(rows).toContain(code);
    if (codes.length === 0) expect(rows).toEqual([]);
  });

  it('has its usual routes, diagnoses and whether patients give it themselves', () => {
    expect([...(facts?.routes ?? [])].sort()).toEqual(routes.split(' ').sort());
    expect(facts?.diagnoses.join(' ')).toBe(diagnoses);
    expect(facts?.selfAdministered).toBe(selfAdministered);
  });
});

/** With the days, and whether it is only recalled. */
function dated(row: HcpcsRow): string {
  const days = row.from || row.to ? ` ${row.from ?? ''}..${row.to ?? ''}` : '';
  return `${written(row)}${days}${row.confidence === 'recall' ? ' recalled' : ''}`;
}

it.each(drugBook)('$ingredient has just the codes that CMS has for it', ({ ingredient, codes }) => {
  expect(codes.map(dated).join('; ')).toBe(expectedCodes[ingredient] ?? '');
});

describe('codes and days', () => {
  it.each([
    ['methylprednisolone acetate', '2024-03-31', 'J1020 J1030 J1040'],
    ['methylprednisolone acetate', '2024-04-01', 'J1010'],
    ['methylprednisolone sodium succinate', '2024-03-31', 'J2920 J2930'],
    ['methylprednisolone sodium succinate', '2024-04-01', 'J2919'],
    ['methotrexate', '2024-03-31', 'J9260 J9250 J9255'],
    ['methotrexate', '2024-04-01', 'J9260 J9255'],
    ['pegfilgrastim on-body injector', '2022-01-01', 'J2506 Q5111'],
    ['testosterone cypionate', '2014-12-31', 'J1070 J1080'],
    ['testosterone cypionate', '2015-01-01', 'J1071'],
    ['hydromorphone', '2024-09-30', 'J1170'],
    ['hydromorphone', '2024-10-01', 'J1171'],
    ['hydromorphone', '2026-01-05', 'J1171'],
    ['epinephrine', '2024-07-15', 'J0171'],
    ['naloxone', '2024-07-15', 'J2310'],
    ['naloxone', '2026-01-05', 'J2312 J2313'],
    ['adalimumab', '2024-07-15', 'J0135'],
    ['haloperidol', '2026-01-05', 'J1630'],
    ['haloperidol decanoate', '2026-01-05', 'J1631'],
    ['octreotide', '2026-01-05', 'J2354'],
    ['octreotide depot', '2026-01-05', 'J2353'],
    ['penicillin G benzathine', '2026-01-05', 'J0561'],
    ['penicillin G benzathine and procaine', '2026-01-05', 'J0558'],
    ['medroxyprogesterone', '2026-01-05', 'J1050'],
    ['methylprednisolone', '2026-01-05', ''],
    ['testosterone', '2026-01-05', ''],
    ['penicillin G', '2026-01-05', ''],
  ])('%s on %s: %s', (ingredient, day, codes) => {
    expect(codesOn(ingredient, day).join(' ')).toBe(codes);
  });

  it('says J2505 until the end of 2021, and among the ended ones after', () => {
    expect(codesOn('pegfilgrastim', '2021-12-31')).toContain('J2505');
    expect(codesOn('pegfilgrastim', '2022-01-01')).not.toContain('J2505');
    expect(drugFacts('pegfilgrastim', '2022-01-01')?.ended.map(({ code }) => code)).toContain('J2505');
  });

  it('has the day a code is in force or among the ended, never both', () => {
    for (const { ingredient, codes } of drugBook) {
      for (const day of [null, '2010-06-01', '2024-07-15', '2026-03-12']) {
        const found = drugFacts(ingredient, day);
        expect((found?.hcpcs.length ?? 0) + (found?.ended.length ?? 0)).toBe(codes.length);
      }
    }
  });

  it('only recalls what was made after the files that were read, until the next one', () => {
    const one = (day: string) => drugFacts('hydromorphone', day)?.hcpcs.map(({ confidence }) => confidence);
    expect([one('2024-09-30'), one('2024-10-01'), one('2025-10-01')]).toEqual([['sourced'], ['recall'], ['sourced']]);
  });
});

describe('what tells codes of one drug apart', () => {
  it.each([
    ['ustekinumab', 'J3357', 'sc', 'stelara'],
    ['ustekinumab', 'J3358', 'iv', 'stelara'],
    ['onabotulinumtoxinA', 'J0585', 'im', ''],
    ['Rho(D) immune globulin', 'J2790', 'im', 'full dose|300|rhogam'],
    ['Rho(D) immune globulin', 'J2791', 'im iv', 'rhophylac'],
    ['risperidone', 'J2794', 'im', 'risperdal consta'],
    ['risperidone', 'J2798', 'sc', 'perseris'],
    ['risperidone', 'J2799', 'sc', 'uzedy'],
    ['aripiprazole', 'J0402', 'im', 'abilify asimtufii'],
    ['octreotide', 'J2354', 'sc iv', ''],
    ['hydroxocobalamin', 'J3425', 'im', ''],
    ['medroxyprogesterone', 'J1050', '', ''],
    ['paliperidone', 'J2427', '', 'invega trinza|invega hafyera'],
    ['filgrastim', 'J1447', '', 'granix|tbo-filgrastim'],
  ])('%s %s', (ingredient, code, routes, forms) => {
    const row = drugFacts(ingredient, '2026-03-12')?.hcpcs.find(one => one.code === code);
    expect([row?.routes.join(' '), row?.forms.join('|')]).toEqual([routes, forms]);
  });
});

describe('the drug book', () => {
  it('knows no drug twice and none that is not in the drug table', () => {
    const ingredients = drugBook.map(({ ingredient }) => ingredient);
    expect(ingredients.filter((one, at) => ingredients.indexOf(one) !== at)).toEqual([]);
    const known = new Set(drugTable.map(({ ingredient }) => ingredient));
    expect(ingredients.filter(one => !known.has(one))).toEqual([]);
  });

  it('writes units that the unit table has', () => {
    const known = new Set(units.map(({ ucum }) => ucum));
    for (const { codes } of drugBook)
      for (const { per, wholeDose } of codes)
        for (const one of [per, wholeDose]) expect(one === null || known.has(one.unit)).toBe(true);
  });

  it('writes routes that the field knows', () => {
    const routes = drugBook.flatMap(({ codes }) => codes.flatMap(code => code.routes));
    expect(routes.filter(route => !routeClasses.includes(route))).toEqual([]);
  });

  it('has for one code of a drug no two rows on one day', () => {
    const open = (day: string | null, otherwise: string) => day ?? otherwise;
    for (const { codes } of drugBook) {
      for (const [at, one] of codes.entries()) {
        const clash = codes
          .slice(at + 1)
          .filter(({ code }) => code === one.code)
          .filter(other => open(one.from, '0') <= open(other.to, '9') && open(other.from, '0') <= open(one.to, '9'));
        expect(clash).toEqual([]);
      }
    }
  });

  it('writes forms in lower case, so that names of the record can be compared with them', () => {
    const forms = drugBook.flatMap(({ codes }) => codes.flatMap(code => code.forms));
    expect(forms.filter(form => form !== form.toLowerCase() || form.trim() === '')).toEqual([]);
  });

  it('writes ICD-10-CM codes of a complete form', () => {
    const all = drugBook.flatMap(({ diagnoses }) => diagnoses);
    expect(all.filter(code => !/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(code))).toEqual([]);
  });

  it('names caveats that have a sentence, and every caveat at some drug', () => {
    const named = drugBook.flatMap(row => row.caveats);
    expect(named.filter(one => !caveats.includes(one))).toEqual([]);
    expect(caveats.filter(one => !named.includes(one))).toEqual([]);
  });

  it('knows of every hint where it comes from, and does not pass memory for a source', () => {
    for (const row of drugBook) for (const hint of hintNames) expect(row.provenance(hint).source).not.toBe('');
    const hint = (ingredient: string) => drugFacts(ingredient, null)?.hints.diagnoses.confidence;
    expect([hint('cyanocobalamin'), hint('ketorolac')]).toEqual(['sourced', 'recall']);
  });
});

describe('a drug by its code', () => {
  it.each([
    ['J1885', 'ketorolac'],
    ['j1030', 'methylprednisolone acetate'],
    ['90378', 'palivizumab'],
    ['90382', 'clesrovimab'],
    ['J3490', undefined],
    ['J2506', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s: %s', (code, ingredient) => expect(drugOfProductCode(code)?.ingredient).toBe(ingredient));
});

describe('knowledge.drug', () => {
  const knowledge = knowledgeAsOf('2024-03-31', basePolicy);

  it('goes by the day that is asked for, else by that of the knowledge', () => {
    const codes = (day: string | null) =>
      knowledge.drug('methylprednisolone acetate', day)?.hcpcs.map(({ code }) => code);
    expect(codes(null)).toEqual(['J1020', 'J1030', 'J1040']);
    expect(codes('2024-04-01')).toEqual(['J1010']);
  });

  it.each(['', 'nothing', 'Ketorolac', '__proto__', 'constructor'])('answers null for %j', ingredient => {
    expect(knowledge.drug(ingredient, null)).toBeNull();
  });

  it('cannot be changed by who reads it', () => {
    const facts = knowledge.drug('risperidone', '2026-03-12');
    const parts = [facts, facts?.hcpcs, facts?.ended, facts?.routes, facts?.diagnoses, facts?.caveats, facts?.hints];
    const rows = facts?.hcpcs.flatMap(row => [row, row.per, row.mue, row.routes, row.forms]) ?? [];
    for (const one of [...parts, ...rows]) expect(Object.isFrozen(one)).toBe(true);
  });
});

describe('a code as it is written', () => {
  it('reads every part', () => {
    expect(codeRow('*J2798 <=0.5mg 240/241 im,sc 2019-10-01..2020-01-01 (perseris|other form)')).toMatchObject({
      code: 'J2798',
      kind: 'level-ii',
      confidence: 'sourced',
      per: { value: 0.5, unit: 'mg' },
      upTo: true,
      mue: { practitioner: 240, outpatient: 241 },
      routes: ['im', 'sc'],
      from: '2019-10-01',
      to: '2020-01-01',
      forms: ['perseris', 'other form'],
    });
    expect(codeRow('?J1171 0.1mg')).toMatchObject({ confidence: 'recall', from: null, to: null });
    expect(codeRow('J3490')).toMatchObject({ kind: 'not-otherwise-classified', per: null });
    expect(codeRow('90380').kind).toBe('product');
  });

  it.each(['', 'J12', 'J1885 15', 'J1885 15 mg', 'J1885 15 furlongs', '!J1885'])('does not take %j', text => {
    expect(() => codeRow(text)).toThrow(/cannot read/);
  });
});

test.each([
  ['J1030', '2024-03-31'],
  ['J2920', '2024-03-31'],
  ['J9250', '2024-03-31'],
  ['J2505', '2021-12-31'],
  ['J1070', '2014-12-31'],
  ['j1030', '2024-03-31'],
  ['J3420', null],
  // Part of its rows is only recalled, or it goes on under another row.
  ['J0135', null],
  ['J0139', null],
  ['96372', null],
])('%s ends on %s', (code, last) => expect(knowledgeAsOf(null, basePolicy).lastDayOfCode(code)).toBe(last));
