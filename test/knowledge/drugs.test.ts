import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drugOfRxnorm, drugsInText, drugTable } from '../../src/knowledge/drugs.ts';
import { cvxExceptions, cvxVaccines, isVaccineCode, ofCvx } from '../../src/knowledge/vaccines.ts';
import { wordsOf } from '../../src/knowledge/words.ts';

describe('drug names', () => {
  it.each([
    ['Cyanocobalamin 1,000 mcg/mL', 'cyanocobalamin', 'therapeutic'],
    ['VITAMIN B-12 injection', 'cyanocobalamin', 'therapeutic'],
    ['hydroxocobalamin 1000 mcg', 'hydroxocobalamin', 'therapeutic'],
    ['Toradol 60mg', 'ketorolac', 'therapeutic'],
    ['cefTRIAXone 1 g in sterile water', 'ceftriaxone', 'therapeutic'],
    ['Bicillin L-A 2.4 million units', 'penicillin G benzathine', 'therapeutic'],
    ['Bicillin C-R 900/300', 'penicillin G benzathine and procaine', 'therapeutic'],
    ['penicillin G benzathine 600,000 / penicillin G procaine', 'penicillin G benzathine and procaine', 'therapeutic'],
    ['Depo-Medrol 80 mg', 'methylprednisolone acetate', 'therapeutic'],
    ['Solu-Medrol 125', 'methylprednisolone sodium succinate', 'therapeutic'],
    ['Depo-Provera 150', 'medroxyprogesterone', 'therapeutic'],
    ['testosterone cypionate 200 mg/mL', 'testosterone cypionate', 'therapeutic'],
    ['testosterone pellet 75 mg', 'testosterone pellet', 'implant'],
    ['Neulasta Onpro kit', 'pegfilgrastim on-body injector', 'therapeutic'],
    ['pegfilgrastim 6 mg', 'pegfilgrastim', 'therapeutic'],
    ['heparin lock flush 100 unit/mL', 'heparin flush', 'flush-or-lock'],
    ['heparin sodium 5000 units', 'heparin', 'therapeutic'],
    ['0.9% sodium chloride flush', 'saline flush', 'flush-or-lock'],
    ['Hepatitis B vaccine, adult', 'hepatitis B vaccine', 'vaccine'],
    ['hepatitis B immune globulin', 'hepatitis B immune globulin', 'immune-globulin'],
    ['rabies immune globulin', 'rabies immune globulin', 'immune-globulin'],
    ['RhoGAM', 'Rho(D) immune globulin', 'immune-globulin'],
    ['Tdap (Boostrix)', 'Tdap vaccine', 'vaccine'],
    ['influenza, injectable, quadrivalent', 'influenza vaccine', 'vaccine'],
    ['Beyfortus 100 mg', 'nirsevimab', 'rsv-antibody'],
    ['Synagis', 'palivizumab', 'therapeutic'],
    ['Botox 200 units', 'onabotulinumtoxinA', 'botulinum-toxin'],
    ['Tubersol', 'tuberculin PPD', 'skin-test'],
    ['methotrexate 25 mg/mL', 'methotrexate', 'antineoplastic'],
    ['Lupron Depot 22.5 mg', 'leuprolide', 'hormonal-antineoplastic'],
    ['allergen immunotherapy extract', 'allergenic extract', 'allergen'],
    ['allergen vaccine: ragweed pollen extract', 'allergenic extract', 'allergen'],
    ['lidocaine 1% 2 mL', 'lidocaine', 'local-anesthetic'],
  ])('%s: %s, %s', (text, ingredient, drugClass) => {
    const rows = drugsInText(text).filter(row => row.class === drugClass);
    expect(rows.map(row => row.ingredient)).toContain(ingredient);
  });

  it.each(['Provera', 'Depo', 'Bicillin', 'tetanus', 'XYZ-123', '', 'flumazenil', 'morphinan', 'b1232'])(
    '%s names no drug of the table',
    text => expect(drugsInText(text)).toEqual([]),
  );

  it('takes any other product named vaccine or toxoid for a vaccine', () => {
    expect(drugsInText('Zika vaccine').map(row => row.class)).toEqual(['vaccine']);
    expect(drugsInText('anthrax toxoid').map(row => row.class)).toEqual(['vaccine']);
  });

  it('finds each row by each of its names', () => {
    for (const row of drugTable) {
      for (const name of row.names) {
        const found = drugsInText(name).map(one => one.ingredient);
        expect(found, name).toContain(row.ingredient);
      }
    }
  });

  it('finds each name before a strength and a form, in any case', () => {
    for (const { ingredient, names } of drugTable) {
      for (const name of names) {
        for (const text of [`${name} 10 mg/mL injection`, `Inj. ${name.toUpperCase()}`]) {
          expect(
            drugsInText(text).map(one => one.ingredient),
            text,
          ).toContain(ingredient);
        }
      }
    }
  });

  it('finds no name inside a longer word', () => {
    for (const { ingredient, names } of drugTable) {
      for (const name of names) {
        if (!/^[a-z0-9].*[a-z0-9]$/i.test(name)) continue;
        const found = drugsInText(`zq${name}zq`).map(one => one.ingredient);
        const inner = drugsInText(wordsOf(name).slice(1, -1).join(' ')).map(one => one.ingredient);
        expect(found.includes(ingredient) && !inner.includes(ingredient), name).toBe(false);
      }
    }
  });

  it('finds nothing in words that nobody knows', () => {
    const letters = fc.string({ unit: fc.constantFrom('q', 'x', 'z', 'w'), minLength: 4 });
    fc.assert(fc.property(fc.array(letters), words => drugsInText(words.join(' ')).length === 0));
  });

  it('knows a row by a recalled name as recalled, and by a sourced one as sourced', () => {
    for (const row of drugTable) {
      for (const name of row.names) {
        const found = drugsInText(name).find(one => one.ingredient === row.ingredient);
        const recalled = row.confidence === 'recall' || row.recalledNames.includes(name);
        expect(found?.confidence, name).toBe(recalled ? 'recall' : 'sourced');
      }
    }
  });

  it('has no ingredient, no name and no code twice, and every form has its drug', () => {
    const twice = (list: string[]) => list.filter((one, i) => list.indexOf(one) !== i);
    expect(twice(drugTable.map(row => row.ingredient))).toEqual([]);
    expect(twice(drugTable.flatMap(row => [...row.rxnorm]))).toEqual([]);
    const owners = new Map<string, string>();
    for (const row of drugTable) {
      for (const name of row.names) {
        const key = name.toLowerCase();
        expect(owners.get(key) ?? row.ingredient, name).toBe(row.ingredient);
        owners.set(key, row.ingredient);
      }
    }
    const ingredients = new Set(drugTable.map(row => row.ingredient));
    for (const row of drugTable) if (row.formOf) expect(ingredients).toContain(row.formOf);
  });
});

describe('drug codes', () => {
  it.each([
    ['35827', 'ketorolac'],
    ['2193', 'ceftriaxone'],
    ['1000126', 'medroxyprogesterone'],
    ['6851', 'methotrexate'],
    ['1712', 'onabotulinumtoxinA'],
  ])('RxNorm %s is %s', (code, ingredient) => expect(drugOfRxnorm(code)?.ingredient).toBe(ingredient));

  it.each([
    ['88', 'vaccine', null],
    ['8', 'vaccine', null],
    ['213', 'vaccine', null],
    ['30', 'immune-globulin', 'hepatitis B immune globulin'],
    ['157', 'immune-globulin', 'Rho(D) immune globulin'],
    ['306', 'rsv-antibody', 'nirsevimab'],
    ['93', 'therapeutic', 'palivizumab'],
    ['96', 'skin-test', 'tuberculin PPD'],
    ['998', null, null],
    ['304', null, null],
    ['315', null, null],
    ['314', 'vaccine', null],
    ['332', 'rsv-antibody', 'clesrovimab'],
    ['334', 'vaccine', null],
    ['146', 'vaccine', null],
    ['500', 'vaccine', null],
    ['181', 'immune-globulin', null],
    ['145', null, null],
  ])('CVX %s is %s %s', (code, drugClass, ingredient) => {
    expect(ofCvx(code)).toMatchObject({ class: drugClass, ingredient });
  });

  it('keeps globulins, antibodies and skin tests out of the vaccines', () => {
    const others = cvxExceptions.flatMap(row => row.codes);
    expect(cvxVaccines.codes.filter(code => others.includes(code))).toEqual([]);
    const all = [...others, ...cvxVaccines.codes];
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([]);
    expect(cvxVaccines.codes).toHaveLength(237);
  });

  // Codes that CDC never activated, or made since: one of them may be an antibody.
  it.each(['57', '123', '225', '335', '399', '600'])('CVX %s says nothing', code => expect(ofCvx(code)).toBeNull());

  const cpt = 'http://www.ama-assn.org/go/cpt';
  it.each<[string, string, boolean]>([
    [cpt, '90476', true],
    [cpt, '90759', true],
    [cpt, '91323', true],
    [cpt, '91324', false],
    [cpt, '90586', false],
    [cpt, '90471', false],
    [cpt, '90380', false],
    ['http://www.whocc.no/atc', 'J07BB02', true],
    ['http://www.whocc.no/atc', 'J06BB16', false],
    ['http://example.org', '90715', false],
  ])('%s %s is a vaccine: %s', (system, code, expected) => expect(isVaccineCode(system, code)).toBe(expected));

  it.each(['', 'x', '1234', '8a'])('%s is no CVX code', code => expect(ofCvx(code)).toBeNull());
});
