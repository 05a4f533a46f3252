import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { AdministrationReport } from '../../src/engine/report.ts';
import { scenarios, sharedResources } from '../../src/sandbox/scenarios/index.ts';
import { bundle } from './charts.ts';
import { runCommand } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the audit over one chart of the embedded EHR, as an export of it. */
async function audit(id: string): Promise<{ code: number; administrations: AdministrationReport[] }> {
  const chart = scenarios.find(scenario => scenario.id === id);
  if (!chart) throw new Error(`no scenario ${id}`);
  const path = join(folder, `${id}.json`);
  await writeFile(path, JSON.stringify(bundle([...sharedResources, ...chart.resources])));
  const { code, reports } = await runCommand([path, '--time-zone', 'America/Chicago']);
  return { code, administrations: reports.flatMap(({ visits }) => visits.flatMap(visit => visit.administrations)) };
}

/** The gaps that keep an injection from being ready: rule, kind, and where the fix goes. */
function gapsOf({ findings }: AdministrationReport): readonly (readonly [string, string | null, string])[] {
  return findings
    .filter(({ outcome, weight }) => outcome === 'gap' && weight === 'blocks')
    .map(({ rule, kind, field }) => [rule, kind, field] as const);
}

/** The four rows of a common guide to injection claims: what is wrong with the record, and what must be named. */
const table = [
  ['no route', 'b12-no-route', ['route-documented', 'absent', 'MedicationAdministration.dosage.route']],
  [
    '"B12 injection" as the diagnosis',
    'guide-injection-as-diagnosis',
    ['diagnosis-clinical', 'invalid', 'Encounter.diagnosis'],
  ],
  ['no dose', 'guide-missing-dose', ['dose-with-unit', 'absent', 'MedicationAdministration.dosage.dose']],
  [
    'infusion charted as an injection',
    'guide-infusion-as-injection',
    ['injection-not-infusion', 'conflict', 'MedicationAdministration.dosage.rate'],
  ],
] as const;

describe('the four rows of the guide', () => {
  test.each(table)('%s', async (_, id, gap) => {
    const { code, administrations } = await audit(id);
    expect(administrations.map(gapsOf)).toEqual([[gap]]);
    expect(code).toBe(1);
  });
});

it('finds in the ten most recent injections what lacks route, dose and diagnosis, and nothing else', async () => {
  const { administrations } = await audit('ten-recent');
  const named = new Map(
    administrations.map(one => [one.reference.split('-').at(-1), gapsOf(one).map(([rule]) => rule)]),
  );
  const lacking = (...rules: readonly string[]) =>
    [...named].filter(([, gaps]) => gaps.some(rule => rules.includes(rule))).map(([number]) => Number(number));
  expect(administrations).toHaveLength(10);
  expect(lacking('route-documented').toSorted()).toEqual([2, 7]);
  expect(lacking('dose-with-unit').toSorted()).toEqual([4, 7]);
  expect(lacking('diagnosis-linked', 'diagnosis-clinical').toSorted()).toEqual([5, 9]);
  const ready = administrations.filter(({ verdict }) => verdict === 'ready');
  expect(ready.map(({ reference }) => Number(reference.split('-').at(-1))).toSorted((a, b) => a - b)).toEqual([
    1, 3, 6, 8, 10,
  ]);
});
