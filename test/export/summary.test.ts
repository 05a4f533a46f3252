import { describe, expect, test } from 'vitest';
import type { SourceName } from '../../src/domain/reading.ts';
import type { Report } from '../../src/engine/report.ts';
import { summary } from '../../src/export/summary.ts';
import { finding, mixedReport, partialReport, report, visit } from '../panel/reports.ts';

const withSource = (name: SourceName, status: 'failed' | 'partial' | 'not-offered', why: string): Report => {
  const sources = report().sources.map(source =>
    source.name === name ? { ...source, status, count: 2, why } : source,
  );
  return report({ sources, visits: [visit({ verdict: 'cannot-tell', administrations: [] })] });
};

describe('the summary to paste', () => {
  test('names each injection, what is open and where it is put right, in times that people read', () => {
    const lines = summary(mixedReport()).split('\n');
    expect(lines).toContain('Visit 2026-03-12');
    expect(lines).toContain('- Cyanocobalamin 2026-03-12 10:20: 2 items missing');
    expect(lines).toContain(
      '  * No route is recorded on the administration record. (Medication administration record > 2026-03-12 10:20 entry > Route)',
    );
    expect(lines).toContain('- Influenza vaccine 2026-03-12 10:40: Not a 96372 service: a vaccine');
    expect(lines.at(-1)).toBe('Read 2026-03-12 14:02, Base rules, Checks 0.1.0');
  });

  test('never names the patient', () => {
    for (const one of [mixedReport(), partialReport()]) expect(summary(one)).not.toMatch(/Rivera|00423|1961/);
  });

  test.each<[SourceName, 'failed' | 'partial' | 'not-offered', string, RegExp]>([
    ['administrations', 'failed', 'network', /^Administrations could not be read \(no connection\)\.$/m],
    ['conditions', 'partial', 'server-error', /^Conditions: only 2 could be read \(the EHR had an error\)\.$/m],
    ['administrations', 'not-offered', 'not-offered', /^This EHR does not share administration records/m],
  ])('says that %s were %s', (name, status, why, words) => {
    expect(summary(withSource(name, status, why))).toMatch(words);
  });

  test('what is open of the visit itself is not placed at an entry', () => {
    const open = finding('units-counted', {
      outcome: 'review',
      message: 'units-counted.divided',
      field: 'MedicationAdministration',
    });
    expect(summary(report({ visits: [visit({ findings: [open] })] }))).toContain('(Medication administration record)');
  });
});
