import type { CDPSession, Page } from '@playwright/test';
import { handOf } from './hand.ts';

/** What a page notes of itself from its start on. Durations in milliseconds by the clock. */
interface Noted {
  /** Tasks of more than 50 ms. */
  tasks: number[];
  /** From each press to the frame that showed what came of it; those below 16 ms are not told. */
  presses: { ms: number; name: string }[];
}

/** Runs in the page, before its scripts. */
function note(): void {
  const noted: Noted = { tasks: [], presses: [] };
  Object.assign(globalThis, { noted });
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) noted.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver(list => {
    for (const { duration, name, interactionId } of list.getEntries() as PerformanceEventTiming[])
      if (interactionId) noted.presses.push({ ms: duration, name });
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds of processor time of the main thread's longest task: other programs on the machine count little. */
function longestOf(events: readonly TraceEvent[]): number {
  const place = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(place),
  );
  const tasks = events.filter(one => one.ph === 'X' && one.name.endsWith('RunTask') && main.has(place(one)));
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}

/** Watches a page while it is used. */
export async function watch(page: Page, throttle: number) {
  await page.addInitScript(note);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  const begin = () => browser.startTracing(page, { categories: ['toplevel'] });
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
      const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
      const { tasks, presses } = await hand.ask<Noted>('noted');
      await hand.ask('noted.tasks.length = noted.presses.length = 0');
      const heap = await heapOf(cdp);
      await begin();
      return {
        press: Math.max(0, ...presses.map(({ ms }) => ms)),
        task: Math.max(0, ...tasks),
        taskProcessor: longestOf(trace.traceEvents),
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
