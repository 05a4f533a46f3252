import fc from 'fast-check';
import { judged } from '../charts/judge.ts';
import type { Relation } from './relation.ts';

/** One trial that did not hold. `seed` makes it again. */
export interface Failure {
  relation: string;
  seed: number;
  message: string;
}

/** How many trials were made and how many records were judged. */
export interface Count {
  trials: number;
  charts: number;
}

/** The trial of a seed: always the same for the same relation. */
export function trialOf({ trial }: Relation, seed: number): never {
  const [made] = fc.sample(trial, { seed, numRuns: 1 });
  return made as never;
}

/** One trial. Resolves to the failure, or null where the relation holds. */
export async function tryOnce(relation: Relation, seed: number): Promise<Failure | null> {
  try {
    await relation.holds(trialOf(relation, seed));
    return null;
  } catch (error) {
    return { relation: relation.id, seed, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Tries a relation with one seed after another until so many records have been judged. Stops at the first failure. */
export async function tryRelation(relation: Relation, seed: number, charts: number) {
  const before = judged();
  const count: Count = { trials: 0, charts: 0 };
  while (count.charts < charts) {
    const failure = await tryOnce(relation, seed + count.trials);
    if (failure) return { count, failure };
    count.trials += 1;
    count.charts = judged() - before;
  }
  return { count, failure: null };
}
