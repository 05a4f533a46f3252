/** Waits; rejects with the signal's reason as soon as it aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Lets at most `size` holders at a time have a slot, first come first served. */
export function makeSlots(size: number, signal: AbortSignal): { take(): Promise<() => void> } {
  let free = size;
  const waiting: (() => void)[] = [];
  const release = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async take() {
      if (signal.aborted) throw signal.reason;
      if (free > 0) free -= 1;
      // Whoever holds a slot gives it back when the load ends, so that nobody waits for ever.
      else await new Promise<void>(resolve => waiting.push(resolve));
      return release;
    },
  };
}
