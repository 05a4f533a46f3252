// Source of the format: CMS, "Medicare NCCI Medically Unlikely Edits (MUEs)", quarterly CSV: a notice in a quoted cell,
// then HCPCS/CPT code, MUE value of the setting, adjudication indicator (a digit and words), rationale.
import type { TableRows } from '../../../knowledge/tables/kinds.ts';
import { type CsvRecord, recordsIn } from '../csv.ts';
import { quarterOfDay } from '../editions.ts';
import type { Importer } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { inOneLine } from '../values.ts';

type MueKind = 'mue-practitioner' | 'mue-outpatient';

const valuesTitle = /^(.+) services mue values$/i;

export const muePractitioner = mueImporter(
  'mue-practitioner',
  'MCR_MUE_PractitionerServices_Eff_MM-DD-YYYY.csv',
  /^practitioner$/i,
);
export const mueOutpatient = mueImporter(
  'mue-outpatient',
  'MCR_MUE_OutpatientHospitalServices_Eff_MM-DD-YYYY.csv',
  /^(facility )?outpatient hospital$/i,
);

function mueImporter<Kind extends MueKind>(kind: Kind, fileName: string, setting: RegExp): Importer<Kind> {
  return {
    kind,
    fileName,
    parts: 1,
    least: 8_000,
    last: null,
    named: kind === 'mue-practitioner' ? /mue.*practitioner/i : /mue.*outpatient/i,
    period: quarterOfDay,
    recognises: head => setting.test(/([A-Za-z ]+) services mue values/i.exec(head.join(' '))?.[1]?.trim() ?? ''),
    read(text) {
      const rows: TableRows[Kind][] = [];
      const seen = new Set<string>();
      let titled = false;
      for (const record of recordsIn(text)) {
        if (!titled) {
          titled = isTitles(record, setting);
          continue;
        }
        const row = edit(record);
        if (seen.has(row[0])) throw new Refusal(record.line, `${row[0]} is there twice`);
        seen.add(row[0]);
        rows.push(row);
      }
      if (!titled) throw new Refusal(null, 'has no column title "HCPCS/CPT Code", so it is no MUE table');
      return { read: rows.length, rows, leftOut: [] };
    },
  };
}

function isTitles({ line, cells: [code = '', values = '', mai = '', rationale = ''] }: CsvRecord, setting: RegExp) {
  if (!/^hcpcs\s*\/\s*cpt code$/i.test(inOneLine(code))) return false;
  const of = valuesTitle.exec(inOneLine(values))?.[1] ?? '';
  if (!setting.test(of)) throw new Refusal(line, `the MUE values are for ${of || 'no setting that is known'} services`);
  if (!/adjudication indicator/i.test(mai) || !/rationale/i.test(rationale)) {
    throw new Refusal(line, 'the columns after the MUE values are not the adjudication indicator and the rationale');
  }
  return true;
}

function edit({ line, cells: [code = '', units = '', indicator = '', rationale = ''] }: CsvRecord): TableRows[MueKind] {
  if (!/^[0-9A-Z]{5}$/.test(code)) throw new Refusal(line, 'does not begin with a code of five characters');
  if (!/^\d{1,9}$/.test(units)) throw new Refusal(line, `${code}: the MUE value is not a whole number`);
  const mai = /^([123])(?!\d)/.exec(indicator)?.[1];
  if (mai === undefined) throw new Refusal(line, `${code}: the adjudication indicator does not begin with 1, 2 or 3`);
  if (rationale === '') throw new Refusal(line, `${code}: has no rationale, so the line is not whole`);
  return [code, Number(units), Number(mai) as 1 | 2 | 3];
}
