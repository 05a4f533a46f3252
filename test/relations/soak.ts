import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { relations } from './index.ts';
import { Broken } from './law.ts';
import { type Failure, trialOf } from './run.ts';
import { commandOf, type SoakOptions, soakOptions } from './soak/options.ts';
import { type Progress, Tally } from './soak/tally.ts';
import type { WorkerTask } from './soak/worker.ts';

/** More failures than this say nothing new. */
const mostFailures = 50;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The relations over as many records as were asked for. Exit code 1: one did not hold. */
async function soak(options: SoakOptions): Promise<number> {
  const ids = relations.map(({ id }) => id).filter(id => options.relation === null || id === options.relation);
  if (ids.length === 0) throw new Error(`no relation ${options.relation}`);
  say(`seed ${options.seed}, ${options.workers} workers, ${ids.length} relations\n${commandOf(options)}`);
  const left = new Int32Array(new SharedArrayBuffer(4));
  left[0] = options.charts;
  const tally = new Tally();
  const progress = setInterval(() => {
    say(tally.headline());
    say(`  ${tally.byRelation(ids).join(' · ')}`);
  }, 30_000);
  const ended = Array.from({ length: options.workers }, (_, i) => {
    const task = { seed: options.seed + i, step: options.workers, relation: options.relation, left };
    return started(task, (part: Progress) => {
      tally.add(part);
      for (const failure of part.failures) say(lineOf(failure));
      if (tally.failures.length >= mostFailures) Atomics.store(left, 0, 0);
    });
  });
  await Promise.all(ended);
  clearInterval(progress);
  for (const line of tally.byRelation(ids)) say(line);
  if (options.verbose) for (const failure of tally.failures) await show(failure);
  say(`seed ${options.seed}: ${tally.headline()}\n${commandOf(options)}`);
  return tally.failures.length === 0 ? 0 : 1;
}

function started(task: WorkerTask, onProgress: (progress: Progress) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./soak/worker.ts', import.meta.url), { workerData: task });
    worker.on('message', onProgress);
    worker.on('error', reject);
    worker.on('exit', code => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
  });
}

/** One failure, with the command that makes it again. */
function lineOf({ relation, seed, message }: Failure): string {
  return `${relation} does not hold: ${message}\n  npm run soak -- --charts 1 --workers 1 --relation ${relation} --seed ${seed} --verbose`;
}

/** The record of a failure, as it was after the change. */
async function show({ relation, seed }: Failure): Promise<void> {
  const one = relations.find(({ id }) => id === relation);
  if (!one) return;
  try {
    await one.holds(trialOf(one, seed));
  } catch (error) {
    say(error instanceof Broken ? JSON.stringify(error.chart, null, 2) : String((error as Error).stack));
  }
}

try {
  process.exitCode = await soak(soakOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 64;
}
