import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knowledgeCommand } from '../../../src/cli/knowledge/command.ts';
import { type TableKind, tableKinds } from '../../../src/domain/official-table.ts';
import { readIndex } from '../../../src/knowledge/tables/folder.ts';
import { readTable } from '../../../src/knowledge/tables/table.ts';
import { few, names, official } from './official.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'needlepoint-tables-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const out = () => join(folder, 'out');
const stored = () => readdirSync(out()).filter(name => name !== 'index.json');
const text = (kind: TableKind) => (official[kind] as (rows: readonly unknown[]) => string)(few[kind]);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(args: readonly string[], today = '2026-11-21') {
  const told: string[] = [];
  let printed = '';
  const code = await knowledgeCommand([...args, '--out', out()], {
    print: piece => {
      printed += piece;
    },
    tell: line => told.push(line),
    today: () => today,
  });
  return { code, printed, told: told.join('\n') };
}

/** Imports a small file of a kind, saying how small it is. */
function runImport(kind: TableKind, path = file(names[kind], text(kind)), more: readonly string[] = []) {
  return run(['import', kind, path, '--rows', String(few[kind].length), '--parts', '1', ...more]);
}

describe('import', () => {
  it.each(tableKinds)('%s: makes a table of the file', async kind => {
    const period = kind.startsWith('icd') ? 'FY2027' : '2026Q4';
    expect(await runImport(kind)).toMatchObject({ code: 0, told: '' });
    expect(stored()).toEqual([`${kind}-${period}.json`]);
    expect(readTable(readFileSync(join(out(), `${kind}-${period}.json`), 'utf8'))).toEqual({
      table: expect.objectContaining({
        kind,
        period,
        sources: [names[kind]],
        importedOn: '2026-11-21',
        codes: kind.startsWith('ncci') ? ['96372'] : null,
        leftOut: 0,
        count: few[kind].length,
        rows: few[kind],
      }),
    });
  });

  it('puts the parts of a table together', async () => {
    const edits = ['11111', '22222', '33333', '44444'].map(
      (code, index) =>
        [
          file(
            `ccipra-v323r0-f${index + 1}.txt`,
            official['ncci-ptp-practitioner']([[code, '96372', 0, '2020-01-01', null, 1]]),
          ),
          code,
        ] as const,
    );
    const paths = edits.map(([path]) => path);
    expect(await run(['import', 'ncci-ptp-practitioner', ...paths, '--rows', '4'])).toMatchObject({ code: 0 });
    const table = JSON.parse(readFileSync(join(out(), 'ncci-ptp-practitioner-2026Q4.json'), 'utf8'));
    expect(table.rows.map((row: unknown[]) => row[0])).toEqual(edits.map(([, code]) => code));
    expect(table.sources).toHaveLength(4);
  });

  it('keeps the edits of more codes when told', async () => {
    await runImport('ncci-ptp-hospital', undefined, ['--codes', 'J1111,20610']);
    const table = JSON.parse(readFileSync(join(out(), 'ncci-ptp-hospital-2026Q4.json'), 'utf8'));
    expect(table.codes).toEqual(['20610', '96372', 'J1111']);
  });

  it('lists what is there for the panel', async () => {
    const index = () => readIndex(JSON.parse(readFileSync(join(out(), 'index.json'), 'utf8')));
    await runImport('hcpcs');
    expect(index()).toEqual([{ kind: 'hcpcs', period: '2026Q4' }]);
    await runImport('icd10cm-order');
    await runImport('hcpcs');
    expect(index()).toEqual([
      { kind: 'hcpcs', period: '2026Q4' },
      { kind: 'icd10cm-order', period: 'FY2027' },
    ]);
  });

  it('reads Windows-1252 and UTF-8 alike', async () => {
    const odd = official['asp-ndc-hcpcs']([['J1111', '00000-1111-22', 'Ménière', '1 UNIT', 1, 1, 1, 1]]);
    for (const bytes of [Buffer.from(odd, 'utf8'), Buffer.from(odd, 'latin1'), Buffer.from(`\uFEFF${odd}`)]) {
      await run(['import', 'asp-ndc-hcpcs', file(names['asp-ndc-hcpcs'], bytes), '--rows', '1']);
      const [row] = JSON.parse(readFileSync(join(out(), 'asp-ndc-hcpcs-2026Q4.json'), 'utf8')).rows;
      expect(row).toContain('Ménière');
    }
  });

  const refused: readonly [what: string, said: RegExp, args: () => string[]][] = [
    [
      'a file that is not there',
      /nowhere\.txt: cannot be read: ENOENT/,
      () => ['hcpcs', 'nowhere.txt', '--period', '2026Q4'],
    ],
    ['an empty file', /is empty/, () => ['hcpcs', file(names.hcpcs, '')]],
    ['an archive', /ZIP.*unpack/, () => ['hcpcs', file(names.hcpcs, 'PK\u0003\u0004')]],
    ['a web page', /web page/, () => ['hcpcs', file(names.hcpcs, '<!DOCTYPE html>\n')]],
    ['a PDF', /PDF/, () => ['hcpcs', file(names.hcpcs, '%PDF-1.7\n')]],
    ['UTF-16', /UTF-16/, () => ['hcpcs', file(names.hcpcs, Buffer.from('\uFEFFJ1111', 'utf16le'))]],
    [
      'a file too small to be whole',
      /2 rows were read, and the official table has more than/,
      () => ['hcpcs', file(names.hcpcs, text('hcpcs'))],
    ],
    ['a count that does not agree', /--rows says 3/, () => ['hcpcs', file(names.hcpcs, text('hcpcs')), '--rows', '3']],
    [
      'a file cut short',
      /ANWEB\.txt:6: the last line has no end/,
      () => ['hcpcs', file(names.hcpcs, text('hcpcs').slice(0, -1)), '--rows', '2'],
    ],
    [
      'a file of another kind, by content',
      /of the kind icd10cm-order, not icd10cm-codes/,
      () => ['icd10cm-codes', file('list-2027.txt', text('icd10cm-order'))],
    ],
    [
      'the other setting, by content',
      /of the kind mue-outpatient, not mue-practitioner/,
      () => ['mue-practitioner', file('a_Eff_10-01-2026.csv', text('mue-outpatient'))],
    ],
    [
      'the other setting, by name',
      /like a file of the kind ncci-ptp-hospital/,
      () => ['ncci-ptp-practitioner', file(names['ncci-ptp-hospital'], text('ncci-ptp-hospital')), '--parts', '1'],
    ],
    [
      'the changes of a year',
      /changes of a year/,
      () => ['icd10cm-codes', file('icd10cm-codes-addenda-2027.txt', 'Add: A000\n')],
    ],
    [
      'an edition that the name contradicts',
      /MCR_MUE_PractitionerServices_Eff_10-01-2026\.csv is of 2026Q4 by its name, and --period says 2026Q1/,
      () => [
        'mue-practitioner',
        file('MCR_MUE_PractitionerServices_Eff_10-01-2026.csv', text('mue-practitioner')),
        '--period',
        '2026Q1',
      ],
    ],
    ['a name without an edition', /--period 2026Q4/, () => ['hcpcs', file('codes.txt', text('hcpcs'))]],
    [
      'one part of four',
      /4 files, and 1 are given/,
      () => ['ncci-ptp-hospital', file(names['ncci-ptp-hospital'], text('ncci-ptp-hospital'))],
    ],
    [
      'a part twice',
      /parts given are 1, 1, not 1 to 2/,
      () => [
        'ncci-ptp-hospital',
        file('ccioph-v323r0-f1.txt', 'a'),
        file('b-ccioph-v323r0-f1.txt', 'a'),
        '--parts',
        '2',
      ],
    ],
    [
      'parts of two versions',
      /different versions/,
      () => ['ncci-ptp-hospital', file('ccioph-v323r0-f1.txt', 'a'), file('ccioph-v322r0-f2.txt', 'b'), '--parts', '2'],
    ],
    [
      'the same content twice',
      /same content/,
      () => [
        'ncci-ptp-hospital',
        file('ccioph-v323r0-f1.txt', text('ncci-ptp-hospital')),
        file('ccioph-v323r0-f2.txt', text('ncci-ptp-hospital')),
        '--parts',
        '2',
      ],
    ],
    [
      'edits without 96372',
      /no edit names 96372/,
      () => [
        'ncci-ptp-hospital',
        file('ccioph-v323r0-f1.txt', official['ncci-ptp-hospital']([['11111', '22222', 0, '2020-01-01', null, 1]])),
        '--parts',
        '1',
        '--rows',
        '1',
      ],
    ],
  ];
  it.each(refused)('refuses %s, and writes nothing', async (_what, said, args) => {
    const { code, printed, told } = await run(['import', ...args()]);
    expect({ code, printed, told }).toEqual({ code: 2, printed: '', told: expect.stringMatching(said) });
    expect(stored).toThrow();
  });

  it('takes a whole table without being told its size, and no table cut between two lines', async () => {
    const codes = (first: string, count: number) =>
      Array.from({ length: count }, (_, index) => {
        const code = `${first}${String(index).padStart(4, '0')}`;
        return [code, '2001-01-01', null] as const;
      });
    const whole = [...codes('J', 4_000), ...codes('V', 2_000)];
    const importOf = (rows: readonly (typeof whole)[number][]) =>
      run(['import', 'hcpcs', file(names.hcpcs, official.hcpcs(rows))]);
    expect(await importOf(whole.slice(0, 5_999))).toMatchObject({ code: 2, told: expect.stringMatching(/5999 rows/) });
    const cut = [...codes('A', 3_000), ...codes('J', 4_000)];
    expect(await importOf(cut)).toMatchObject({ code: 2, told: expect.stringMatching(/ends with J3999/) });
    expect(await importOf(whole)).toMatchObject({ code: 0 });
  });

  it('leaves an earlier table in place when the next file is refused', async () => {
    await runImport('hcpcs');
    const before = readFileSync(join(out(), 'hcpcs-2026Q4.json'), 'utf8');
    await run(['import', 'hcpcs', file(names.hcpcs, text('hcpcs').slice(0, -1)), '--rows', '2']);
    expect([stored(), readFileSync(join(out(), 'hcpcs-2026Q4.json'), 'utf8')]).toEqual([['hcpcs-2026Q4.json'], before]);
  });

  it('says what of the file was left out', async () => {
    const path = file(names['asp-ndc-hcpcs'], `${text('asp-ndc-hcpcs')}J7777,Invented,L,1,Drug,1 UNIT,1,1,1,1\n`);
    const { code, told } = await run(['import', 'asp-ndc-hcpcs', path, '--rows', '2']);
    expect({ code, told }).toEqual({ code: 0, told: expect.stringMatching(/:4: left out: J7777/) });
    expect((await run(['status'])).printed).toMatch(/left out of the file: 1/);
  });

  it('tells a folder that cannot be written', async () => {
    file('out', 'a file where the folder should be');
    expect(await runImport('hcpcs')).toMatchObject({
      code: 2,
      told: expect.stringMatching(/cannot be written: (EEXIST|ENOTDIR)/),
    });
  });
});

describe('status', () => {
  const lineOf = (printed: string, kind: string) => printed.split('\n').find(line => line.startsWith(`${kind} `)) ?? '';

  it('lists what is loaded and what is not', async () => {
    await runImport('hcpcs');
    const { code, printed, told } = await run(['status'], '2026-12-01');
    expect({ code, told }).toEqual({ code: 0, told: '' });
    expect(lineOf(printed, 'hcpcs')).toMatch(/2026Q4 +2 +2026-10-01 +2026-11-21, 10 days ago +in force$/);
    for (const kind of tableKinds.filter(one => one !== 'hcpcs')) expect(lineOf(printed, kind)).toMatch(/not loaded$/);
    expect(printed).toMatch(/built-in rows/);
  });

  it('needs no folder', async () => {
    expect(await run(['status'])).toMatchObject({ code: 0, told: '' });
  });

  const days: readonly [kind: TableKind, period: string, today: string, said: RegExp, code: number][] = [
    ['hcpcs', '2026Q4', '2026-12-31', /in force$/, 0],
    ['hcpcs', '2026Q4', '2027-01-01', /out of date$/, 1],
    ['hcpcs', '2026Q4', '2026-09-30', /not yet in force$/, 1],
    ['icd10cm-order', 'FY2027', '2027-03-31', /in force$/, 0],
    ['icd10cm-order', 'FY2027', '2027-04-01', /April update$/, 0],
    ['icd10cm-order', 'FY2027', '2027-10-01', /out of date$/, 1],
    ['icd10cm-order', 'FY2027-April', '2027-04-01', /in force$/, 0],
  ];
  it.each(days)('%s %s on %s', async (kind, period, today, said, code) => {
    await runImport(kind, undefined, ['--period', period]);
    const status = await run(['status'], today);
    expect({ code: status.code, line: lineOf(status.printed, kind) }).toEqual({
      code,
      line: expect.stringMatching(said),
    });
  });

  it('keeps to the newest edition when an older one is there too', async () => {
    await runImport('hcpcs', file('HCPC2026_JUL_ANWEB.txt', text('hcpcs')));
    await runImport('hcpcs');
    expect((await run(['status'])).code).toBe(0);
  });

  const damaged: readonly [what: string, (json: string) => string, said: RegExp][] = [
    ['cut short', json => json.slice(0, -3), /cut short/],
    ['edited', json => json.replace('"2016-01-01"', '"2016-13-01"'), /rows\[1\]/],
    ['of another edition', json => json.replace('2026Q4', '2026Q3'), /another name/],
  ];
  it.each(damaged)('names a table that is %s', async (_what, damage, said) => {
    await runImport('hcpcs');
    const path = join(out(), 'hcpcs-2026Q4.json');
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    const { code, told, printed } = await run(['status']);
    expect({ code, told }).toEqual({ code: 2, told: expect.stringMatching(said) });
    expect(lineOf(printed, 'hcpcs')).toMatch(/not loaded$/);
  });
});

describe('usage', () => {
  const wrong: readonly [args: string[], said: RegExp][] = [
    [[], /import or status/],
    [['import'], /kind is one of/],
    [['import', 'cpt', 'a'], /kind is one of/],
    [['import', 'toString', 'a'], /kind is one of/],
    [['import', 'hcpcs'], /at least one file/],
    [['import', 'hcpcs', 'a', '--period', 'FY2027'], /2026Q4/],
    [['import', 'icd10cm-codes', 'a', '--period', '2026Q4'], /FY2027/],
    [['import', 'hcpcs', 'a', '--codes', 'J1111'], /PTP/],
    [['import', 'ncci-ptp-hospital', 'a', '--codes', 'J1,'], /between commas/],
    [['import', 'hcpcs', 'a', '--rows', '0'], /whole number/],
    [['import', 'hcpcs', 'a', '--odd'], /odd/],
    [['status', 'hcpcs'], /nothing else/],
    [['status', '--rows', '2'], /nothing else/],
  ];
  it.each(wrong)('%j is wrong', async (args, said) => {
    const { code, told } = await run(args);
    expect({ code, told }).toEqual({ code: 64, told: expect.stringMatching(said) });
  });

  it('helps', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, printed: expect.stringContaining('asp-ndc-hcpcs') });
  });
});
