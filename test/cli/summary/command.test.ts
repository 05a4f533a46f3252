import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summarySchemaText } from '../../../scripts/lib/pages.ts';
import { type SummaryDocument, summarySchema } from '../../../src/cli/summary/document.ts';
import type { FhirResource } from '../../../src/domain/fhir.ts';
import { b12Chart, bundle, ndjson, withoutRoute } from '../charts.ts';
import { runCommand } from '../run.ts';

const clinic = { resourceType: 'Organization', id: 'clinic', name: 'Family practice' };
const serviceProvider = { reference: 'Organization/clinic', display: 'The practice' };

function atClinic(resources: readonly FhirResource[]): FhirResource[] {
  return resources.map(one => (one.resourceType === 'Encounter' ? { ...one, serviceProvider } : one));
}

/** Two ready (one of the clinic), one without a route, one not given, one whose condition cannot be read. */
function records(): FhirResource[] {
  const notGiven = b12Chart('d').map(one =>
    one.resourceType === 'MedicationAdministration' ? { ...one, status: 'not-done' } : one,
  );
  const unread = b12Chart('e').map(one =>
    one.resourceType === 'Condition' ? { ...one, implicitRules: 'https://x.example' } : one,
  );
  return [clinic, ...atClinic(b12Chart('a')), ...b12Chart('b'), ...atClinic(withoutRoute('c')), ...notGiven, ...unread];
}

function folderOf(resources: readonly FhirResource[], more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'));
  const types = Map.groupBy(resources, ({ resourceType }) => resourceType);
  for (const [type, all] of types) writeFileSync(join(folder, `${type}.ndjson`), ndjson(all) + (more[type] ?? ''));
  return folder;
}

async function summarise(input: string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'summary-out-'));
  const at = (name: string) => join(folder, name);
  const files = ['--summary', at('s.json'), '--html', at('s.html')];
  const run = await runCommand([input, ...files, '--format', 'findings', '--time-zone', 'America/Chicago', ...args]);
  const json = readFileSync(at('s.json'), 'utf8');
  return {
    ...run,
    folder,
    json,
    html: readFileSync(at('s.html'), 'utf8'),
    summary: JSON.parse(json) as SummaryDocument,
  };
}

describe('the summary that the command writes', () => {
  it('counts what is in the records', async () => {
    const { summary, json, html, code } = await summarise(folderOf(records()));
    expect(() => summarySchema.parse(summary)).not.toThrow();
    expect(code).toBe(2);
    expect(summary.patients).toEqual({
      total: 5,
      'not-ready': 1,
      'cannot-tell': 1,
      review: 0,
      ready: 2,
      none: 1,
      stopped: 0,
    });
    expect(summary.administrations.byVerdict).toEqual({
      'not-given': 1,
      'not-96372': 0,
      'not-ready': 1,
      'cannot-tell': 1,
      review: 0,
      ready: 2,
    });
    expect(summary.units).toEqual({ counted: 4, billed: 4 });
    expect(summary.unchecked.candidates).toBe(1);
    const [blocking] = summary.causes.rows.filter(({ weight, outcome }) => weight === 'blocks' && outcome === 'gap');
    expect(blocking).toMatchObject({
      rule: 'route-documented',
      kind: 'absent',
      records: 1,
      alone: 1,
      title: 'Route not recorded',
    });
    expect(
      summary.organizations.rows.map(({ reference, name, byVerdict }) => [
        reference,
        name,
        byVerdict.ready,
        byVerdict['not-ready'],
      ]),
    ).toEqual([
      [null, null, 1, 0],
      ['Organization/clinic', 'Family practice', 1, 1],
    ]);
    expect(summary.drugs.rows.map(({ ingredient }) => ingredient)).toEqual(['cyanocobalamin']);
    expect(summary.months.rows.map(({ month }) => month)).toEqual(['2026-03']);
    expect(summary.recent.map(({ administration, verdict }) => [administration, verdict])).toEqual([
      ['MedicationAdministration/a-given', 'ready'],
      ['MedicationAdministration/b-given', 'ready'],
      ['MedicationAdministration/c-given', 'not-ready'],
      ['MedicationAdministration/e-given', 'cannot-tell'],
    ]);
    for (const written of [json, html]) expect(written).not.toMatch(/zebra|quagga|1950-01-01|nurse one/i);
  });

  it('is the same by whichever way the records are judged', async () => {
    const broken = {
      Condition: '{"resourceType":"Condition","id":"x","subject":{"reference":"Patient/b"},\n',
      Encounter: 'no\n',
    };
    const input = folderOf(records(), broken);
    const memory = await summarise(input, '--engine', 'memory');
    const partition = await summarise(input, '--engine', 'partition', '--jobs', '1');
    expect(memory.summary.unchecked.unread.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(partition.summary).toEqual(memory.summary);
    expect(partition.html).toBe(memory.html);
  });

  it('counts each thing that could not be read once, however many patients it may concern', async () => {
    const { summary, told } = await summarise(folderOf(records(), { Condition: 'no\nnor this\n' }));
    expect(summary.unchecked.unread).toEqual([{ type: 'Condition', why: expect.any(String), count: 2 }]);
    expect(summary.unchecked.complaints).toBe(0);
    expect(told).toHaveLength(2);
    const nothing = await summarise(mkdtempSync(join(tmpdir(), 'summary-none-')));
    expect(nothing.summary.unchecked).toMatchObject({ unread: [], complaints: 1 });
  });

  it('is text for people where the name does not end in .json', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'summary-text-')), 's.txt');
    const input = join(mkdtempSync(join(tmpdir(), 'summary-in-')), 'a.json');
    writeFileSync(input, JSON.stringify(bundle(withoutRoute('p'))));
    await runCommand([input, '--summary', file, '--format', 'text']);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('1 patient, 1 visit, 1 administration, 1 candidate for 96372, 1 unit billed of 1 counted');
    expect(text).toContain(
      '\n         1 injection: Route not recorded [route-documented, Missing or wrong, alone in 1]\n',
    );
    expect(text).toContain('-> Medication administration record > Route');
  });

  it('appears whole or not at all, and says by name what could not be written', async () => {
    const input = join(mkdtempSync(join(tmpdir(), 'summary-in-')), 'a.json');
    writeFileSync(input, JSON.stringify(bundle(b12Chart('p'))));
    const folder = mkdtempSync(join(tmpdir(), 'summary-whole-'));
    const run = await runCommand([input, '--summary', join(folder, 'no', 's.txt'), '--html', join(folder, 's.html')]);
    expect(run.code).toBe(2);
    expect(run.told).toEqual([`${join(folder, 'no', 's.txt')}: cannot be written: ENOENT`]);
    expect(run.reports).toHaveLength(1);
    expect(existsSync(join(folder, 's.html'))).toBe(true);
    expect(readdirSync(folder)).toEqual(['s.html']);
  });

  it('has the shape that docs/summary.schema.json gives', () => {
    expect(readFileSync(new URL('../../../docs/summary.schema.json', import.meta.url), 'utf8')).toBe(
      summarySchemaText(),
    );
  });
});
