import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByDatabase } from '../../../src/cli/duckdb/group.ts';
import type { Grouping } from '../../../src/cli/partition/grouping.ts';
import { partition } from '../../../src/cli/partition/partition.ts';
import { alone, crewOf } from '../../../src/cli/workers/crew.ts';
import { b12Chart } from '../charts.ts';
import { byDisk, inMemory } from './both-ways.ts';
import { base, changed, filesOf, lineOf, names, step } from './changes.ts';

/** One of each type, of the first two patients. */
const some = base.flatMap((_, at) => (at < 12 && at % 6 > 1 ? [at] : []));
const installed = await import('@duckdb/node-api').catch(() => null);
/** Each by name, with the lines that are changed one at a time: DuckDB takes a while to start. */
const groupings: readonly [string, Grouping, readonly number[]][] = [
  ['partition', partition, some],
  ['duckdb', groupByDatabase, some.filter((_, index) => index % 3 === 0)],
];
const here = groupings.filter(([name]) => name !== 'duckdb' || installed);

describe.each(here)('an export by way of the disk is judged as in memory (%s)', (_, grouping, single) => {
  it('when nothing is wrong with it, at once', async () => {
    const { passes, ...disk } = await byDisk(filesOf(base), alone, grouping);
    expect(disk).toEqual(await inMemory(filesOf(base)));
    expect({ passes, reports: disk.reports.length, told: disk.told }).toEqual({ passes: 1, reports: 3, told: [] });
  });

  it.each(names)('when a line %s', async what => {
    for (const at of single) {
      const files = changed([{ at, what, other: at < 6 ? 'q' : 'p', to: at }], at % 2 === 0);
      const { passes: _, ...disk } = await byDisk(files, alone, grouping);
      expect({ at, ...disk }).toEqual({ at, ...(await inMemory(files)) });
    }
  });

  it.each(['has two ids', 'has another subject at its end'])('with a second look when a line %s', async what => {
    const at = base.findLastIndex(({ file }) => file === 'Encounter.ndjson');
    expect((await byDisk(changed([{ at, what, other: 'q', to: at }], true), alone, grouping)).passes).toBe(2);
  });

  it('by the first version of FHIR that is named, however it is written', async () => {
    const lastOf = (type: string) => base.findLastIndex(({ file }) => file === `${type}.ndjson`);
    const [one = 0, other = 0] = [lastOf('Encounter'), lastOf('MedicationAdministration')].sort((a, b) => a - b);
    const hidden = { at: one, what: 'has a hidden profile of R3', other: 'q', to: one };
    const files = changed([hidden, { at: other, what: 'has a profile of R4', other: 'q', to: other }], false);
    const { passes: _, ...disk } = await byDisk(files, alone, grouping);
    expect(disk).toEqual(await inMemory(files));
  });

  it('with as many looks as the way needs at a subject that stands within', async () => {
    const at = base.findLastIndex(({ file }) => file === 'Encounter.ndjson');
    const files = changed([{ at, what: 'has a subject within only', other: 'q', to: at }], true);
    expect((await byDisk(files, alone, grouping)).passes).toBe(grouping === partition ? 2 : 1);
  });

  it('whatever becomes of its lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean(), async (steps, promised) => {
        const files = changed(steps, promised);
        const { passes: _, ...disk } = await byDisk(files, alone, grouping);
        expect(disk).toEqual(await inMemory(files));
      }),
      { numRuns: 60 },
    );
  });

  it('when a patient is alone and nothing was given', async () => {
    const files = filesOf(
      b12Chart('p')
        .filter(one => one.resourceType !== 'MedicationAdministration')
        .map(one => lineOf(one)),
    );
    const { passes: _, ...disk } = await byDisk(files, alone, grouping);
    expect(disk).toEqual(await inMemory(files));
    expect(disk.reports).toHaveLength(1);
  });

  it('by two processes as by one', async () => {
    const steps = names.slice(0, 12).map((what, at) => ({ at, what, other: 'r', to: at * 3 }));
    for (const files of [filesOf(base), changed(steps, true)]) {
      const { passes: _, ...disk } = await byDisk(files, crewOf(2), grouping);
      expect(disk).toEqual(await inMemory(files));
    }
  });
});
