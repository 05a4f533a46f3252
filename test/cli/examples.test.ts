import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FhirResource } from '../../src/domain/fhir.ts';
import { bundle, ndjson } from './charts.ts';
import { type Run, runCommand } from './run.ts';

/** The official examples of FHIR R4: foreign records, none of which holds what a claim needs. */
const source = dirname(fileURLToPath(import.meta.resolve('hl7.fhir.r4.examples/package.json')));

let folder = '';
let examples: FhirResource[] = [];

async function read(type: string): Promise<FhirResource[]> {
  const names = (await readdir(source)).filter(name => name.startsWith(`${type}-`)).toSorted();
  return Promise.all(names.map(async name => JSON.parse(await readFile(join(source, name), 'utf8')) as FhirResource));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
  examples = await read('MedicationAdministration');
});
afterAll(() => rm(folder, { recursive: true }));

function verdictsOf({ reports }: Run): Map<string, string> {
  const all = reports.flatMap(({ visits }) => visits.flatMap(({ administrations }) => administrations));
  return new Map(all.map(({ reference, verdict }) => [reference, verdict]));
}

describe('the official examples', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(14);
  });

  it('each as a Bundle: every one is judged, and none is ready', async () => {
    for (const example of examples) {
      const path = join(folder, 'one.json');
      await writeFile(path, JSON.stringify(bundle([example])));
      const run = await runCommand([path]);
      expect([...verdictsOf(run).keys()]).toEqual([`MedicationAdministration/${example.id}`]);
      expect([...verdictsOf(run).values()]).not.toContain('ready');
    }
  });

  async function exportOf(types: readonly string[]): Promise<Run> {
    const target = await mkdtemp(join(folder, 'export-'));
    for (const type of types) await writeFile(join(target, `${type}.ndjson`), ndjson(await read(type)));
    return runCommand([target]);
  }

  it('together as an export: the same', async () => {
    const verdicts = verdictsOf(await exportOf(['MedicationAdministration']));
    const all = examples.map(({ id }) => `MedicationAdministration/${id}`);
    expect([...verdicts.keys()].toSorted()).toEqual(all.toSorted());
    expect([...verdicts.values()]).not.toContain('ready');
  });

  it("with what they refer to: their Encounter is another patient's, so nothing is shown", async () => {
    const others = ['Patient', 'Encounter', 'Condition', 'Medication', 'MedicationRequest', 'Practitioner', 'Location'];
    const run = await exportOf(['MedicationAdministration', ...others]);
    expect(run.reports.map(({ stopped }) => stopped?.why)).toEqual(['other-patient']);
    expect(run.code).toBe(2);
  });
});
