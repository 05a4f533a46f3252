import process from 'node:process';
import { failed } from '../exit-code.ts';
import { isRefusal, systemCode } from '../inputs.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { openJob } from './open-job.ts';
import type { PartJudge } from './part-judge.ts';

// Without whoever gives the work there is none to do.
process.on('disconnect', () => process.exit(0));
// A terminal interrupts all processes of a command; the one that gives the work decides.
process.on('SIGINT', () => undefined);
// The message of a fault of ours may hold text from a record.
process.on('uncaughtException', () => process.exit(failed));

let opened: Promise<PartJudge> | null = null;

function answer(message: FromWorker): void {
  process.send?.(message);
}

async function judge(message: Extract<ToWorker, { part: unknown }>): Promise<void> {
  try {
    const result = await (await opened)?.part(message.part);
    answer(result ? { result } : { mistaken: true });
  } catch (error) {
    const code = systemCode(error);
    // What the system refuses (a full disk) is told; all else is a fault of ours.
    if (!isRefusal(code)) throw error;
    answer({ refused: code });
  }
}

process.on('message', (message: ToWorker) => {
  if ('job' in message) opened = openJob(message.job).then(({ judge: ready }) => ready);
  else void judge(message);
});
