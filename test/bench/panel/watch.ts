import type { CDPSession, Page } from '@playwright/test';
import { handOf } from './hand.ts';
import { anchor, categories, type Press, processorOf } from './trace.ts';

/** What a page notes of itself from its start on. Durations in milliseconds by the clock. */
interface Noted {
  /** Tasks of more than 50 ms. */
  tasks: number[];
  /** Those below 16 ms are not told. */
  presses: Press[];
}

/** Runs in the page, before its scripts. */
function note(): void {
  const noted: Noted = { tasks: [], presses: [] };
  Object.assign(globalThis, { noted });
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) noted.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver(list => {
    for (const {
      duration,
      name,
      startTime,
      processingEnd,
      interactionId,
    } of list.getEntries() as PerformanceEventTiming[])
      if (interactionId) noted.presses.push({ name, startTime, handled: processingEnd, duration });
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

/** Watches a page while it is used. `throttle`: how many times slower its processor is made. */
export async function watch(page: Page, throttle: number) {
  await page.addInitScript(note);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const begin = () => browser.startTracing(page, { categories });
  await begin();
  const hand = handOf(cdp);
  let nodes = 0;
  return {
    hand,
    /** Looks at how many nodes there are, elements and texts; the most that were seen count. */
    async count(): Promise<void> {
      nodes = Math.max(nodes, await hand.ask<number>("document.evaluate('count(//node())', document).numberValue"));
    },
    /** Until what was begun is through. */
    rest: () => hand.rest(1000),
    /** What was seen since the beginning or the last end. */
    async end() {
      await hand.ask(`performance.mark(${JSON.stringify(anchor)}); 0`);
      const trace = await browser.stopTracing();
      const { tasks, presses } = await hand.ask<Noted>('noted');
      await hand.ask('noted.tasks.length = noted.presses.length = 0');
      const processor = processorOf(trace, presses);
      const heap = await heapOf(cdp);
      await begin();
      return {
        press: Math.max(0, ...presses.map(({ duration }) => duration)),
        task: Math.max(0, ...tasks),
        pressProcessor: processor.press,
        taskProcessor: processor.task,
        nodes,
        heap,
      };
    },
  };
}

/** Megabytes of the page's JavaScript that are still held once everything else was let go. */
async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}
