import process from 'node:process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something when the process is interrupted, just before it ends by that. What kills it leaves no time.
 * @returns takes it back
 */
export function whenInterrupted(act: () => void): () => void {
  const interrupted = (signal: NodeJS.Signals) => {
    forget();
    act();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, interrupted);
  };
  for (const signal of signals) process.on(signal, interrupted);
  return forget;
}

/**
 * Does something when the process ends, also when it is interrupted: what it takes away, only a kill leaves behind.
 * @returns takes the promise back
 */
export function atEnd(act: () => void): () => void {
  const forget = whenInterrupted(act);
  process.on('exit', act);
  return () => {
    forget();
    process.off('exit', act);
  };
}
