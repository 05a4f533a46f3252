// Source of the format: CMS, "Code Descriptions in Tabular Order", icd10cm-codes-YYYY.txt: code, blanks, description.
import { fiscalYearIn } from '../editions.ts';
import type { Importer } from '../importer.ts';
import { linesOf } from '../lines.ts';
import { Refusal } from '../refusal.ts';

const shape = /^([A-Z]\d[0-9A-Z]{1,5}) +(\S.*)$/;

export const icd10cmCodes: Importer<'icd10cm-codes'> = {
  kind: 'icd10cm-codes',
  fileName: 'icd10cm-codes-YYYY.txt',
  parts: 1,
  least: 60_000,
  last: /^[UZ]/,
  named: /icd10cm[-_]codes(?!.*addenda)/i,
  period: fiscalYearIn,
  recognises: ([first = '']) => shape.test(first),
  read(text) {
    const rows: (readonly [string])[] = [];
    const seen = new Set<string>();
    for (const { number, text: line } of linesOf(text)) {
      const [, code = ''] = shape.exec(line) ?? [];
      if (code === '') throw new Refusal(number, 'is not a code, blanks and a description');
      if (seen.has(code)) throw new Refusal(number, `${code} is there twice`);
      seen.add(code);
      rows.push([code]);
    }
    return { read: rows.length, rows, leftOut: [] };
  },
};
