import { rmSync } from 'node:fs';
import process from 'node:process';

/** Removes a folder when the process ends, also when it is interrupted. What kills it leaves the folder behind. */
export function removeAtExit(folder: string): void {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      remove();
      process.kill(process.pid, signal);
    });
  }
}
