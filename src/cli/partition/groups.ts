import { closeSync, openSync, readSync } from 'node:fs';
import { type GroupedLine, readGrouped } from '../judge/grouped-line.ts';
import type { PatientGroup } from './grouping.ts';

const newline = 0x0a;
const tab = 0x09;
/** Bytes that are looked through at a time for where lines begin. */
const piece = 1 << 18;

/**
 * The patients of a bucket, in the order of their references, each with all lines in their order. Only the lines of one
 * patient are held at a time, however large the bucket is.
 * @param dropped places of lines that do not count
 */
export function* groupsIn(path: string, dropped: ReadonlySet<string>): Generator<PatientGroup> {
  const handle = openSync(path, 'r');
  try {
    const spans = spansIn(handle);
    for (const patient of [...spans.keys()].sort()) {
      const lines: GroupedLine[] = [];
      for (const text of linesAt(handle, spans.get(patient) ?? [])) {
        const line = readGrouped(text);
        if (line && !dropped.has(line.place)) lines.push(line);
      }
      yield { patient, lines };
    }
  } finally {
    closeSync(handle);
  }
}

/** Where the lines of each patient begin and end, in turn. */
function spansIn(handle: number): Map<string, number[]> {
  const spans = new Map<string, number[]>();
  let buffer = Buffer.allocUnsafeSlow(piece);
  /** Where in the file the buffer begins, and how much of it holds something. */
  let [begins, filled] = [0, 0];
  for (;;) {
    const count = readSync(handle, buffer, filled, buffer.length - filled, begins + filled);
    filled += count;
    let from = 0;
    for (let to = buffer.indexOf(newline); to >= 0 && to < filled; to = buffer.indexOf(newline, from)) {
      const patient = buffer.toString('latin1', from, buffer.indexOf(tab, from));
      const own = spans.get(patient);
      if (own) own.push(begins + from, begins + to);
      else spans.set(patient, [begins + from, begins + to]);
      from = to + 1;
    }
    if (count === 0) {
      if (from < filled) throw new Error('a bucket was cut short');
      return spans;
    }
    // A line that is longer than the buffer.
    if (from === 0 && filled === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    buffer.copyWithin(0, from, filled);
    begins += from;
    filled -= from;
  }
}

/** The lines at the spans. */
function* linesAt(handle: number, spans: readonly number[]): Generator<string> {
  for (let at = 0; at < spans.length; at += 2) {
    const [from = 0, to = 0] = spans.slice(at, at + 2);
    if (place.length < to - from) place = Buffer.allocUnsafeSlow((to - from) * 2);
    for (let filled = 0; filled < to - from; ) {
      const count = readSync(handle, place, filled, to - from - filled, from + filled);
      if (count === 0) throw new Error('a bucket was cut short');
      filled += count;
    }
    yield place.toString('utf8', 0, to - from);
  }
}

/** One line after another is read into the same place. */
let place = Buffer.allocUnsafeSlow(1 << 16);
