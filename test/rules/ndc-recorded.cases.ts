import { pa, type RuleCase } from './case.ts';
import { crosswalk, j3420, row } from './hcpcs.ts';

const drug = 'Cyanocobalamin 1000 mcg/mL';
const ndcs = (...all: readonly [written: string, ndc: string | null, fault: string | null][]) => ({
  medications: {
    drug: {
      product: {
        ndcs: all.map(([written, ndc, fault]) => ({
          written,
          ndc,
          fault,
          evidence: { pointer: pa('ndc'), value: written },
        })),
      },
    },
  },
});
const good = ndcs(['0409-1234-01', '00409123401', null]);
/** The same, with these codes recorded for the product. */
const recorded = (...codes: readonly string[]) => {
  const hcpcs = codes.map(code => ({ code, evidence: { pointer: pa('code'), value: code } }));
  return { medications: { drug: { product: { ...good.medications.drug.product, hcpcs } } } };
};
const written = '0409-1234-01';
const ndc = '00409123401';
const table = 'the CMS crosswalk of 2026Q4';

export const cases: readonly RuleCase[] = [
  { name: 'none, and none is asked for', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'none, and the payer asks',
    when: {},
    policy: { ndc: 'required' },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      policyRow: 'ndc',
      message: 'ndc-recorded.absent',
      values: { drug, written: '' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'one, without a crosswalk',
    when: good,
    expect: {
      outcome: 'pass',
      message: 'ndc-recorded.recorded',
      values: { drug, written, ndc },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'one, and the payer asks',
    when: good,
    policy: { ndc: 'required' },
    expect: {
      outcome: 'pass',
      policyRow: 'ndc',
      message: 'ndc-recorded.recorded',
      values: { drug, written, ndc },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'listed for the code of the drug',
    when: good,
    drug: { hcpcs: [j3420] },
    tables: crosswalk({ [ndc]: ['J3420'] }),
    expect: {
      outcome: 'pass',
      message: 'ndc-recorded.agrees',
      values: { drug, written, ndc, listed: 'J3420', table },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'listed for one of the codes of the drug',
    when: good,
    drug: { hcpcs: [row('J9217', '7.5 mg', { forms: ['eligard'] }), row('J1950', '3.75 mg', { forms: ['lupron'] })] },
    tables: crosswalk({ [ndc]: ['J1950'] }),
    expect: {
      outcome: 'pass',
      message: 'ndc-recorded.agrees',
      values: { drug, written, ndc, listed: 'J1950', table },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'listed for another code',
    when: good,
    drug: { hcpcs: [j3420] },
    tables: crosswalk({ [ndc]: ['J1885'] }),
    expect: {
      outcome: 'review',
      message: 'ndc-recorded.other-code',
      values: { drug, written, ndc, listed: 'J1885', codes: 'J3420', table },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'not in the crosswalk',
    when: good,
    drug: { hcpcs: [j3420] },
    tables: crosswalk({}),
    expect: {
      outcome: 'pass',
      message: 'ndc-recorded.not-listed',
      values: { drug, written, ndc, listed: '', table },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'ten digits in one piece',
    when: ndcs(['0409123401', null, 'ambiguous']),
    expect: {
      outcome: 'review',
      message: 'ndc-recorded.ambiguous',
      values: { drug, written: '0409123401' },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'no NDC at all',
    when: ndcs(['12345', null, 'malformed']),
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'ndc-recorded.malformed',
      values: { drug, written: '12345' },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'one that can be read is enough',
    when: ndcs(['12345', null, 'malformed'], [written, ndc, null]),
    expect: {
      outcome: 'pass',
      message: 'ndc-recorded.recorded',
      values: { drug, written: `12345, ${written}`, ndc },
      evidence: [pa('ndc'), pa('ndc')],
    },
  },
  {
    name: 'two of them',
    when: ndcs([written, ndc, null], ['0409-1234-02', '00409123402', null]),
    expect: {
      outcome: 'review',
      message: 'ndc-recorded.several',
      values: { drug, written: `${written}, 0409-1234-02` },
      evidence: [pa('ndc'), pa('ndc')],
    },
  },
  {
    name: 'one, written in two ways',
    when: ndcs([written, ndc, null], [ndc, ndc, null]),
    expect: {
      outcome: 'pass',
      message: 'ndc-recorded.recorded',
      values: { drug, written: `${written}, ${ndc}`, ndc },
      evidence: [pa('ndc'), pa('ndc')],
    },
  },
  {
    name: 'vaccines have product codes',
    when: { medications: { drug: { class: 'vaccine' } } },
    policy: { ndc: 'required' },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a vaccine with one has product codes all the same',
    when: { medications: { drug: { ...good.medications.drug, class: 'vaccine' } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'one that is none, and ten digits in one piece',
    when: ndcs(['12345', null, 'malformed'], ['0409123401', null, 'ambiguous']),
    expect: {
      outcome: 'review',
      message: 'ndc-recorded.ambiguous',
      values: { drug, written: '12345, 0409123401' },
      evidence: [pa('ndc'), pa('ndc')],
    },
  },
  {
    name: 'listed, and no code of the drug is known',
    when: good,
    tables: crosswalk({ [ndc]: ['J1885', 'J3420'] }),
    expect: {
      outcome: 'pass',
      message: 'ndc-recorded.agrees',
      values: { drug, written, ndc, listed: 'J1885, J3420', table },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'listed for the recorded code',
    when: recorded('J3420', 'J1885'),
    tables: crosswalk({ [ndc]: ['J1885'] }),
    expect: {
      outcome: 'pass',
      message: 'ndc-recorded.agrees',
      values: { drug, written, ndc, listed: 'J1885', table },
      evidence: [pa('ndc')],
    },
  },
  {
    name: 'listed for another code than the recorded ones',
    when: recorded('J3420', 'J1885'),
    tables: crosswalk({ [ndc]: ['J0129'] }),
    expect: {
      outcome: 'review',
      message: 'ndc-recorded.other-code',
      values: { drug, written, ndc, listed: 'J0129', codes: 'J3420, J1885', table },
      evidence: [pa('ndc')],
    },
  },
];
