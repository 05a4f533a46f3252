// Writes small files in the formats that CMS publishes. The rows are invented.
import type { TableKind } from '../../../src/domain/official-table.ts';
import type { TableRows } from '../../../src/knowledge/tables/kinds.ts';

const compact = (day: string) => day.replaceAll('-', '');
const lines = (all: readonly string[]) => all.map(line => `${line}\n`).join('');
const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  lines(rows.map(row => row.map(cell => quoted(String(cell))).join(',')));

const description = `Invented illness; 'one' (caf\u00e9)`;
const notice = 'An invented notice, as long\nas two lines.';

const ptp = (rows: readonly TableRows['ncci-ptp-practitioner'][]) =>
  lines([
    'An invented notice.\t\t\t\t\t\t',
    '',
    'Column1/Column2 Edits\t\t\t\t\t\t',
    'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
    '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
    '\t\t\t\t*=no data\t1=allowed\t',
    '\t\t\t\t\t9=not applicable\t',
    '',
    ...rows.map(([one, two, old, from, deleted, modifier]) =>
      [one, two, old ? '*' : '', compact(from), deleted ? compact(deleted) : '*', modifier, 'Invented reason'].join(
        '\t',
      ),
    ),
  ]);

const mue = (setting: string, rows: readonly TableRows['mue-practitioner'][]) =>
  csv([
    [notice, '', '', ''],
    ['HCPCS/\nCPT Code', `${setting} Services MUE Values`, 'MUE Adjudication Indicator', 'MUE Rationale'],
    ...rows.map(([code, units, mai]) => [code, units, `${mai} Invented Edit: Words`, 'Invented, with a comma']),
  ]);

/** One record, and as many more as the description needs. */
function hcpcsRecords([code, added, ended]: TableRows['hcpcs']): string[] {
  const [begins, goesOn] = code.length === 2 ? ['7', '8'] : ['3', '4'];
  const head = code.padStart(5);
  const pieces = `Injection, invented, ${'many words '.repeat(12)}10 units`.match(/.{1,80}(?= |$)/g) ?? [];
  return pieces.map((piece, index) => {
    const start = `${head}${String((index + 1) * 100).padStart(5, '0')}${index === 0 ? begins : goesOn}`;
    const text = `${start}${piece.trim().padEnd(80)}`;
    if (index > 0) return text.padEnd(320);
    const dates = `${compact(added)}${compact(added)}${ended ? compact(ended) : ' '.repeat(8)}N`;
    return `${`${text}${'INVENTED'.padEnd(28)}`.padEnd(268)}${dates}`.padEnd(320);
  });
}

/** The text of an official file that holds these rows. */
export const official: { [Kind in TableKind]: (rows: readonly TableRows[Kind][]) => string } = {
  'icd10cm-codes': rows => lines(rows.map(([code]) => `${code.padEnd(7)} ${description}`)),
  'icd10cm-order': rows =>
    lines(
      rows.map(([code, valid], index) => {
        const order = String(index + 1).padStart(5, '0');
        return `${order} ${code.padEnd(7)} ${valid} ${description.padEnd(60)} ${description} in full`;
      }),
    ),
  'ncci-ptp-practitioner': ptp,
  'ncci-ptp-hospital': ptp,
  'mue-practitioner': rows => mue('Practitioner', rows),
  'mue-outpatient': rows => mue('Outpatient Hospital', rows),
  hcpcs: rows => lines(rows.flatMap(hcpcsRecords)),
  'asp-ndc-hcpcs': rows =>
    csv([
      ['Invented title', '', '', '', '', '', '', '', '', ''],
      ['_2026_CODE', 'Short Description', 'LABELER NAME', 'NDC2', 'Drug Name'].concat([
        'HCPCS dosage',
        'PKG SIZE',
        'PKG QTY',
        'BILLUNITS',
        'BILLUNITSPKG',
      ]),
      ...rows.map(([code, ndc, drug, dosage, ...numbers]) => [
        code,
        'Invented',
        'Labeler',
        ndc,
        drug,
        dosage,
        ...numbers,
      ]),
    ]),
};

/** A name that such a file may have. */
export const names: Readonly<Record<TableKind, string>> = {
  'icd10cm-codes': 'icd10cm-codes-2027.txt',
  'icd10cm-order': 'icd10cm-order-2027.txt',
  'ncci-ptp-practitioner': 'ccipra-v323r0-f1.txt',
  'ncci-ptp-hospital': 'ccioph-v323r0-f1.txt',
  'mue-practitioner': 'MCR_MUE_PractitionerServices_Eff_10-01-2026.csv',
  'mue-outpatient': 'MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv',
  hcpcs: 'HCPC2026_OCT_ANWEB.txt',
  'asp-ndc-hcpcs': 'section 508 version of October 2026 ASP NDC-HCPCS Crosswalk 091026.csv',
};

/** A few rows of each kind. */
export const few: { [Kind in TableKind]: readonly TableRows[Kind][] } = {
  'icd10cm-codes': [['A000'], ['Z99A']],
  'icd10cm-order': [
    ['A00', 0],
    ['A000', 1],
  ],
  'ncci-ptp-practitioner': [
    ['11111', '96372', 0, '2020-01-01', null, 1],
    ['96372', 'A1111', 1, '1996-01-01', '2019-12-31', 0],
  ],
  'ncci-ptp-hospital': [['11111', '96372', 0, '2020-01-01', null, 9]],
  'mue-practitioner': [
    ['11111', 0, 1],
    ['J1111', 1200, 3],
  ],
  'mue-outpatient': [['11111', 5, 2]],
  hcpcs: [
    ['J1111', '2001-01-01', '2024-03-31'],
    ['X9', '2016-01-01', null],
  ],
  'asp-ndc-hcpcs': [['J1111', '00000-1111-22', 'Invented, Inc. "drug"', '10 UNITS', 0.5, 10, 1, 10]],
};
