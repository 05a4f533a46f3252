/** How long the page may be kept busy at one time, in milliseconds. */
const atMost = 12;

/** Lets the page do what waits, a click for instance, and comes back as soon as it has. */
type Yield = () => Promise<void>;

/** Waits only when the last wait was a while ago: many small steps need not each make way. */
export function breather(makeWay: Yield = afterOthers, now: () => number = () => performance.now()): Yield {
  let since = now();
  return async () => {
    if (now() - since < atMost) return;
    await makeWay();
    since = now();
  };
}

interface Scheduler {
  postTask?(task: () => void, options: { priority: Priority }): Promise<void>;
}

type Priority = 'user-visible' | 'background';

/** For work that somebody waits for: it goes on when its turn comes. */
export const inTurn: Yield = () => makeWay('user-visible');

/** For work that nobody waits for: all else goes first. */
const afterOthers: Yield = () => makeWay('background');

function makeWay(priority: Priority): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  // Not `scheduler.yield`: its callers go before timers, answers from the network and painting.
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority });
  // A message is not held back as a timer is.
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Calls back once the page has been painted and has nothing else to do. Returns a function that takes it back. */
export function whenIdle(callback: () => void): () => void {
  let idle = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(callback, { timeout: 1000 });
    else timer = setTimeout(callback, 50);
  });
  return () => {
    cancelAnimationFrame(frame);
    if (idle !== 0) cancelIdleCallback(idle);
    clearTimeout(timer);
  };
}
