import { Refusal } from './refusal.ts';

export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** The text without a byte order mark and with LF at the end of each line. */
export function plain(text: string): string {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/**
 * The lines of a plain text, blank ones left out. The last line must be ended: a download or a copy that was cut short
 * stops anywhere, the official files end with a line end.
 */
export function* linesOf(text: string): Generator<Line> {
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const to = text.indexOf('\n', from);
    number += 1;
    if (to === -1) throw cutShort(number);
    const line = text.slice(from, to);
    if (line.trim() !== '') yield { number, text: line };
    from = to + 1;
  }
}

/** The first lines of a plain text, as they are, for telling what kind of file it is. */
export function headOf(text: string, lines = 60): string[] {
  return text.slice(0, 20_000).split('\n').slice(0, lines);
}

/** The refusal of a file whose last line, of this number, has no end. */
export function cutShort(line: number): Refusal {
  return new Refusal(
    line,
    'the last line has no end: the file looks cut short. Download and unpack it again; if it was published so, add a line end to it',
  );
}
