import { rmSync } from 'node:fs';
import process from 'node:process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Removes a folder when the process ends, also when it is interrupted. What kills it leaves the folder behind.
 * @returns takes the promise back
 */
export function removeAtExit(folder: string): () => void {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const interrupted = (signal: NodeJS.Signals) => {
    remove();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', remove);
    for (const signal of signals) process.off(signal, interrupted);
  };
  process.on('exit', remove);
  for (const signal of signals) process.on(signal, interrupted);
  return forget;
}
