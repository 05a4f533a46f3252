import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importers } from '../../../src/cli/knowledge/importers/index.ts';
import type { TableKind } from '../../../src/domain/official-table.ts';
import { kindsOfTable } from '../../../src/knowledge/tables/kinds.ts';
import { isPeriod } from '../../../src/knowledge/tables/period.ts';

describe('the edition that a file name tells', () => {
  const cases: readonly [kind: TableKind, name: string, period: string | null][] = [
    ['icd10cm-codes', 'icd10cm-codes-2027.txt', 'FY2027'],
    ['icd10cm-codes', 'icd10cm_codes_2021.txt', 'FY2021'],
    ['icd10cm-order', 'icd10cm-order-April-2026.txt', 'FY2026-April'],
    ['icd10cm-order', 'icd10cm-order-April-1-2026.txt', 'FY2026-April'],
    ['icd10cm-order', 'icd10cm-order.txt', null],
    ['icd10cm-order', 'order-120261.txt', null],
    ['ncci-ptp-practitioner', 'ccipra-v320r0-f1.txt', '2026Q1'],
    ['ncci-ptp-practitioner', 'ccipra-v313r0-f4.TXT', '2025Q4'],
    ['ncci-ptp-hospital', 'ccioph-v302r1-f2.txt', '2024Q3'],
    ['ncci-ptp-hospital', 'ccioph-v324r0-f2.txt', null],
    ['ncci-ptp-hospital', 'ccioph.txt', null],
    ['mue-practitioner', 'MCR_MUE_PractitionerServices_Eff_01-01-2026.csv', '2026Q1'],
    ['mue-practitioner', 'MCR_MUE_PractitionerServices_Eff_02-01-2026.csv', null],
    ['mue-outpatient', 'MCR_MUE_OutpatientHospitalServices_Eff_07-01-2026.csv', '2026Q3'],
    ['hcpcs', 'HCPC2025_JAN_ANWEB_12172024.txt', '2025Q1'],
    ['hcpcs', 'HCPC2026_OCT_ANWEB_v2.txt', '2026Q4'],
    ['hcpcs', 'HCPC2026_ANWEB.txt', null],
    ['asp-ndc-hcpcs', 'section 508 version of January 2026 ASP NDC-HCPCS Crosswalk 121725.csv', '2026Q1'],
    ['asp-ndc-hcpcs', 'April 2026 ASP NDC-HCPCS Crosswalk.csv', '2026Q2'],
    ['asp-ndc-hcpcs', 'ASP NDC-HCPCS Crosswalk.csv', null],
  ];
  it.each(cases)('%s: %s is %s', (kind, name, period) => {
    expect(importers[kind].period(name)).toBe(period);
    if (period !== null) expect(isPeriod(period, kindsOfTable[kind].period)).toBe(true);
  });
});

describe('the program', () => {
  const main = fileURLToPath(new URL('../../../src/cli/knowledge/main.ts', import.meta.url));

  it('prints what it did to standard output, what is wrong to standard error, and ends with the code', () => {
    const run = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:'), stderr: '' });
    expect(run('import', 'hcpcs')).toMatchObject({ status: 64, stdout: '', stderr: expect.stringContaining('Usage:') });
    expect(run('import', 'hcpcs', 'HCPC2026_OCT_ANWEB.nowhere')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('ENOENT'),
    });
  });
});
