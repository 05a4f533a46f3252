import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { reportSchema } from '../../src/engine/report.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { b12Chart, bundle, ndjson, withoutRoute } from './charts.ts';
import { type Run, runCommand } from './run.ts';

let folder = '';
const at = (name: string) => join(folder, name);

async function put(name: string, content: unknown): Promise<void> {
  const raw = typeof content === 'string' || Buffer.isBuffer(content);
  await writeFile(at(name), raw ? content : JSON.stringify(content));
}

/** A folder in Bulk Data layout: a file for each type. */
async function putExport(name: string, resources: readonly { resourceType: string }[]): Promise<void> {
  await mkdir(at(name));
  for (const type of new Set(resources.map(({ resourceType }) => resourceType))) {
    await put(`${name}/${type}.ndjson`, ndjson(resources.filter(({ resourceType }) => resourceType === type)));
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  await put('ready.json', bundle(b12Chart('p')));
  await put('no-route.json', bundle(withoutRoute('p')));
  await put('two.json', bundle([...b12Chart('p'), ...withoutRoute('q')]));
  await put('not-given.json', bundle(b12Chart('p', { MedicationAdministration: { status: 'not-done' } })));
  await put('nobody.json', bundle([]));
  await put('one-resource.json', b12Chart('p')[0]);
  await put('bom.json', `\uFEFF${JSON.stringify(bundle(b12Chart('p')), null, 2).replaceAll('\n', '\r\n')}`);
  await put('packed.json.gz', gzipSync(JSON.stringify(bundle(b12Chart('p')))));
  await put('broken.json', '{"resourceType":"Bundle",');
  await put('empty.json', '');
  await put('null.json', 'null');
  await put('all.ndjson', ndjson(b12Chart('p')));
  await put('packed.ndjson.gz', gzipSync(ndjson(b12Chart('p'))));
  await put('half.ndjson.gz', gzipSync(ndjson(b12Chart('p'))).subarray(0, 200));
  await putExport('export', [...b12Chart('p'), ...b12Chart('q')].toReversed());
  await putExport('export-no-route', [...b12Chart('p'), ...withoutRoute('q')]);
  await putExport('export-broken', b12Chart('p'));
  await put('export-broken/Condition.ndjson', `${ndjson(b12Chart('p').slice(3, 4))}\n{"resourceType":"Cond\n`);
  await putExport(
    'export-no-orders',
    b12Chart('p').filter(({ resourceType }) => resourceType !== 'MedicationRequest'),
  );
  await putExport('export-with-manifest', b12Chart('p'));
  for (const type of ['Immunization', 'Procedure', 'ChargeItem', 'Coverage'])
    await put(`export-with-manifest/${type}.ndjson`, '');
  await put('export-with-manifest/manifest.json', { transactionTime: '2026-03-13T00:00:00Z', output: [], error: [] });
  await mkdir(at('bundles'));
  await put('bundles/a.json', bundle(b12Chart('p')));
  await put('bundles/b.json', bundle(withoutRoute('q')));
  await put('bundles/notes.txt', 'not looked at');
  await mkdir(at('empty'));
});

afterAll(() => rm(folder, { recursive: true }));

/** `patient verdict` of each visit. */
const verdicts = ({ reports }: Run) =>
  reports.flatMap(({ patient, visits }) => visits.map(({ verdict }) => `${patient.reference.slice(8)} ${verdict}`));

describe('the command', () => {
  const cases: readonly [what: string, path: string, code: number, verdicts: string[], told: number][] = [
    ['a record with nothing missing', 'ready.json', 0, ['p ready'], 0],
    ['a record without a route', 'no-route.json', 1, ['p not-ready'], 0],
    ['two patients in one Bundle', 'two.json', 1, ['p ready', 'q not-ready'], 0],
    ['an injection that was not given', 'not-given.json', 0, ['p none'], 0],
    ['an empty Bundle', 'nobody.json', 2, [], 1],
    ['a single resource, which is no record', 'one-resource.json', 2, [], 1],
    ['byte order mark and CRLF', 'bom.json', 0, ['p ready'], 0],
    ['a compressed Bundle', 'packed.json.gz', 0, ['p ready'], 0],
    ['broken JSON', 'broken.json', 2, [], 1],
    ['an empty file', 'empty.json', 2, [], 1],
    ['a JSON null', 'null.json', 2, [], 1],
    ['a path that leads nowhere', 'nowhere.json', 2, [], 1],
    ['an empty folder', 'empty', 2, [], 1],
    ['one NDJSON file', 'all.ndjson', 0, ['p ready'], 0],
    ['a compressed NDJSON file', 'packed.ndjson.gz', 0, ['p ready'], 0],
    ['a compressed file that ends too early', 'half.ndjson.gz', 2, ['p cannot-tell'], 1],
    ['an export', 'export', 0, ['p ready', 'q ready'], 0],
    ['an export with a gap', 'export-no-route', 1, ['p ready', 'q not-ready'], 0],
    ['an export with a broken line', 'export-broken', 2, ['p cannot-tell'], 1],
    ['an export beside its manifest', 'export-with-manifest', 0, ['p ready'], 0],
    ['a folder of Bundles', 'bundles', 1, ['p ready', 'q not-ready'], 0],
  ];
  it.each(cases)('judges %s', async (_what, path, code, expected, told) => {
    const run = await runCommand([at(path)]);
    expect({ code: run.code, verdicts: verdicts(run), told: run.told.length }).toEqual({
      code,
      verdicts: expected,
      told,
    });
  });

  it('never says missing where an export has no file to look in', async () => {
    const run = await runCommand([at('export-no-orders')]);
    const findings = run.reports.flatMap(({ visits }) =>
      visits.flatMap(one => one.administrations.flatMap(a => a.findings)),
    );
    expect(findings.filter(({ outcome }) => outcome === 'gap')).toEqual([]);
    expect({ verdicts: verdicts(run), code: run.code }).toEqual({ verdicts: ['p cannot-tell'], code: 2 });
  });

  it('names a broken line by file and line, and not by what it says', async () => {
    const { told } = await runCommand([at('export-broken')]);
    expect(told).toEqual([expect.stringContaining('Condition.ndjson line 3: unreadable')]);
  });

  it("shows nothing of a record that holds another patient's resource, and says so", async () => {
    const [, , , , , order] = b12Chart('q');
    const request = { reference: `MedicationRequest/${order?.id}` };
    await put('mixed.json', bundle([...b12Chart('p', { MedicationAdministration: { request } }), order]));
    const { code, told, reports } = await runCommand([at('mixed.json')]);
    expect({ code, reports: reports.map(({ stopped, visits }) => [stopped?.why, visits]) }).toEqual({
      code: 2,
      reports: [['other-patient', []]],
    });
    expect(told).toEqual([expect.stringContaining('Patient/p: stopped, other-patient')]);
  });

  it('names the input in each report', async () => {
    expect((await runCommand([at('bundles')])).reports.map(({ input }) => input)).toEqual([
      at('bundles/a.json'),
      at('bundles/b.json'),
    ]);
    expect((await runCommand([at('export')])).reports.map(({ input }) => input)).toEqual([at('export'), at('export')]);
  });

  it('lets something unread go before something not ready', async () => {
    expect((await runCommand([at('no-route.json'), at('broken.json'), at('ready.json')])).code).toBe(2);
  });

  it('judges the same record the same, from a Bundle and from an export', async () => {
    const [fromBundle] = (await runCommand([at('ready.json')])).reports;
    const [fromExport] = (await runCommand([at('export-with-manifest')])).reports;
    expect({ ...fromExport, input: '' }).toEqual({ ...fromBundle, input: '' });
  });

  describe('with --encounter', () => {
    it('judges that visit only', async () => {
      expect(verdicts(await runCommand([at('two.json'), '--encounter', 'q-visit']))).toEqual(['q not-ready']);
    });

    it('says when nobody has it', async () => {
      expect(await runCommand([at('two.json'), '--encounter', 'x'])).toMatchObject({ code: 2, out: '[]\n' });
    });
  });

  describe('on standard input', () => {
    const pretty = JSON.stringify(bundle(b12Chart('p')), null, 2);
    const lines = ndjson(b12Chart('p'));
    const inputs: readonly [what: string, chunks: string[], code: number, verdicts: string[]][] = [
      ['a Bundle on one line', [JSON.stringify(bundle(b12Chart('p')))], 0, ['p ready']],
      ['a Bundle on many lines, in pieces', [pretty.slice(0, 100), pretty.slice(100)], 0, ['p ready']],
      ['NDJSON, in pieces', [lines.slice(0, 777), lines.slice(777)], 0, ['p ready']],
      ['NDJSON with a broken first line', [`oops\n${lines}`], 2, ['p cannot-tell']],
      ['nothing', [], 2, []],
      ['something else', ['hello\n'], 2, []],
    ];
    it.each(inputs)('takes %s', async (_what, chunks, code, expected) => {
      const run = await runCommand(['-'], chunks);
      expect({ code: run.code, verdicts: verdicts(run) }).toEqual({ code, verdicts: expected });
    });
  });

  describe('prints', () => {
    it('reports of the published shape', async () => {
      for (const report of (await runCommand([at('two.json')])).reports) {
        expect(z.safeParse(reportSchema, report).error?.issues ?? []).toEqual([]);
      }
    });

    it('an object for one report, else an array', async () => {
      expect((await runCommand([at('ready.json')])).out).toMatch(/^\{/);
      expect(JSON.parse((await runCommand([at('two.json')])).out)).toHaveLength(2);
      expect(JSON.parse((await runCommand([at('broken.json')])).out)).toEqual([]);
    });

    it('NDJSON with the same reports', async () => {
      const { out } = await runCommand([at('two.json'), '--format', 'ndjson']);
      const { reports } = await runCommand([at('two.json')]);
      expect(
        out
          .trimEnd()
          .split('\n')
          .map(line => JSON.parse(line)),
      ).toEqual(reports);
    });

    it('CSV with one header', async () => {
      const { out } = await runCommand([at('bundles'), '--format', 'csv']);
      expect(out.split('\r\n').filter(line => line.startsWith('input,patient'))).toHaveLength(1);
      expect(out).toContain('route-documented,gap,absent,blocks');
    });

    it('text with what is missing and where', async () => {
      const { out } = await runCommand([at('no-route.json'), '--format', 'text']);
      expect(out).toMatch(
        /Route not recorded \[route-documented, gap, absent\] MedicationAdministration\.dosage\.route/,
      );
    });

    it.each(['json', 'ndjson', 'csv', 'text'])('no name of a patient as %s', async format => {
      const self = { performer: [{ actor: { reference: 'Patient/p', display: 'Zebra, Quagga' } }] };
      await put('self.json', bundle(b12Chart('p', { MedicationAdministration: self })));
      for (const path of ['two.json', 'self.json', 'export-broken', 'broken.json']) {
        const { out, told } = await runCommand([at(path), '--format', format]);
        expect(out + told.join()).not.toMatch(/Zebra|Quagga|1950/);
      }
    });
  });

  describe('judges by the policy that is asked for', () => {
    it('the base policy when none is, and says so', async () => {
      const { reports } = await runCommand([at('ready.json')]);
      expect(reports).toMatchObject([{ policy: 'base', policyChoice: { by: 'command', why: 'command-default' } }]);
    });

    it.each(policies.map(({ id }) => id))('%s', async id => {
      const { reports } = await runCommand([at('ready.json'), '--policy', id]);
      const units = { row: `${id}#unitPolicy` };
      expect(reports).toMatchObject([
        { policy: id, policyChoice: { by: 'command', why: 'command', evidence: [] }, visits: [{ units }] },
      ]);
      const { out } = await runCommand([at('ready.json'), '--policy', id, '--format', 'text']);
      expect(out).toContain(`policy ${id}\n`);
    });
  });

  it('answers wrong usage with 64 and prints nothing', async () => {
    expect(await runCommand(['--format', 'xml', at('ready.json')])).toMatchObject({ code: 64, out: '' });
    expect(await runCommand([])).toMatchObject({ code: 64, out: '' });
  });

  it('answers --help', async () => {
    const { code, out } = await runCommand(['--help']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('--time-zone') });
  });
});

describe('official tables', () => {
  const order = (rows: readonly (readonly [string, number])[], period = 'FY2026') => ({
    table: 'needlepoint-table/1',
    kind: 'icd10cm-order',
    period,
    sources: ['invented.txt'],
    importedOn: '2026-01-01',
    codes: null,
    leftOut: 0,
    count: rows.length,
    columns: ['code', 'valid'],
    rows,
  });

  it('are asked, and the report says which edition answered', async () => {
    await mkdir(at('tables-valid'));
    await put('tables-valid/icd10cm-order-FY2026.json', order([['D510', 1]]));
    await mkdir(at('tables-header'));
    await put('tables-header/icd10cm-order-FY2026.json', order([['D510', 0]]));
    const asked = async (...more: string[]) => {
      const { code, reports } = await runCommand([at('ready.json'), ...more]);
      const table = reports[0]?.tables.find(({ kind }) => kind === 'icd10cm-order');
      return { code, verdict: reports[0]?.visits[0]?.verdict, period: table?.period, standing: table?.standing };
    };
    const edition = { period: 'FY2026', standing: 'current' };
    expect(await asked('--tables', at('tables-valid'))).toEqual({ code: 0, verdict: 'ready', ...edition });
    expect(await asked('--tables', at('tables-header'))).toEqual({ code: 1, verdict: 'not-ready', ...edition });
    expect(await asked()).toEqual({ code: 0, verdict: 'ready', period: null, standing: null });
  });

  it('are named in text where none is loaded, and where the one at hand is out of date', async () => {
    const text = async (...more: string[]) =>
      (await runCommand([at('ready.json'), '--format', 'text', ...more])).out.split('\n')[1];
    expect(await text()).toMatch(
      /^ {2}No official .*list of ICD-10-CM codes.* is loaded: the built-in rows were used\.$/,
    );
    await mkdir(at('tables-past'));
    await put('tables-past/icd10cm-order-FY2024.json', order([['D510', 1]], 'FY2024'));
    expect(await text('--tables', at('tables-past'))).toBe(
      '  The list of ICD-10-CM codes at hand is FY2024; a newer one was in force on 2026-03-12. What rests on it may be out of date.',
    );
  });

  it('that cannot be read are named, and end with 2', async () => {
    await mkdir(at('tables-broken'));
    await put('tables-broken/hcpcs-2026Q1.json', '{');
    expect(await runCommand([at('ready.json'), '--tables', at('tables-broken')])).toMatchObject({
      code: 2,
      told: [expect.stringMatching(/hcpcs-2026Q1\.json: is not JSON/)],
    });
    expect(await runCommand([at('ready.json'), '--tables', at('tables-nowhere')])).toMatchObject({
      code: 2,
      told: [expect.stringMatching(/no such folder of tables/)],
    });
  });
});
