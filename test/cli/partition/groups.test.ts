import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type GroupedLine, writeGrouped } from '../../../src/cli/judge/grouped-line.ts';
import { groupsIn } from '../../../src/cli/partition/groups.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groups-'));
  path = join(folder, 'bucket');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const line = fc.record({
  patient: fc.constantFrom('Patient/a', 'Patient/b', 'Patient/a.1', 'Patient/Z'),
  place: fc.nat({ max: 30 }).map(number => `Ä.ndjson line ${number}`),
  // Some are longer than what is read at a time.
  resource: fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(0, 0, 0, 1, 300_000, 700_000))
    .map(([text, length]) => text.replaceAll(/[\n\ud800-\udfff]/g, '') + 'ß'.repeat(length)),
});

it('brings the lines of each patient together, in their order, and leaves out those that do not count', () => {
  fc.assert(
    fc.property(fc.array(line), fc.uniqueArray(fc.nat({ max: 30 })), (lines, left) => {
      writeFileSync(path, lines.map(one => `${writeGrouped(one)}\n`).join(''));
      const dropped = new Set(left.map(number => `Ä.ndjson line ${number}`));
      const groups = Map.groupBy(lines, ({ patient }) => patient);
      const wanted = [...groups.keys()].sort().map(patient => ({
        patient,
        lines: (groups.get(patient) ?? []).filter(({ place }) => !dropped.has(place)) as GroupedLine[],
      }));
      expect([...groupsIn(path, dropped)]).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});

it.each(['Patient/a\tx\t{}\nPatient/a\ty\t{', 'P'])('throws where the last line has no end: %j', content => {
  writeFileSync(path, content);
  expect(() => [...groupsIn(path, new Set())]).toThrow('cut short');
});
