import type { AdministrationReport, Finding } from '../../src/engine/report.ts';
import type { RecordedChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { keyOf, splitPointer, touches, within, without } from './at.ts';
import { Broken } from './law.ts';
import type { Next } from './shuffle.ts';

/**
 * Takes elements away from a record, one at a time, wherever they stand. An injection that is ready without one, and was
 * not before, must have been held back by that element: everything that blocked it pointed at it, or into the resource
 * that it stood in (of a diagnosis, the code is shown, and not the status that bars it), or could not be read for it.
 */
export function neverRaisedWrongly(chart: RecordedChart, next: Next, times: number): void {
  const before = administrationsOf(judge(chart)).filter(({ verdict }) => verdict !== 'ready');
  if (before.length === 0) return;
  const places = chart.resources.flatMap(one => within(chart, keyOf(one)));
  for (let i = 0; i < times; i += 1) {
    const pointer = places[next() % places.length] ?? '';
    const changed = without(chart, [pointer]);
    const after = administrationsOf(judge(changed)).filter(({ verdict }) => verdict === 'ready');
    for (const { reference } of after) {
      const held = before.find(one => one.reference === reference);
      const other = held && unexplained(held, pointer);
      if (other)
        throw new Broken(
          `${chart.shape}: ${other.rule} (${other.message}) gone after taking away ${place(pointer)}`,
          changed,
        );
    }
  }
}

const place = (pointer: string) => pointer.replace(/\/[^#]*/, '');

/** What blocked, and had nothing to do with the element. */
function unexplained({ findings }: AdministrationReport, pointer: string): Finding | undefined {
  const { reference } = splitPointer(pointer);
  return findings
    .filter(({ weight, outcome }) => weight === 'blocks' && !['pass', 'waived', 'not-applicable'].includes(outcome))
    .find(({ outcome, evidence, why }) => {
      if (evidence.some(one => touches(one.pointer, pointer) || splitPointer(one.pointer).reference === reference))
        return false;
      const read = why?.detail ?? '';
      return outcome !== 'unchecked' || !(read.startsWith(reference) || touches(read, pointer) || read === '');
    });
}
