// Source of the format: CMS, "ASP Pricing Files", NDC-HCPCS crosswalk (CSV): titles, then HCPCS code, short description,
// labeler, NDC (5-4-2), drug name, HCPCS dosage, package size and quantity, billing units per item and per package.
import type { TableRows } from '../../../knowledge/tables/kinds.ts';
import { type CsvRecord, recordsIn } from '../csv.ts';
import { quarterOfMonth } from '../editions.ts';
import type { Importer } from '../importer.ts';
import { Refusal } from '../refusal.ts';
import { inOneLine, number } from '../values.ts';

type AspRow = TableRows['asp-ndc-hcpcs'];

const codeTitle = /^(?:_\d{4}_code|hcpcs(?: level ii)? code\b.*)$/i;
const wanted = [
  ['ndc', /^ndc2?$/i],
  ['drug', /^drug name$/i],
  ['dosage', /^hcpcs dosage$/i],
  ['size', /^pkg size$/i],
  ['quantity', /^pkg qty$/i],
  ['units', /^billunits$/i],
  ['packageUnits', /^billunitspkg$/i],
] as const;
type Places = Record<(typeof wanted)[number][0], number>;

/** What the first title of a crosswalk of other prices says. */
const otherPrices = /\b(awp|opps|prep|noc)\b.*crosswalk/i;

/** One row in so many may be unusable (a device has no NDC); more, and it is another file or another format. */
const oneIn = 50;

export const aspNdcHcpcs: Importer<'asp-ndc-hcpcs'> = {
  kind: 'asp-ndc-hcpcs',
  fileName: 'Month YYYY ASP NDC-HCPCS Crosswalk.csv',
  parts: 1,
  least: 3_000,
  last: null,
  named: /^(?!.*\b(?:awp|opps|prep|noc)\b).*ndc[-_ ]hcpcs/i,
  period: quarterOfMonth,
  recognises: head => head.some(line => /\bndc2?,.*hcpcs dosage.*billunitspkg/i.test(line)),
  read(text) {
    const rows: AspRow[] = [];
    const leftOut: { line: number; why: string }[] = [];
    let places: Places | null = null;
    for (const record of recordsIn(text)) {
      if (places === null) {
        const other = otherPrices.exec(record.cells[0] ?? '');
        if (other && record.line === 1) throw new Refusal(1, `is the ${other[1]} crosswalk; the ASP one is wanted`);
        if (codeTitle.test(inOneLine(record.cells[0] ?? ''))) places = placesIn(record);
        continue;
      }
      const row = rowOf(record, places);
      if (typeof row === 'string') leftOut.push({ line: record.line, why: row });
      else rows.push(row);
    }
    if (places === null) throw new Refusal(null, 'has no column titles of the NDC-HCPCS crosswalk');
    const read = rows.length + leftOut.length;
    if (leftOut.length > Math.max(1, read / oneIn)) {
      const { line, why } = leftOut[1] ?? { line: null, why: '' };
      throw new Refusal(line, `${why}; ${leftOut.length} of ${read} rows are like that`);
    }
    return { read, rows, leftOut };
  },
};

function placesIn({ line, cells }: CsvRecord): Places {
  const found = wanted.map(([name, title]) => [name, cells.findIndex(cell => title.test(inOneLine(cell)))] as const);
  const missing = found.filter(([, place]) => place === -1).map(([name]) => name);
  if (missing.length > 0) throw new Refusal(line, `has no column for: ${missing.join(', ')}`);
  return Object.fromEntries(found) as Places;
}

/** The row, or why it cannot be used. */
function rowOf({ line, cells }: CsvRecord, places: Places): AspRow | string {
  const [code = '', ...others] = cells;
  if (!/^[0-9A-Z]{5}$/.test(code)) {
    if (others.every(cell => cell === '')) return 'is a note, no row of the table';
    throw new Refusal(line, 'does not begin with a code of five characters');
  }
  const cell = (name: keyof Places) => inOneLine(cells[places[name]] ?? '');
  if (!/^\d{5}-\d{4}-\d{2}$/.test(cell('ndc'))) return `${code}: has no NDC of the form 5-4-2`;
  if (cell('drug') === '' || cell('dosage') === '') return `${code}: has no drug name or no dosage`;
  const numbers = (['size', 'quantity', 'units', 'packageUnits'] as const).map(name => number(cell(name)) ?? 0);
  const [size = 0, quantity = 0, units = 0, packageUnits = 0] = numbers;
  if (numbers.some(value => value <= 0))
    return `${code}: sizes, quantities or billing units are not all numbers above 0`;
  return [code, cell('ndc'), cell('drug'), cell('dosage'), size, quantity, units, packageUnits];
}
