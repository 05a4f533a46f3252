import fc from 'fast-check';
import { holds, touches, without } from './at.ts';
import { anyChart, loneChart } from './charts.ts';
import { newlySaid } from './facts.ts';
import { Broken, reportOf } from './law.ts';
import { necessary } from './necessary.ts';
import { type Proof, proofsOf, used } from './proof.ts';
import { neverRaisedWrongly } from './raising.ts';
import { relation } from './relation.ts';

/**
 * Every single element that a proof uses, and every pair of them, is taken away: cited pieces, what holds them, what is
 * in them. The injection must not be ready any more, but for what the record says twice: then the rest must say the same.
 * And an injection that becomes ready by a loss must have been held back by what is lost.
 */
export const deletion = relation({
  id: 'MR1',
  name: 'What loses an element that its verdict rests on is not ready.',
  trial: fc.tuple(loneChart, anyChart, fc.infiniteStream(fc.nat())),
  holds([chart, other, random]) {
    for (const proof of proofsOf(chart)) every(proof);
    neverRaisedWrongly(other, () => random.next().value ?? 0, 100);
  },
});

function every(proof: Proof): void {
  const needed = necessary(proof);
  const all = used(proof);
  for (const [i, one] of all.entries()) {
    check(proof, needed, [one]);
    for (const other of all.slice(i + 1)) if (!touches(one, other)) check(proof, needed, [one, other]);
  }
}

function check(proof: Proof, needed: readonly string[], gone: readonly string[]): void {
  const chart = without(proof.chart, gone);
  const after = reportOf(chart, proof.reference);
  if (after?.verdict !== 'ready') return;
  const name = `taking away ${gone.map(placeOf).join(' and ')}`;
  const lost = needed.find(one => gone.some(pointer => holds(pointer, one)));
  if (lost) throw new Broken(`${chart.shape}: ready after ${name}`, chart);
  const other = newlySaid(proof, after);
  if (other !== null) throw new Broken(`${chart.shape}: ready with another ${other} after ${name}`, chart);
}

/** `Type#path`, without the id. */
export function placeOf(pointer: string): string {
  return pointer.replace(/\/[^#]*/, '');
}
