import { readFileSync } from 'node:fs';
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
  const bytes = readFileSync(path);
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
