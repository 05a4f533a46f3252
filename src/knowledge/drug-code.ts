import type { RouteClass } from '../domain/route.ts';
import type { HcpcsRow } from './drug-facts.ts';
import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

/** Where a code comes from, by the mark before it. */
const marks: Readonly<Record<string, Provenance>> = {
  '': sourced('CMS HCPCS Level II 2024-07; CMS NCCI MUE 2024-07'),
  // Codes made since: read in a later file, which does not say from which day.
  '*': sourced('CMS OPPS Addendum B 2025-10; CMS ASP pricing file 2026-01'),
  '?': recalled('CMS HCPCS quarterly updates after 2024-07'),
};
/** Codes of the CPT range for products. */
const product = sourced('CMS NCCI MUE 2024-07; CMS OPPS Addendum B 2025-10');
const unlisted = ['J3490', 'J3590', 'C9399'];
const unit = "(mg|ug|g|mL|U|\\[iU\\]|\\[USP'U\\])";
const amount = new RegExp(`^(<=)?(\\d+(?:[.]\\d+)?)${unit}$`);
const dose = new RegExp(`^(?:([\\d.]+)${unit}[.][.]|[.][.]([\\d.]+)${unit})$`);

/**
 * Reads one code as the tables write it. After the code come, where there are any: what a unit holds (`15mg`, `<=50mg`
 * for "up to") or the bounds of a whole dose (`..100mg`, `100mg..`), the MUE of practitioner and outpatient hospital
 * (`8/8`), routes (`im,iv`), first and last day (`2024-04-01..`), and brand or form words (`(zarxio|filgrastim-sndz)`).
 * Throws on anything else.
 */
export function codeRow(written: string): HcpcsRow {
  const [, mark = '', code = '', rest = '', forms = ''] = /^([*?]?)(\w{5})([^(]*)(?:\((.*)\))?$/.exec(written) ?? [];
  const kind = unlisted.includes(code) ? 'not-otherwise-classified' : /^\d/.test(code) ? 'product' : 'level-ii';
  const provenance = mark === '' && kind === 'product' ? product : marks[mark];
  if (!provenance || code === '') throw new Error(`cannot read ${written}`);
  const row: HcpcsRow = {
    ...provenance,
    code,
    kind,
    per: null,
    wholeDose: null,
    upTo: false,
    routes: [],
    forms: split(forms),
    mue: { practitioner: null, outpatient: null },
  };
  return split(rest.trim(), ' ').reduce(withPart, row);
}

function withPart(row: HcpcsRow, part: string): HcpcsRow {
  const per = amount.exec(part);
  if (per) return { ...row, upTo: per[1] !== undefined, per: { value: Number(per[2]), unit: per[3] ?? '' } };
  const whole = dose.exec(part);
  if (whole) {
    const [, over, overUnit, to, toUnit] = whole;
    return { ...row, wholeDose: { over: numberOf(over), to: numberOf(to), unit: overUnit ?? toUnit ?? '' } };
  }
  const mue = /^(\d+)\/(\d+)$/.exec(part);
  if (mue) return { ...row, mue: { practitioner: Number(mue[1]), outpatient: Number(mue[2]) } };
  const days = /^(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?$/.exec(part);
  if (days) return { ...row, from: days[1] ?? null, to: days[2] ?? null };
  if (/^[a-z-]+(,[a-z-]+)*$/.test(part)) return { ...row, routes: split(part, ',') as RouteClass[] };
  throw new Error(`cannot read ${part} of ${row.code}`);
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
