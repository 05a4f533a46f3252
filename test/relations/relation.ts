import type fc from 'fast-check';

/**
 * How two judgements of related records must stand to each other, whatever the record says. The same relations are run
 * by `npm test` over a fixed number of charts and by `npm run soak` over as many as are wanted.
 */
export interface Relation<Trial = never> {
  /** `MR1` to `MR20` */
  id: string;
  /** A whole sentence. */
  name: string;
  /** What one trial needs: a chart, and what is done to it. */
  trial: fc.Arbitrary<Trial>;
  /** Judges (`test/charts/judge.ts` counts) and throws, by name of the change, where the relation does not hold. */
  holds(trial: Trial): void | Promise<void>;
}

export function relation<Trial>(one: Relation<Trial>): Relation {
  return one as unknown as Relation;
}
