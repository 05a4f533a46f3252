import { parentPort, workerData } from 'node:worker_threads';
import { judged } from '../../charts/judge.ts';
import { relations } from '../index.ts';
import { tryOnce } from '../run.ts';
import type { Progress } from './tally.ts';

export interface WorkerTask {
  seed: number;
  /** Seeds of one worker are this far apart, so that no two make the same trial. */
  step: number;
  relation: string | null;
  /** Records that are still to be judged, by all workers. */
  left: Int32Array;
}

const sayEveryMs = 1000;

/** Makes trials until enough records are judged by all: always of the relation that has had the least time. */
async function work({ seed, step, relation, left }: WorkerTask): Promise<void> {
  const own = relations.filter(({ id }) => relation === null || id === relation).map(one => ({ one, seed, ms: 0 }));
  let progress: Progress = { counts: {}, failures: [] };
  let said = performance.now();
  while (Atomics.load(left, 0) > 0) {
    const next = own.reduce((least, other) => (other.ms < least.ms ? other : least));
    const [before, start] = [judged(), performance.now()];
    const failure = await tryOnce(next.one, next.seed);
    const charts = judged() - before;
    next.seed += step;
    next.ms += performance.now() - start;
    Atomics.sub(left, 0, charts);
    const count = progress.counts[next.one.id] ?? { trials: 0, charts: 0 };
    progress.counts[next.one.id] = { trials: count.trials + 1, charts: count.charts + charts };
    if (failure) progress.failures.push(failure);
    if (performance.now() - said < sayEveryMs) continue;
    parentPort?.postMessage(progress);
    progress = { counts: {}, failures: [] };
    said = performance.now();
  }
  parentPort?.postMessage(progress);
}

await work(workerData as WorkerTask);
