import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { csvHeader, csvLines } from '../../src/export/csv.ts';
import { finding, given, report, visit } from '../cli/reports.ts';
import { csvRows } from './parse-csv.ts';

function rows(one: Report) {
  return csvRows(csvHeader + csvLines(one));
}

describe('CSV', () => {
  it('has a line for each finding', () => {
    const route = finding({
      outcome: 'gap',
      kind: 'absent',
      evidence: [{ pointer: 'MedicationAdministration/a#dosage.route', value: 'secret' }],
    });
    const one = report([visit('not-ready', given('not-ready', route, finding()))], { input: 'b.json' });
    expect(rows(one)).toMatchObject([
      {
        input: 'b.json',
        patient: 'Patient/p',
        administration: 'MedicationAdministration/a',
        verdict: 'not-ready',
        rule: 'route-documented',
        outcome: 'gap',
        kind: 'absent',
        pointers: 'MedicationAdministration/a#dosage.route',
      },
      { outcome: 'pass', kind: '' },
    ]);
    expect(csvLines(one)).not.toContain('secret');
  });

  it('names the policy on every line, and its row where a finding rests on one', () => {
    const site = finding({ policy: 'medicare-part-b#weights.site-documented' });
    const one = report([visit('ready', given('ready', finding(), site))], { policy: 'medicare-part-b' });
    expect(rows(one).map(({ policy, policyRow }) => [policy, policyRow])).toEqual([
      ['medicare-part-b', ''],
      ['medicare-part-b', 'medicare-part-b#weights.site-documented'],
    ]);
    expect(rows(report([], { policy: 'medicare-part-b' }))).toMatchObject([{ policy: 'medicare-part-b' }]);
  });

  it('leaves nothing out that was looked at', () => {
    expect(rows(report([]))).toMatchObject([{ patient: 'Patient/p', verdict: 'none' }]);
    expect(rows(report([visit('cannot-tell')]))).toMatchObject([{ verdict: 'cannot-tell', administration: '' }]);
    expect(rows(report([visit('none', given('not-given'))]))).toMatchObject([{ verdict: 'not-given', rule: '' }]);
    expect(rows(report([], { stopped: { why: 'other-patient', where: 'Condition.subject' } }))).toMatchObject([
      { outcome: 'stopped', message: 'other-patient', pointers: 'Condition.subject' },
    ]);
  });

  it('is one cell too where cells are parted by semicolons or tabs', () => {
    for (const mark of [';', '\t']) {
      const [line] = csvLines(report([], { input: `a${mark}=1` })).split('\r\n');
      expect(line?.startsWith(`"a${mark}=1",`)).toBe(true);
    }
  });

  it('gives every text back, and never begins a cell like a formula', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'",;=+-@＝＋－＠\t\r\n \'a') }));
    fc.assert(
      fc.property(texts, input => {
        const cell = rows(report([], { input }))[0]?.input ?? '';
        expect([input, `'${input}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/);
      }),
    );
  });
});
