import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { localise } from '../../../src/cli/references.ts';
import { patientOf, resourceKey } from '../../../src/cli/resource.ts';
import type { Chart } from '../../../src/domain/chart.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import type { AdministrationReport } from '../../../src/engine/report.ts';
import { normalise } from '../../../src/normalise/index.ts';
import { allResources } from '../../../src/sandbox/scenarios/index.ts';
import { benchPatients } from '../../bench/patients.ts';
import { plainSettings, shapes, typicalCharts } from '../../charts/index.ts';
import { judge, readingFor } from '../../charts/judge.ts';
import { ndjson } from '../charts.ts';
import { duckdbQuery, type ViewDefinition } from './duckdb-view.ts';
import { viewFaults } from './view-faults.ts';

const folder = 'src/cli/engines/views';
const names = (await readdir(folder)).map(name => name.replace('.json', ''));
const views = new Map<string, ViewDefinition>();
for (const name of names) views.set(name, JSON.parse(await readFile(`${folder}/${name}.json`, 'utf8')));
// It brings a program of its own, which not every system has: the command does without it too.
const duckdb = await import('@duckdb/node-api').catch(() => null);

describe.each(names)('the view %s', name => {
  const view = views.get(name);
  const columns = view?.select.flatMap(({ column }) => column) ?? [];

  it('is a ViewDefinition as SQL on FHIR defines it', () => {
    expect(viewFaults(view)).toEqual([]);
  });

  it('has columns with names that every database takes, each once, and a key to group by', () => {
    const named = columns.map(column => column.name);
    expect(new Set(named).size).toBe(named.length);
    expect(named.filter(one => !/^[a-z][a-z0-9_]*$/.test(one))).toEqual([]);
    expect(named.slice(0, 2)).toEqual(['key', 'patient_key']);
  });
});

test.each([
  [{ resource: undefined }, /Missing required property \(ViewDefinition\.resource\)/],
  [{ select: [{ column: [{ name: 'key' }] }] }, /column\[0\]\.path/],
  [{ colour: 'red' }, /additional property "colour"/],
])('what is none is found out: %j', (changes, said) => {
  expect(viewFaults({ ...views.get('patient'), ...changes }).join()).toMatch(said);
});

type Row = Readonly<Record<string, unknown>>;

/** The rows of a view over these resources. */
async function rowsOf(name: string, resources: readonly FhirResource[]): Promise<readonly Row[]> {
  if (!duckdb) throw new Error('no DuckDB');
  const file = join(await mkdtemp(join(tmpdir(), 'needlepoint-views-')), 'all.ndjson');
  await writeFile(file, ndjson(resources));
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const query = duckdbQuery(views.get(name) as ViewDefinition, `read_ndjson_objects('${file}')`);
  const read = await connection.runAndReadAll(query);
  const rows = read.getRows().map(([row]) => JSON.parse(String(row)) as Row);
  connection.closeSync();
  instance.closeSync();
  return rows;
}

async function rowsByKey(name: string, resources: readonly FhirResource[]): Promise<ReadonlyMap<unknown, Row>> {
  return new Map((await rowsOf(name, resources)).map(row => [row.key, row]));
}

const codesIn = (values: unknown) => (values as (string | null)[]).filter(one => one !== null);

describe.skipIf(!duckdb)('on DuckDB', () => {
  test.each(names)('the keys of %s are those that the command groups by', async name => {
    const drawn = shapes.flatMap(shape => fc.sample(typicalCharts[shape], { numRuns: 8, seed: 6 }));
    const resources = [...allResources(), ...drawn.flatMap(chart => chart.resources)];
    const type = views.get(name)?.resource;
    const own = resources.filter(({ resourceType }) => resourceType === type);
    const rows = await rowsOf(name, resources);
    expect(own.length).toBeGreaterThan(40);
    const keys = own.map(resource => {
      const local = localise(resource, { byFullUrl: new Map(), bases: new Set() }) ?? resource;
      return [resourceKey(local), patientOf(local)];
    });
    // Charts of one seed share ids.
    expect(rows.map(row => [row.key, row.patient_key]).sort()).toEqual(keys.sort());
  });

  const charts = benchPatients(12).map(({ id, resources }) => {
    return {
      shape: 'plain' as const,
      patient: `Patient/${id}`,
      resources: [...resources],
      fhirVersion: null,
      settings: plainSettings,
    };
  });
  const resources = charts.flatMap(chart => chart.resources);
  const read = charts.map(chart => normalise(readingFor(chart), chart.settings));
  const known = read.flatMap(one => ('chart' in one ? [one.chart] : [])) as Chart[];
  const reports = charts.flatMap(chart => judge(chart));

  test('the administrations say what the reader reads', async () => {
    const rows = await rowsByKey('administration', resources);
    const given = reports.flatMap(({ patient, visits }) =>
      visits.flatMap(({ administrations }) => administrations.map(one => [patient.reference, one] as const)),
    );
    expect(rows.size).toBe(given.length);
    for (const [patient, { reference, facts }] of given) {
      const row = rows.get(reference) ?? {};
      expect({
        patient: row.patient_key,
        status: row.status,
        encounter: row.encounter_key,
        order: row.order_key,
        start: row.effective_time ?? row.effective_start,
        routes: codesIn(row.route_codes),
        drugs: codesIn(row.drug_codes),
        dose: row.dose_value === null ? null : { value: row.dose_value, unit: row.dose_code },
      }).toEqual({
        patient,
        status: facts.status,
        encounter: facts.visit.reference,
        order: facts.order?.reference ?? null,
        start: facts.given?.start,
        routes: routeCodesOf(facts),
        drugs: facts.drug.codes.map(({ code }) => code),
        dose: facts.dose,
      });
    }
  });

  test('the visits too', async () => {
    const rows = await rowsByKey('encounter', resources);
    const visits = known.flatMap(chart => chart.visits.map(visit => [chart, visit] as const));
    expect(rows.size).toBe(visits.length);
    for (const [chart, visit] of visits) {
      const row = rows.get(visit.reference) ?? {};
      expect([row.patient_key, row.start_time, row.end_time]).toEqual([
        chart.patient,
        visit.start?.text ?? null,
        visit.end?.text ?? null,
      ]);
      expect(codesIn(row.diagnosis_references)).toEqual(visit.diagnoses.map(({ reference }) => reference));
    }
  });

  test('and the conditions', async () => {
    const rows = await rowsByKey('condition', resources);
    const diagnoses = known.flatMap(chart => chart.diagnoses.map(one => [chart, one] as const));
    expect(rows.size).toBe(diagnoses.length);
    for (const [chart, one] of diagnoses) {
      const row = rows.get(one.reference) ?? {};
      expect({
        patient: row.patient_key,
        encounter: row.encounter_key,
        clinical: codesIn(row.clinical_status_codes),
        verification: codesIn(row.verification_status_codes),
        categories: codesIn(row.category_codes),
        codes: codesIn(row.codes),
        recorded: row.recorded,
        onset: row.onset,
      }).toEqual({
        patient: chart.patient,
        encounter: one.encounter,
        clinical: [one.clinicalStatus ?? []].flat(),
        verification: [one.verificationStatus ?? []].flat(),
        categories: one.categories,
        codes: one.codes.map(({ code }) => code),
        recorded: one.recorded?.on.text ?? null,
        onset: one.onset?.on.text ?? null,
      });
    }
  });
});

/** The codes that the route was read from: its evidence says each with its words behind. */
function routeCodesOf({ route }: AdministrationReport['facts']): string[] {
  return route.evidence
    .filter(({ pointer }) => pointer.includes('route.coding'))
    .map(({ value }) => value.split(' ')[0] ?? '');
}
