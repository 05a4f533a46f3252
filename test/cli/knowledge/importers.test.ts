import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importers } from '../../../src/cli/knowledge/importers/index.ts';
import { headOf, plain } from '../../../src/cli/knowledge/lines.ts';
import { Refusal } from '../../../src/cli/knowledge/refusal.ts';
import { type TableKind, tableKinds } from '../../../src/domain/official-table.ts';
import { isRowOf } from '../../../src/knowledge/tables/kinds.ts';
import { rowsOf } from './arbitrary.ts';
import { few, names, official } from './official.ts';

type Rows = readonly (readonly unknown[])[];
const write = (kind: TableKind, rows: Rows) => (official[kind] as (rows: Rows) => string)(rows);
const codesIn = (rows: Rows) => new Set(rows.flatMap(row => row.map(String)));
const read = (kind: TableKind, text: string, rows: Rows = few[kind]) => importers[kind].read(text, codesIn(rows));

/** What reading ended in: the rows, or the line of the refusal. */
function outcome(kind: TableKind, text: string, rows: Rows = few[kind]) {
  try {
    return { read: read(kind, text, rows).read };
  } catch (error) {
    if (error instanceof Refusal) return { line: error.line, message: error.message };
    throw error;
  }
}

describe.each(tableKinds)('%s', kind => {
  it('reads back what the official format says', () => {
    const holds = (rows: Rows) => {
      const text = write(kind, rows);
      expect(read(kind, text, rows)).toEqual({ read: rows.length, rows, leftOut: [] });
    };
    holds(few[kind]);
    fc.assert(
      fc.property(rowsOf[kind], rows => holds(rows as Rows)),
      { numRuns: 60 },
    );
  });

  it('gives only rows that a table may hold', () => {
    fc.assert(
      fc.property(rowsOf[kind], rows => {
        for (const row of read(kind, write(kind, rows as Rows), rows as Rows).rows)
          expect(isRowOf(kind, row)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('reads the same with a byte order mark, with CR LF and with blank lines at the end', () => {
    const text = write(kind, few[kind]);
    const wanted = read(kind, text);
    for (const same of [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), `${text}\n\n`, `\uFEFF${text}\r\n`]) {
      expect(read(kind, plain(same))).toEqual(wanted);
    }
  });

  it('is refused when cut within a line, and has fewer rows when cut between lines', () => {
    fc.assert(
      fc.property(rowsOf[kind], fc.nat(), (rows, at) => {
        const text = write(kind, rows as Rows);
        const cut = text.slice(0, at % text.length);
        const end = outcome(kind, cut, rows as Rows);
        if (cut !== '' && !cut.endsWith('\n')) expect(end).toHaveProperty('message');
        // A description over several records may lose its last ones: nothing in the format tells how many there are.
        else if ('read' in end && kind !== 'hcpcs') expect(end.read).toBeLessThan(rows.length);
      }),
      { numRuns: 200 },
    );
  });

  it('names the line on which a row is broken', () => {
    const text = write(kind, few[kind]);
    const count = text.trimEnd().split('\n').length;
    expect(outcome(kind, `${text}?,?\n`)).toMatchObject({ line: count + 1 });
  });

  it('knows its own files, by content and by name', () => {
    const head = headOf(write(kind, few[kind]));
    const alike = tableKinds.filter(other => importers[other].recognises(head));
    expect(alike).toContain(kind);
    expect(alike.filter(other => other.slice(0, 8) !== kind.slice(0, 8) || !kind.startsWith('ncci'))).toEqual(
      kind.startsWith('ncci') ? [] : [kind],
    );
    expect(tableKinds.filter(other => importers[other].named.test(names[kind]))).toEqual([kind]);
    expect(importers[kind].period(names[kind])).toBe(kind.startsWith('icd') ? 'FY2027' : '2026Q4');
  });

  it('never takes a file of another kind for its own', () => {
    for (const other of tableKinds.filter(
      one => one !== kind && !(kind.startsWith('ncci') && one.startsWith('ncci')),
    )) {
      expect([other, outcome(kind, write(other, few[other]))]).toEqual([
        other,
        expect.objectContaining({ message: expect.any(String) }),
      ]);
    }
  });
});

describe('broken rows', () => {
  const cases: readonly [kind: TableKind, from: string | RegExp, to: string, line: number | null, said: RegExp][] = [
    ['icd10cm-codes', 'Z99A', 'A000', 2, /A000 is there twice/],
    ['icd10cm-codes', 'Z99A', '99A9', 2, /not a code/],
    ['icd10cm-order', '00002', '00001', 2, /order number/],
    ['icd10cm-order', 'A000    1', 'A000    2', 2, /column 15/],
    ['icd10cm-order', 'A000', 'A00 ', 2, /A00 is there twice/],
    ['icd10cm-order', / Invented illness; 'one' \(café\) in full/, '', 1, /columns 17-76/],
    ['ncci-ptp-practitioner', '11111', '1111', 9, /column 1/],
    ['ncci-ptp-practitioner', 'A1111', 'A111', 10, /column 2/],
    ['ncci-ptp-practitioner', '19960101', '19960231', 10, /effective date/],
    ['ncci-ptp-practitioner', '20191231', '2019', 10, /deletion date/],
    ['ncci-ptp-practitioner', '\t0\tInvented', '\t2\tInvented', 10, /modifier indicator/],
    ['ncci-ptp-practitioner', '\t*\t19960101', '\tyes\t19960101', 10, /1996/],
    ['ncci-ptp-practitioner', '\t0\tInvented reason', '\t0', 10, /seven columns/],
    ['ncci-ptp-practitioner', 'Column 1\tColumn 2', 'First\tSecond', 9, /column titles/],
    ['mue-practitioner', 'Practitioner Services', 'DME Supplier Services', 3, /DME Supplier/],
    ['mue-practitioner', '1200', '12.5', 6, /whole number/],
    ['mue-practitioner', '3 Invented', '4 Invented', 6, /J1111: the adjudication indicator/],
    ['mue-practitioner', 'J1111', '11111', 6, /twice/],
    ['mue-practitioner', 'J1111', 'J111', 6, /five characters/],
    ['mue-practitioner', 'CPT Code', 'Something', null, /no column title/],
    ['hcpcs', '20010101', '20011301', 1, /269-276/],
    ['hcpcs', '20240331', '2024033 ', 1, /285-292/],
    ['hcpcs', 'J1111002004', 'J1112002004', 2, /goes on with J1112/],
    ['hcpcs', 'J1111002004', 'J1111001004', 2, /sequence number/],
    ['asp-ndc-hcpcs', 'BILLUNITSPKG', 'Something', 2, /packageUnits/],
    ['asp-ndc-hcpcs', 'J1111,', 'J11,', 3, /five characters/],
    ['asp-ndc-hcpcs', 'Invented title', 'October 2026 AWP NDC - HCPCS Crosswalk', 1, /AWP/],
  ];
  it.each(cases)('%s with %s for %s', (kind, from, to, line, said) => {
    const text = write(kind, few[kind]);
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(outcome(kind, broken)).toEqual({ line, message: expect.stringMatching(said) });
  });

  it('an open quote is refused where it was opened', () => {
    const text = write('mue-practitioner', few['mue-practitioner']).replace('two lines."', 'two lines.');
    expect(outcome('mue-practitioner', text)).toMatchObject({
      message: expect.stringMatching(/quoted cell|no column/),
    });
    expect(outcome('mue-practitioner', 'A,B\n"C')).toMatchObject({
      line: 2,
      message: expect.stringMatching(/never ends/),
    });
  });
});

describe('what is kept', () => {
  it('of PTP edits, those with a wanted code on either side', () => {
    const text = write('ncci-ptp-hospital', [
      ['11111', '22222', 0, '2020-01-01', null, 1],
      ['22222', '96372', 0, '2020-01-01', null, 1],
      ['96372', '33333', 0, '2020-01-01', null, 1],
      ['44444', 'A1111', 0, '2020-01-01', null, 1],
    ]);
    const kept = (...codes: string[]) => importers['ncci-ptp-hospital'].read(text, new Set(codes));
    expect(kept('96372')).toMatchObject({
      read: 4,
      rows: [
        ['22222', '96372'],
        ['96372', '33333'],
      ].map(pair => expect.arrayContaining(pair)),
    });
    expect(kept('96372', 'A1111').rows.map(row => row[1])).toEqual(['96372', '33333', 'A1111']);
  });

  it('no code of HCPCS Level I, no D code and no modifier of the AMA', () => {
    const foreign = ['11111', '0001T', 'D0120', '25', '1P', 'P1'].map(code => [code, '2001-01-01', null]);
    const text = write('hcpcs', [...foreign, ...few.hcpcs]);
    expect(read('hcpcs', text)).toEqual({ read: foreign.length + 2, rows: few.hcpcs, leftOut: [] });
  });

  it('no descriptions', () => {
    for (const kind of tableKinds.filter(one => one !== 'asp-ndc-hcpcs')) {
      expect(JSON.stringify(read(kind, write(kind, few[kind])).rows)).not.toMatch(/invented/i);
    }
    const [row = []] = read('asp-ndc-hcpcs', write('asp-ndc-hcpcs', few['asp-ndc-hcpcs'])).rows as Rows;
    expect(row).not.toContain('Invented');
  });

  it('of the crosswalk, what has an NDC; the rest is named', () => {
    const text = write('asp-ndc-hcpcs', few['asp-ndc-hcpcs']);
    const device = 'J7777,Invented,Labeler,123456789012,Drug,1 UNIT,1,1,1,1\n';
    expect(read('asp-ndc-hcpcs', `${text}${device}`)).toMatchObject({
      rows: few['asp-ndc-hcpcs'],
      leftOut: [{ line: 4 }],
    });
    expect(outcome('asp-ndc-hcpcs', `${text}${device}${device}`)).toMatchObject({ line: 5 });
    expect(read('asp-ndc-hcpcs', `${text}A note at the end,,,\n`)).toMatchObject({
      leftOut: [{ line: 4, why: /note/ }].map(one => ({ line: one.line })),
    });
  });
});
