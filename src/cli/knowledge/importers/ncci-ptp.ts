// Source of the format: CMS, "Medicare NCCI Procedure to Procedure (PTP) Edits", quarterly text files: a notice, column
// titles over several lines, then per edit, between tabs: column 1 code, column 2 code, * when in existence prior to
// 1996, effective date, deletion date or *, modifier indicator (0 not allowed, 1 allowed, 9 not applicable), rationale.
import type { TableRows } from '../../../knowledge/tables/kinds.ts';
import { quarterOfVersion } from '../editions.ts';
import type { Importer } from '../importer.ts';
import { type Line, linesOf } from '../lines.ts';
import { Refusal } from '../refusal.ts';
import { isoDay } from '../values.ts';

type PtpKind = 'ncci-ptp-practitioner' | 'ncci-ptp-hospital';

const code = /^[0-9A-Z]{5}$/;
const titles = /column 1\W+column 2/i;
/** An edit, where no titles have come. */
const plainly = /^[0-9A-Z]{5}\t[0-9A-Z]{5}\t/;
/** An edit after the titles, even a broken one: seven cells, or a day in one. The titles go on without either. */
const begins = /^[^\t]+(?:\t[^\t]*){6}|\t\d{8}\t/;
/** Lines within which the edits must have begun. */
const longestPreamble = 60;

export const ncciPtpPractitioner = ptpImporter('ncci-ptp-practitioner', 'ccipra-vNNNrN-fN.txt', /ccipra/i);
export const ncciPtpHospital = ptpImporter('ncci-ptp-hospital', 'ccioph-vNNNrN-fN.txt', /ccioph/i);

function ptpImporter<Kind extends PtpKind>(kind: Kind, fileName: string, named: RegExp): Importer<Kind> {
  return {
    kind,
    fileName,
    parts: 4,
    least: 500_000,
    last: null,
    named,
    period: quarterOfVersion,
    recognises: head => head.some(line => titles.test(line)) && head.some(line => line.includes('\t')),
    read(text, codes) {
      const rows: TableRows[Kind][] = [];
      let read = 0;
      let titled = false;
      for (const line of linesOf(text)) {
        const beginning: boolean = (titled ? begins : plainly).test(line.text);
        titled ||= titles.test(line.text);
        if (read === 0 && !beginning) {
          if (line.number <= longestPreamble) continue;
          throw new Refusal(line.number, 'no edit has come yet, so this is no list of PTP edits');
        }
        if (!titled) throw new Refusal(line.number, 'edits begin without the column titles "Column 1" and "Column 2"');
        read += 1;
        const row = edit(line);
        if (codes.has(row[0]) || codes.has(row[1])) rows.push(row);
      }
      if (read === 0) throw new Refusal(null, 'holds no PTP edit');
      return { read, rows, leftOut: [] };
    },
  };
}

function edit({ number, text }: Line): TableRows[PtpKind] {
  const [column1 = '', column2 = '', older, from = '', deleted = '', modifier, rationale = '', ...more] = text
    .split('\t')
    .map(cell => cell.trim());
  if (!code.test(column1)) throw new Refusal(number, 'column 1 is not a code of five characters');
  if (!code.test(column2)) throw new Refusal(number, 'column 2 is not a code of five characters');
  if (older !== '*' && older !== '') throw new Refusal(number, '"in existence prior to 1996" is neither * nor empty');
  const since = isoDay(from);
  if (since === null) throw new Refusal(number, 'the effective date is not a day (YYYYMMDD)');
  const until = deleted === '*' ? null : isoDay(deleted);
  if (until === null && deleted !== '*')
    throw new Refusal(number, 'the deletion date is neither * nor a day (YYYYMMDD)');
  if (modifier !== '0' && modifier !== '1' && modifier !== '9') {
    throw new Refusal(number, 'the modifier indicator is not 0, 1 or 9');
  }
  if (rationale === '' || more.some(cell => cell !== '')) throw new Refusal(number, 'does not have seven columns');
  return [column1, column2, older === '*' ? 1 : 0, since, until, Number(modifier) as 0 | 1 | 9];
}
