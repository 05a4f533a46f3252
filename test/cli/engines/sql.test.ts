import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { EngineSettings } from '../../../src/cli/engines/settings.ts';
import { zoneTable } from '../../../src/cli/engines/zone-table.ts';
import { readGrouped } from '../../../src/cli/judge/grouped-line.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { allResources } from '../../../src/sandbox/scenarios/index.ts';
import { exportOf } from '../../bench/records.ts';
import { b12Chart } from '../charts.ts';
import { findingsHash } from '../findings-hash.ts';
import { programsAt } from './built.ts';
import { oldEngine } from './es2019.ts';
import { commandFindings, exportFolder } from './export.ts';
import { groupedExport } from './grouped.ts';

const folder = await programsAt(await mkdtemp(join(tmpdir(), 'needlepoint-sql-')));
const engine = await readFile(join(folder, 'engine.js'), 'utf8');
const bigquery = await readFile('src/cli/engines/bigquery.sql', 'utf8');
const duckdb = await import('@duckdb/node-api').catch(() => null);

/** Lines that an adapter's SQL hands to its function, by patient. */
type Handed = ReadonlyMap<string, readonly string[]>;

/** The function of the adapter for BigQuery, in an engine of ECMAScript 2019. */
function onBigQuery(handed: Handed, settings: string): string {
  const context = oldEngine();
  vm.runInContext(engine, context);
  const body = /r"""([\s\S]*)"""/.exec(bigquery)?.[1] ?? '';
  const judge = vm.runInContext(`(function (patient, lines, settings) {${body}})`, context);
  return [...handed].map(([patient, lines]) => judge(patient, lines, settings) ?? '').join('');
}

/** The function of the adapter for Snowflake with the file put in as it says, a partition for each patient. */
function onSnowflake(handed: Handed, settings: string, keepsGlobals: boolean): string {
  const script = ['-e', `/^ *\\/\\/ engine\\.js/{r ${join(folder, 'engine.js')}`, '-e', 'd}'];
  const sql = spawnSync('sed', [...script, 'src/cli/engines/snowflake.sql'], { encoding: 'utf8' }).stdout;
  const body = sql.split('$$')[1] ?? '';
  const opened = () => vm.runInContext(`(${body})`, oldEngine());
  let findings = '';
  let handler = opened();
  const writer = { writeRow: (row: { FINDING: string }) => (findings += `${row.FINDING}\n`) };
  for (const [patient, lines] of handed) {
    if (!keepsGlobals) handler = opened();
    handler.initialize({}, {});
    for (const line of lines) handler.processRow({ PATIENT: patient, LINE: line, SETTINGS: settings }, writer, {});
    handler.finalize(writer, {});
  }
  return findings;
}

/**
 * Runs the joins of the adapter for BigQuery on DuckDB, with the few words changed that differ.
 * @param blank what stands in the table where there is nothing
 */
async function handedBy(lines: readonly string[], blank: '' | null = ''): Promise<Handed> {
  if (!duckdb) throw new Error('no DuckDB');
  const rows = lines.map(line => {
    const { patient, place, resource } = readGrouped(line) ?? { patient: '', place: '', resource: line };
    const { resourceType, id } = parsed(resource);
    const key = id === undefined ? null : `${resourceType}/${id}`;
    return { patient: patient || blank, place: place || blank, resource: resource || blank, key };
  });
  const file = join(await mkdtemp(join(tmpdir(), 'needlepoint-sql-')), 'lines.ndjson');
  await writeFile(file, rows.map(row => `${JSON.stringify(row)}\n`).join(''));
  const sql = bigquery
    .replace(/CREATE TEMP FUNCTION[\s\S]*?""";/, '')
    .replaceAll('needlepoint.lines', 'lines')
    .replace(
      /UNNEST\(REGEXP_EXTRACT_ALL\(l\.resource, r('.*')\)\) needs/,
      'UNNEST(regexp_extract_all(l.resource, $1, 1)) AS found(needs)',
    )
    .replaceAll("'\\t'", 'chr(9)')
    .replaceAll("SPLIT(key, '/')[OFFSET(0)]", "split_part(key, '/', 1)")
    .replace(/SELECT finding\n[\s\S]*/, 'SELECT patient, to_json(lines)::VARCHAR FROM patients');
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const columns = "columns = {patient: 'VARCHAR', place: 'VARCHAR', resource: 'VARCHAR', key: 'VARCHAR'}";
  await connection.run(`CREATE TABLE lines AS SELECT * FROM read_json('${file}', ${columns})`);
  const statements = sql.split(/;\n/);
  for (const statement of statements.slice(0, -1)) await connection.run(statement);
  const read = await connection.runAndReadAll(statements.at(-1) ?? '');
  const handed = read
    .getRows()
    .map(([patient, all]) => [String(patient), JSON.parse(String(all)) as string[]] as const);
  connection.closeSync();
  instance.closeSync();
  return new Map(handed);
}

function parsed(text: string): { resourceType?: string; id?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

async function compared(resources: readonly FhirResource[], more: Partial<EngineSettings>, ...args: string[]) {
  const path = await exportFolder(resources);
  const { head, shared, patients } = groupedExport(resources, path);
  const handed = await handedBy([...shared, ...[...patients.values()].flat()]);
  const settings = JSON.stringify({ head, ...more });
  const expected = findingsHash(await commandFindings(path, ...args));
  const given = [onBigQuery(handed, settings), onSnowflake(handed, settings, true)].map(findingsHash);
  return { expected: [expected, expected], given };
}

describe.skipIf(!duckdb)('the adapters for databases', () => {
  test('give the findings of the command on all scenario charts', async () => {
    const zone = zoneTable('America/Chicago', 1970, 2050);
    const { expected, given } = await compared(allResources(), { zone }, '--time-zone', 'America/Chicago');
    expect(given).toEqual(expected);
  });

  test('and where a record refers to another patient\u2019s, and one names nobody', async () => {
    const crossing = exportOf(8).map(one =>
      one.id === 'p3-given' ? { ...one, request: { reference: 'MedicationRequest/p4-order' } } : one,
    );
    const nobodys = b12Chart('p9', { Condition: { subject: undefined } }).filter(
      one => one.resourceType === 'Condition',
    );
    for (const resources of [crossing, [...crossing, ...nobodys]]) {
      const { expected, given } = await compared(resources, {});
      expect(given).toEqual(expected);
    }
  });

  test('take NULL for nothing: whose a record is, where it was found, what it says', async () => {
    const crossing = exportOf(8).map(one =>
      one.id === 'p3-given' ? { ...one, request: { reference: 'MedicationRequest/p4-order' } } : one,
    );
    const { shared, patients } = groupedExport(crossing, await exportFolder(crossing));
    const nobodys = b12Chart('p9', { Condition: { subject: undefined } }).find(one => one.resourceType === 'Condition');
    const lost = ['\tCondition.ndjson line 7\t', `\t\t${JSON.stringify(nobodys)}`];
    const lines = [...shared, ...lost, ...[...patients.values()].flat()];
    const byText = await handedBy(lines);
    const byNull = await handedBy(lines, null);
    const sorted = (handed: Handed) => [...handed].map(([patient, own]) => [patient, own.toSorted()]).sort();
    expect(sorted(byNull)).toEqual(sorted(byText));
    for (const own of byNull.values()) expect(lost.every(line => own.includes(line))).toBe(true);
  });
});

test('Snowflake may forget what the function kept between partitions', () => {
  const { head, shared, patients } = groupedExport(exportOf(4), 'x');
  const handed = new Map([...patients].map(([patient, own]) => [patient, [...own, ...shared]]));
  const settings = JSON.stringify({ head });
  const kept = onSnowflake(handed, settings, true);
  expect(kept).toContain('"verdict":"ready"');
  expect(onSnowflake(handed, settings, false)).toBe(kept);
});
