// Source of the format: CMS, "Code Descriptions in Tabular Order", icd10OrderFiles: order number in columns 1-5, code
// in 7-13, 1 in 15 when valid for submission and 0 when a header, short description in 17-76, long one from 78.
import { fiscalYearIn } from '../editions.ts';
import type { Importer } from '../importer.ts';
import { linesOf } from '../lines.ts';
import { Refusal } from '../refusal.ts';

const shape = /^(\d{5}) ([A-Z]\d[0-9A-Z]{1,5}) *$/;

export const icd10cmOrder: Importer<'icd10cm-order'> = {
  kind: 'icd10cm-order',
  fileName: 'icd10cm-order-YYYY.txt',
  parts: 1,
  least: 80_000,
  last: /^[UZ]/,
  named: /icd10cm[-_]order(?!.*addenda)/i,
  period: fiscalYearIn,
  recognises: ([first = '']) => shape.test(first.slice(0, 14)) && /^ [01] $/.test(first.slice(13, 16)),
  read(text) {
    const rows: (readonly [string, 0 | 1])[] = [];
    const seen = new Set<string>();
    let last = 0;
    for (const { number, text: line } of linesOf(text)) {
      const [, order, code = ''] = shape.exec(line.slice(0, 14)) ?? [];
      if (code === '') throw new Refusal(number, 'columns 1-13 are not an order number and a code');
      if (!/^ [01] $/.test(line.slice(13, 16))) throw new Refusal(number, 'column 15 is neither 0 nor 1');
      if (line.slice(16, 76).trim() === '' || line.slice(76, 77) !== ' ' || line.slice(77).trim() === '') {
        throw new Refusal(number, 'does not have a short description in columns 17-76 and a long one from 78');
      }
      if (Number(order) <= last) throw new Refusal(number, 'the order number is not higher than the one before');
      if (seen.has(code)) throw new Refusal(number, `${code} is there twice`);
      seen.add(code);
      last = Number(order);
      rows.push([code, line[14] === '1' ? 1 : 0]);
    }
    return { read: rows.length, rows, leftOut: [] };
  },
};
