import { type ChildProcess, fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Part } from '../partition/grouping.ts';
import type { Job, PartResult } from './job.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { openJob } from './open-job.ts';

/** Judges parts. Resolves to false as soon as the first pass proves mistaken about a line. */
export type Crew = (job: Job, parts: readonly Part[], done: (result: PartResult) => void) => Promise<boolean>;

/** A worker ended twice at the same part. */
export class WorkerLost extends Error {
  constructor(how: string) {
    super(how);
    this.name = 'WorkerLost';
  }
}

/** The system refused what a worker asked for. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'Refused';
    this.code = code;
  }
}

/** Little of what judging makes lives on: collecting it early halves the memory of a worker, and takes no more time. */
const frugal = ['--heap-growing-percent=30', '--max-semi-space-size=4'];
/** The GNU C library would keep a store of memory for each of Node's threads, most of it unused. */
const oneStore = { MALLOC_ARENA_MAX: '1' };

/** This process does it all. */
export const alone: Crew = async (job, parts, done) => {
  const { judge, close } = await openJob(job);
  try {
    for (const part of parts) {
      const result = await judge.part(part);
      if (!result) return false;
      done(result);
    }
    return true;
  } finally {
    close();
  }
};

/** So many processes, each one part at a time. A part whose worker ends is given to another once. */
export function crewOf(workers: number, program: string = fileURLToPath(new URL('worker.ts', import.meta.url))): Crew {
  return async (job, parts, done) => {
    const waiting = [...parts];
    const tried = new Set<Part>();
    let mistaken = false;
    const works = async () => {
      let worker: ChildProcess | null = null;
      try {
        for (let part = waiting.shift(); part && !mistaken; part = waiting.shift()) {
          worker ??= startWorker(program, job);
          const answer = await ask(worker, part);
          if ('ended' in answer) {
            worker = null;
            if (tried.has(part)) throw new WorkerLost(answer.ended);
            tried.add(part);
            waiting.unshift(part);
          } else if ('refused' in answer) throw new Refused(answer.refused);
          else if ('mistaken' in answer) mistaken = true;
          else done(answer.result);
        }
      } catch (error) {
        waiting.length = 0;
        throw error;
      } finally {
        worker?.disconnect();
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: Math.min(workers, parts.length) }, works));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    return !mistaken;
  };
}

function startWorker(program: string, job: Job): ChildProcess {
  // What a worker prints could hold text from a record: nobody sees it.
  const worker = fork(program, [], {
    execArgv: frugal,
    env: { ...process.env, ...oneStore },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  worker.on('error', () => undefined);
  send(worker, { job });
  return worker;
}

function send(worker: ChildProcess, message: ToWorker): void {
  if (worker.connected) worker.send(message, () => undefined);
}

/** Resolves to its answer, or to how it ended (`SIGKILL`, `70`). */
function ask(worker: ChildProcess, part: Part): Promise<FromWorker | { ended: string }> {
  return new Promise(resolve => {
    const heard = (answer: FromWorker) => settle(answer);
    const ended = (code: number | null, signal: string | null) => settle({ ended: signal ?? String(code) });
    const settle = (answer: FromWorker | { ended: string }) => {
      worker.off('message', heard);
      worker.off('exit', ended);
      resolve(answer);
    };
    worker.on('message', heard);
    worker.on('exit', ended);
    if (worker.exitCode !== null || worker.signalCode !== null) ended(worker.exitCode, worker.signalCode);
    else send(worker, { part });
  });
}
