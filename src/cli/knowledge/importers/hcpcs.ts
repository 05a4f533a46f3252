// Source of the format: CMS, "HCPCS Quarterly Update", HCPCYYYY_recordlayout.txt: code 1-5 (a modifier in 4-5), sequence
// 6-10, record id 11 (3 and 7 begin a code and a modifier, 4 and 8 go on with its description), long description 12-91,
// short description 92-119, added 269-276, action effective 277-284, termination 285-292.
import { quarterOfMonth } from '../editions.ts';
import type { Importer } from '../importer.ts';
import { type Line, linesOf } from '../lines.ts';
import { Refusal } from '../refusal.ts';
import { isoDay } from '../values.ts';

const begins = /^(?:[0-9A-Z]{5}\d{5}3| {3}[0-9A-Z]{2}\d{5}7)/;
const goesOn = /^(?:[0-9A-Z]{5}\d{5}4| {3}[0-9A-Z]{2}\d{5}8)/;

interface Entry {
  code: string;
  sequence: number;
  added: string;
  ended: string | null;
}

export const hcpcs: Importer<'hcpcs'> = {
  kind: 'hcpcs',
  fileName: 'HCPCYYYY_MON_ANWEB.txt',
  parts: 1,
  least: 6_000,
  last: /^V/,
  named: /hcpc\d{4}.*anweb/i,
  period: quarterOfMonth,
  recognises: ([first = '']) => begins.test(first) && first.length > 250,
  read(text) {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const line of linesOf(text)) {
      if (goesOn.test(line.text)) {
        goOn(entries.at(-1), line);
        continue;
      }
      const entry = entryOf(line);
      if (seen.has(entry.code)) throw new Refusal(line.number, `${entry.code} is there twice`);
      seen.add(entry.code);
      entries.push(entry);
    }
    const rows = entries
      .filter(({ code }) => !isForeign(code))
      .map(({ code, added, ended }) => [code, added, ended] as const);
    return { read: entries.length, rows, leftOut: [] };
  },
};

/** Level I codes and modifiers (25, 1P, P1...) are the AMA's, D codes the ADA's: none of them is kept. */
function isForeign(code: string): boolean {
  return code.length === 5 ? !/^[A-CE-Z]\d{4}$/.test(code) : /^(?:\d|P\d)/.test(code);
}

function entryOf({ number, text }: Line): Entry {
  if (!begins.test(text)) throw new Refusal(number, 'columns 1-11 are not a code, a sequence number and a record id');
  const code = text.slice(0, 5).trim();
  if (text.slice(11, 91).trim() === '') throw new Refusal(number, `${code}: has no description in columns 12-91`);
  const added = isoDay(text.slice(268, 276));
  if (added === null) throw new Refusal(number, `${code}: columns 269-276 are not the day it was added (YYYYMMDD)`);
  const termination = text.slice(284, 292).trim();
  const ended = termination === '' ? null : isoDay(termination);
  if (ended === null && termination !== '') {
    throw new Refusal(number, `${code}: columns 285-292 are not the day it ended (YYYYMMDD)`);
  }
  return { code, sequence: Number(text.slice(5, 10)), added, ended };
}

/** A line that goes on with a description: it must be about the entry before it. */
function goOn(entry: Entry | undefined, { number, text }: Line): void {
  const code = text.slice(0, 5).trim();
  if (entry?.code !== code) throw new Refusal(number, `goes on with ${code}, which the line before is not about`);
  const sequence = Number(text.slice(5, 10));
  if (sequence <= entry.sequence) throw new Refusal(number, `${code}: its sequence number is not higher than before`);
  entry.sequence = sequence;
}
