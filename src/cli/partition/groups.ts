import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type GroupedLine, readGrouped } from '../judge/grouped-line.ts';
import type { PatientGroup } from './grouping.ts';

const newline = 0x0a;
const tab = 0x09;

/**
 * The patients of a bucket, in the order of their references, each with all lines in their order. Only the lines of one
 * patient are texts at a time.
 * @param dropped places of lines that do not count
 */
export function* groupsIn(path: string, dropped: ReadonlySet<string>): Generator<PatientGroup> {
  const bytes = contentOf(path);
  const starts = new Map<string, number[]>();
  for (let from = 0; from < bytes.length; ) {
    const patient = bytes.toString('latin1', from, bytes.indexOf(tab, from));
    const own = starts.get(patient);
    if (own) own.push(from);
    else starts.set(patient, [from]);
    from = bytes.indexOf(newline, from) + 1;
    if (from === 0) throw new Error('a bucket was cut short');
  }
  for (const patient of [...starts.keys()].sort()) {
    const lines: GroupedLine[] = [];
    for (const from of starts.get(patient) ?? []) {
      const line = readGrouped(bytes.toString('utf8', from, bytes.indexOf(newline, from)));
      if (line && !dropped.has(line.place)) lines.push(line);
    }
    yield { patient, lines };
  }
}

/** One bucket after another goes into the same place: what was read before is not needed any more. */
let place = Buffer.alloc(0);

function contentOf(path: string): Buffer {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    if (place.length < size) place = Buffer.allocUnsafeSlow(size);
    let at = 0;
    for (let count = 1; at < size && count > 0; at += count) count = readSync(handle, place, at, size - at, at);
    return place.subarray(0, at);
  } finally {
    closeSync(handle);
  }
}
