import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/engine/report.ts';
import { csvHeader, csvLines } from '../../src/export/csv.ts';
import { finding, given, report, visit } from '../cli/reports.ts';
import { csvRows } from './parse-csv.ts';

function rows(one: Report) {
  return csvRows(csvHeader + csvLines(one));
}

const moment = (start: string) => ({ start, end: null, precision: 'second' as const });
const encounter = (start: string) => ({
  reference: 'Encounter/v',
  status: null,
  class: null,
  attending: null,
  start,
  end: null,
  type: null,
  place: { text: null, pos: null },
});

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

  it('names the day and the drug of each injection at the end of its line, and the day of the visit on its own', () => {
    const one = given('ready', finding());
    const injection = (start: string | null, drug: Partial<typeof one.facts.drug>): typeof one => ({
      ...one,
      facts: { ...one.facts, given: start === null ? null : moment(start), drug: { ...one.facts.drug, ...drug } },
    });
    const held: Report['visits'][number] = {
      ...visit(
        'ready',
        injection('2026-05-11T01:30:00Z', { text: '=Vitamin "B12", 1 mL', ingredient: 'cyanocobalamin' }),
        injection('2026-05-10T20:30:00-05:00', { ingredient: 'ketorolac' }),
        injection('2026-05', {}),
        injection(null, {}),
      ),
      encounter: encounter('2026-05-10T14:00:00Z'),
      findings: [finding({ rule: 'units-counted' })],
    };
    const all = report([held], { timeZone: 'America/Chicago' });
    expect(rows(all).map(({ rule, day, drug }) => [rule, day, drug])).toEqual([
      ['units-counted', '2026-05-10', ''],
      ['route-documented', '2026-05-10', `'=Vitamin "B12", 1 mL`],
      ['route-documented', '2026-05-10', 'ketorolac'],
      ['route-documented', '', ''],
      ['route-documented', '', ''],
    ]);
    expect(csvHeader.trimEnd().split(',').slice(-3)).toEqual(['waiverUses', 'day', 'drug']);
  });

  it('keeps the order of the columns that others rely on', () => {
    expect(csvHeader.split(',').slice(0, 16).join(' ')).toBe(
      'input patient encounter administration verdict family rule outcome kind weight message field pointers why policy policyRow',
    );
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
