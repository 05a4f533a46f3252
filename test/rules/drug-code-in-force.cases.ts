import { pa, type RuleCase } from './case.ts';
import { hcpcsTable, product } from './hcpcs.ts';

const day = '2026-03-12';
const builtIn = 'the built-in rows';
const loaded = 'the CMS table of 2026Q4';
const filed = (...codes: readonly string[]) =>
  product({ hcpcs: codes.map(code => ({ code, evidence: { pointer: pa(code), value: code } })) });

export const cases: readonly RuleCase[] = [
  { name: 'no code is filed with the drug', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'on an unknown day',
    when: { ...filed('J1030'), administrations: { day: null } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a code that has ended',
    when: filed('J1030'),
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'drug-code-in-force.ended',
      values: { codes: 'J1030', day, table: builtIn },
      evidence: [pa('J1030')],
    },
  },
  {
    name: 'on its last day',
    when: { ...filed('J1030'), administrations: { day: '2024-03-31' } },
    expect: {
      outcome: 'pass',
      message: 'drug-code-in-force.no-end-known',
      values: { codes: 'J1030', day: '2024-03-31', table: builtIn },
      evidence: [pa('J1030')],
    },
  },
  {
    name: 'on the day after',
    when: { ...filed('J1030'), administrations: { day: '2024-04-01' } },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'drug-code-in-force.ended',
      values: { codes: 'J1030', day: '2024-04-01', table: builtIn },
      evidence: [pa('J1030')],
    },
  },
  {
    name: 'one of two has ended',
    when: filed('J3420', 'J1030'),
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'drug-code-in-force.ended',
      values: { codes: 'J1030', day, table: builtIn },
      evidence: [pa('J1030')],
    },
  },
  {
    name: 'the loaded table knows of an end before the built-in rows do, of any drug',
    when: {
      medications: {
        drug: { certainty: 'unknown', ingredient: null, class: null, ...filed('J9999').medications.drug },
      },
    },
    tables: hcpcsTable({ J9999: 'ended' }),
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'drug-code-in-force.ended',
      values: { codes: 'J9999', day, table: loaded },
      evidence: [pa('J9999')],
    },
  },
  {
    name: 'a code that begins later, by the loaded table',
    when: filed('J9999'),
    tables: hcpcsTable({ J9999: 'not-yet' }),
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'drug-code-in-force.ended',
      values: { codes: 'J9999', day, table: loaded },
      evidence: [pa('J9999')],
    },
  },
  {
    name: 'the loaded table has it in force again',
    when: filed('J1030'),
    tables: hcpcsTable({ J1030: 'valid' }),
    expect: {
      outcome: 'pass',
      message: 'drug-code-in-force.in-force',
      values: { codes: 'J1030', day, table: loaded },
      evidence: [pa('J1030')],
    },
  },
  {
    name: 'a code that nobody knows is not taken for ended',
    when: filed('J9999'),
    tables: hcpcsTable({}),
    expect: {
      outcome: 'pass',
      message: 'drug-code-in-force.no-end-known',
      values: { codes: 'J9999', day, table: builtIn },
      evidence: [pa('J9999')],
    },
  },
  {
    name: 'one of two is in no table',
    when: filed('J3420', 'J9999'),
    tables: hcpcsTable({ J3420: 'valid' }),
    expect: {
      outcome: 'pass',
      message: 'drug-code-in-force.no-end-known',
      values: { codes: 'J3420, J9999', day, table: loaded },
      evidence: [pa('J3420'), pa('J9999')],
    },
  },
];
