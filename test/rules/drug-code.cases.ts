import { pa, type RuleCase } from './case.ts';
import { crosswalk, hcpcsTable, j3420, product, row } from './hcpcs.ts';

const drug = 'Cyanocobalamin 1000 mcg/mL';
const builtIn = { drug, table: 'the built-in rows' };
const loaded = { drug, table: 'the CMS table of 2026Q4' };
const recorded = (code: string) => product({ hcpcs: [{ code, evidence: { pointer: pa('code'), value: code } }] });
const named = (value: string) => product({ words: [{ pointer: pa('medication'), value }] });
const twoBrands = [
  row('J9217', '7.5 mg', { forms: ['eligard'] }),
  row('J1950', '3.75 mg', { forms: ['lupron depot'] }),
];
const ofMuscle = row('J2794', '0.5 mg', { routes: ['im'] });
const ofSkin = row('J2798', '0.5 mg', { routes: ['sc'] });
const unlisted = row('J3490', '', { kind: 'not-otherwise-classified' });
const small = row('Q9991', '', { wholeDose: { over: null, to: 100, unit: 'mg' } });
const large = row('Q9992', '', { wholeDose: { over: 100, to: null, unit: 'mg' } });
const long = row('J1943', '1 mg', { forms: ['aristada initio'] });
const short = row('J1944', '1 mg', { forms: ['aristada'] });
const counted = row('J1460', '1 mL', { forms: ['gamastan'] });
const over = row('J1560', '', { forms: ['gamastan'], wholeDose: { over: 10, to: null, unit: 'mL' } });
const ndc = product({
  ndcs: [{ written: '00409-1234-01', ndc: '00409123401', fault: null, evidence: { pointer: pa('ndc'), value: 'x' } }],
});
const here = [pa('medication')];

export const cases: readonly RuleCase[] = [
  {
    name: 'one code',
    when: {},
    drug: { hcpcs: [j3420] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J3420' }, evidence: here },
  },
  {
    name: 'one code, in force by the loaded table',
    when: {},
    drug: { hcpcs: [j3420] },
    tables: hcpcsTable({ J3420: 'valid' }),
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...loaded, code: 'J3420' }, evidence: here },
  },
  {
    name: 'the loaded table knows of its end before the built-in rows do',
    when: {},
    drug: { hcpcs: [j3420] },
    tables: hcpcsTable({ J3420: 'ended' }),
    expect: {
      outcome: 'review',
      message: 'drug-code.none-in-force',
      values: { ...loaded, codes: 'J3420' },
      evidence: here,
    },
  },
  {
    name: 'a code that the loaded table does not have stands by its own row',
    when: {},
    drug: { hcpcs: [j3420] },
    tables: hcpcsTable({}),
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J3420' }, evidence: here },
  },
  {
    name: 'a recalled code only asks',
    when: {},
    drug: { hcpcs: [row('J1171', '0.1 mg', { confidence: 'recall' })] },
    expect: {
      outcome: 'review',
      message: 'drug-code.unconfirmed',
      values: { ...builtIn, code: 'J1171' },
      evidence: here,
    },
  },
  {
    name: 'a longer brand name holds no shorter one',
    when: named('Aristada Initio 675 mg'),
    drug: { hcpcs: [short, long] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J1943' }, evidence: here },
  },
  {
    name: 'the shorter brand name by itself',
    when: named('Aristada 882 mg'),
    drug: { hcpcs: [short, long] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J1944' }, evidence: here },
  },
  {
    name: 'both brand names',
    when: named('Aristada 882 mg with Aristada Initio'),
    drug: { hcpcs: [short, long] },
    expect: {
      outcome: 'review',
      message: 'drug-code.several',
      values: { ...builtIn, codes: 'J1944, J1943' },
      evidence: here,
    },
  },
  {
    name: 'a code for the whole of a large dose goes before the one that counts it out',
    when: { ...named('GamaSTAN'), administrations: { administration: { dose: { value: 12, unit: 'mL' } } } },
    drug: { hcpcs: [counted, over] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J1560' }, evidence: here },
  },
  {
    name: 'a smaller dose is counted out',
    when: { ...named('GamaSTAN'), administrations: { administration: { dose: { value: 2, unit: 'mL' } } } },
    drug: { hcpcs: [counted, over] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J1460' }, evidence: here },
  },
  {
    name: 'no code known',
    when: {},
    expect: { outcome: 'review', message: 'drug-code.unknown', values: { ...builtIn, codes: '' }, evidence: here },
  },
  {
    name: 'only codes that have ended',
    when: {},
    drug: { ended: [row('J1020', '20 mg', { to: '2024-03-31' })] },
    expect: {
      outcome: 'review',
      message: 'drug-code.none-in-force',
      values: { ...builtIn, codes: '' },
      evidence: here,
    },
  },
  {
    name: 'the route decides',
    when: {},
    drug: { hcpcs: [ofMuscle, ofSkin] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J2794' }, evidence: here },
  },
  {
    name: 'codes for another route only',
    when: {},
    drug: { hcpcs: [ofSkin] },
    expect: {
      outcome: 'review',
      message: 'drug-code.other-route',
      values: { ...builtIn, codes: 'J2798' },
      evidence: here,
    },
  },
  {
    name: 'an unknown route leaves it open',
    when: { administrations: { administration: { route: { class: null, certainty: 'absent' } } } },
    drug: { hcpcs: [ofMuscle, ofSkin] },
    expect: {
      outcome: 'review',
      message: 'drug-code.several',
      values: { ...builtIn, codes: 'J2794, J2798' },
      evidence: here,
    },
  },
  {
    name: 'the brand decides',
    when: named('ELIGARD, 22.5 mg kit'),
    drug: { hcpcs: twoBrands },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J9217' }, evidence: here },
  },
  {
    name: 'no brand recorded',
    when: named('leuprolide'),
    drug: { hcpcs: twoBrands },
    expect: {
      outcome: 'review',
      message: 'drug-code.several',
      values: { ...builtIn, codes: 'J9217, J1950' },
      evidence: here,
    },
  },
  {
    name: 'part of a word is no brand',
    when: named('Eligardine'),
    drug: { hcpcs: twoBrands },
    expect: {
      outcome: 'review',
      message: 'drug-code.several',
      values: { ...builtIn, codes: 'J9217, J1950' },
      evidence: here,
    },
  },
  {
    name: 'a code for any form stands where no brand is named',
    when: named('filgrastim'),
    drug: { hcpcs: [row('J1442', '1 ug'), row('Q5101', '1 ug', { forms: ['zarxio'] })] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J1442' }, evidence: here },
  },
  {
    name: 'the NDC decides',
    when: ndc,
    drug: { hcpcs: twoBrands },
    tables: crosswalk({ '00409123401': ['J1950'] }),
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J1950' }, evidence: here },
  },
  {
    name: 'the recorded code decides',
    when: recorded('J1950'),
    drug: { hcpcs: twoBrands },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J1950' }, evidence: here },
  },
  {
    name: 'the dose decides between codes for whole doses',
    when: { administrations: { administration: { dose: { value: 300, unit: 'mg' } } } },
    drug: { hcpcs: [small, large] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'Q9992' }, evidence: here },
  },
  {
    name: 'a dose on the bound belongs to the smaller one',
    when: { administrations: { administration: { dose: { value: 100, unit: 'mg' } } } },
    drug: { hcpcs: [small, large] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'Q9991' }, evidence: here },
  },
  {
    name: 'a recorded code that has ended is said by itself',
    when: recorded('J1030'),
    drug: { hcpcs: [row('J1010', '1 mg')], ended: [row('J1030', '40 mg', { to: '2024-03-31' })] },
    expect: { outcome: 'pass', message: 'drug-code.code', values: { ...builtIn, code: 'J1010' }, evidence: here },
  },
  {
    name: 'a recorded code of no known end that is none of the drug',
    when: recorded('J1040'),
    drug: { hcpcs: [row('J1010', '1 mg')], ended: [row('J1040', '80 mg', { confidence: 'recall' })] },
    expect: {
      outcome: 'review',
      message: 'drug-code.other-drug',
      values: { ...builtIn, code: 'J1040', day: '2026-03-12', codes: 'J1010' },
      evidence: [pa('code')],
    },
  },
  {
    name: 'the loaded table has it in force again',
    when: recorded('J1030'),
    drug: { hcpcs: [j3420], ended: [row('J1030', '40 mg')] },
    tables: hcpcsTable({ J1030: 'valid', J3420: 'valid' }),
    expect: {
      outcome: 'review',
      message: 'drug-code.other-drug',
      values: { ...loaded, code: 'J1030', day: '2026-03-12', codes: 'J3420' },
      evidence: [pa('code')],
    },
  },
  {
    name: 'a recorded code of a drug that is not known',
    when: {
      medications: {
        drug: {
          certainty: 'unknown',
          ingredient: null,
          class: null,
          product: { hcpcs: [{ code: 'J1030', evidence: { pointer: pa('code'), value: 'J1030' } }] },
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'drug-code.unknown',
      values: { ...builtIn, codes: '' },
      evidence: here,
    },
  },
  {
    name: 'a recorded code of another drug',
    when: recorded('J1885'),
    drug: { hcpcs: [j3420] },
    expect: {
      outcome: 'review',
      message: 'drug-code.other-drug',
      values: { ...builtIn, code: 'J1885', day: '2026-03-12', codes: 'J3420' },
      evidence: [pa('code')],
    },
  },
  {
    name: 'an unlisted code without NDC',
    when: {},
    drug: { hcpcs: [unlisted] },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'drug-code.unlisted-incomplete',
      values: { ...builtIn, code: 'J3490', missing: 'NDC' },
      evidence: here,
    },
  },
  {
    name: 'an unlisted code with nothing at all',
    when: {
      administrations: {
        administration: { dose: { state: 'absent', evidence: [] }, route: { class: 'unspecified' } },
      },
      medications: { drug: { text: null } },
    },
    drug: { hcpcs: [unlisted] },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'drug-code.unlisted-incomplete',
      values: { ...builtIn, drug: 'cyanocobalamin', code: 'J3490', missing: 'name, dose, route, NDC' },
      evidence: here,
    },
  },
  {
    name: 'an unlisted code with all it needs',
    when: ndc,
    drug: { hcpcs: [unlisted] },
    expect: { outcome: 'pass', message: 'drug-code.unlisted', values: { ...builtIn, code: 'J3490' }, evidence: here },
  },
  {
    name: 'an unlisted code recorded for a drug that is not known',
    when: {
      medications: {
        drug: {
          certainty: 'unknown',
          ingredient: null,
          class: null,
          product: { hcpcs: [{ code: 'J3490', evidence: { pointer: pa('code'), value: 'J3490' } }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'drug-code.unlisted-incomplete',
      values: { ...builtIn, code: 'J3490', missing: 'NDC' },
      evidence: here,
    },
  },
  {
    name: 'a drug that is not known, without a code',
    when: { medications: { drug: { certainty: 'unknown', ingredient: null, class: null } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the record names two drugs',
    when: { medications: { drug: { certainty: 'conflict' } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the record names two drugs, and a code is filed',
    when: {
      medications: {
        drug: {
          certainty: 'conflict',
          product: { hcpcs: [{ code: 'J1885', evidence: { pointer: pa('code'), value: 'J1885' } }] },
        },
      },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a drug that is known, without any code',
    when: {},
    drug: {},
    expect: { outcome: 'review', message: 'drug-code.unknown', values: { ...builtIn, codes: '' }, evidence: here },
  },
  {
    name: 'codes for another route, and one that has ended',
    when: {},
    drug: { hcpcs: [ofSkin], ended: [row('J1020', '20 mg', { to: '2024-03-31' })] },
    expect: {
      outcome: 'review',
      message: 'drug-code.other-route',
      values: { ...builtIn, codes: 'J2798' },
      evidence: here,
    },
  },
];
