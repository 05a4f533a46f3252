import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documented } from '../../../src/cli/summary/documented.ts';
import { addFault, addReport, mergeSummaries, newSummary, type Summary } from '../../../src/cli/summary/summary.ts';
import { count, merge, mostRows, newTally, rowsOf, type Tally, totalOf } from '../../../src/cli/summary/tally.ts';
import { verdicts } from '../../../src/domain/service.ts';
import type { Report } from '../../../src/engine/report.ts';
import { drug, noOrder, noRoute, onDay, reportOf, visitOf } from './reports.ts';

const administrations = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5'),
    verdict: fc.constantFrom(...verdicts),
    day: fc.constantFrom('2026-01-05', '2026-01-06T10:00:00Z', '2026-02', null),
    ingredient: fc.constantFrom('ketorolac', '__proto__', null),
    name: fc.constantFrom('A', 'B', null),
    findings: fc.subarray([noRoute, noOrder]),
  })
  .map(({ id, verdict, day, ingredient, name, findings }) =>
    onDay(
      id,
      verdict,
      day,
      { drug: drug(ingredient), organization: name === null ? null : { reference: null, name } },
      findings,
    ),
  );
const reports = fc.array(
  fc
    .tuple(fc.constantFrom('p', 'q', 'r'), fc.array(administrations, { maxLength: 4 }))
    .map(([patient, all]) => reportOf(patient, [visitOf('not-ready', ...all)])),
  { maxLength: 12 },
);

function summaryOf(some: readonly Report[]): Summary {
  const summary = newSummary();
  for (const one of some) {
    addReport(summary, one);
    addFault(summary, { where: 'x', why: { code: 'unreadable' }, type: 'Patient', key: null, patient: null });
  }
  return summary;
}

describe('summaries', () => {
  it('come out the same however the reports are split, ordered, carried and merged', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat()), (all, dice) => {
        const roll = () => dice.next().value as number;
        const shuffled = all
          .map(one => ({ one, at: roll() }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        let parts: Summary[] = [newSummary()];
        for (const one of shuffled) {
          if (roll() % 3 === 0) parts.push(newSummary());
          addReport(parts.at(-1) as Summary, one);
          addFault(parts.at(-1) as Summary, {
            where: 'x',
            why: { code: 'unreadable' },
            type: 'Patient',
            key: null,
            patient: null,
          });
        }
        parts = parts.map(part => JSON.parse(JSON.stringify(part)) as Summary);
        while (parts.length > 1) {
          const [a] = parts.splice(roll() % parts.length, 1);
          const [b] = parts.splice(roll() % parts.length, 1);
          parts.push(mergeSummaries(a as Summary, b as Summary));
        }
        expect(documented(parts[0] as Summary)).toEqual(documented(summaryOf(all)));
      }),
    );
  });

  it('are merged without a change to either', () => {
    const one = summaryOf([reportOf('p', [visitOf('ready', onDay('1', 'ready', '2026-01-05'))])]);
    const before = JSON.stringify(one);
    mergeSummaries(one, mergeSummaries(one, one));
    expect(JSON.stringify(one)).toBe(before);
  });
});

describe('a tally of more rows than are kept', () => {
  const keys = Array.from({ length: 2 * mostRows + 8000 }, (_, at) => `k${at % (2 * mostRows + 2500)}`);
  const tallyOf = (some: readonly string[]): Tally => {
    const tally = newTally();
    for (const key of some) count(tally, [key], [1, 2]);
    return tally;
  };

  it('keeps the same rows with exact counts in any order, and the sum', () => {
    const ways = [tallyOf(keys), tallyOf(keys.toReversed()), tallyOf(keys.toSorted())];
    const half = tallyOf(keys.slice(0, 9000));
    merge(half, tallyOf(keys.slice(9000)));
    const expected = rowsOf(tallyOf(keys));
    expect(expected.rows).toHaveLength(mostRows);
    const every = Map.groupBy(keys, key => key);
    for (const { key, counts } of expected.rows) expect(counts[0]).toBe(every.get(key[0] ?? '')?.length);
    for (const tally of [...ways, half]) {
      expect(rowsOf(tally)).toEqual(expected);
      expect(totalOf(tally)).toEqual([keys.length, 2 * keys.length]);
      expect(tally.size).toBe(Object.keys(tally.rows).length);
      expect(tally.size).toBeLessThanOrEqual(2 * mostRows);
    }
  });
});
