import { cutShort } from './lines.ts';
import { Refusal } from './refusal.ts';

export interface CsvRecord {
  /** The line on which it begins, counted from 1. */
  line: number;
  /** Trimmed. */
  cells: string[];
}

/**
 * The records of a plain CSV text (RFC 4180: quoted cells may hold line ends), those without any content left out.
 * Refuses an open quote and a last record without line end.
 */
export function* recordsIn(text: string): Generator<CsvRecord> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const cells: string[] = [];
    const begun = line;
    for (;;) {
      const cell = cellAt(text, at, line);
      cells.push(cell.value.trim());
      line += cell.lines;
      at = cell.end + 1;
      if (cell.end >= text.length) throw cutShort(line);
      if (text[cell.end] === '\n') break;
    }
    line += 1;
    if (cells.some(cell => cell !== '')) yield { line: begun, cells };
  }
}

/** One cell: its value, where it ends (at a comma, a line end or the end of the text), and the lines it goes over. */
function cellAt(text: string, from: number, line: number): { value: string; end: number; lines: number } {
  if (text[from] !== '"') {
    const end = endOf(text, from);
    return { value: text.slice(from, end), end, lines: 0 };
  }
  let value = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new Refusal(line, 'a quoted cell begins here and never ends: the file looks cut short');
    value += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      at = quote + 2;
      continue;
    }
    const end = endOf(text, quote + 1);
    return { value: value + text.slice(quote + 1, end), end, lines: value.split('\n').length - 1 };
  }
}

function endOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
  return at;
}
