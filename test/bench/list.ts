/**
 * `npm run bench`: whether the list of visits stays smooth over a large chart, in the built panel and in Chromium. The
 * longest task of the page's main thread, in processor time, stands beside JSON.parse of the same chart: other programs on
 * the machine count little. The slowest interaction is in milliseconds by the clock, as users feel it (100 is the limit).
 */

import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { startLarge } from '../e2e/large-chart.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args?: { name?: string };
}

function longestTask(events: readonly TraceEvent[]): number {
  const place = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(place),
  );
  const tasks = events.filter(one => one.ph === 'X' && one.name.endsWith('RunTask') && main.has(place(one)));
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0);
}

/** Uses the list while it is read and checked. */
async function workWith(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the desk' }).getByRole('button', { name: 'Visits' }).click();
  await page.getByRole('combobox', { name: 'Period' }).selectOption('730');
  const done = page.getByText(/^Checked all 500 visits/).last();
  for (let turn = 0; !(await done.isVisible()); turn += 1) {
    const filters = page.getByRole('radio');
    const count = await filters.count();
    if (count > 0) await filters.nth(turn % count).check();
    await page.waitForTimeout(100);
  }
}

/** Milliseconds from each interaction to what it showed. */
function watchInteractions(): void {
  const slowest = { ms: 0 };
  Object.assign(globalThis, { slowest });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.interactionId) slowest.ms = Math.max(slowest.ms, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

async function measure(browser: Browser) {
  const sandbox = await startLarge();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(watchInteractions);
    const [chart] = sandbox.scenarios;
    if (!chart) throw new Error('There is no chart.');
    const { patient, encounter, launch, resources } = chart;
    await browser.startTracing(page, { categories: ['toplevel'] });
    await page.goto(sandbox.newLaunch({ patient, encounter, ...launch }).url);
    await workWith(page);
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const slowest = await page.evaluate(() => (globalThis as unknown as { slowest: { ms: number } }).slowest.ms);
    const text = JSON.stringify(resources);
    const start = process.cpuUsage();
    JSON.parse(text);
    const { user, system } = process.cpuUsage(start);
    return { longest: longestTask(trace.traceEvents), slowest, parse: user + system };
  } finally {
    await sandbox.close();
  }
}

if (!existsSync(new URL('../../dist/index.html', import.meta.url)))
  throw new Error('Build the panel first: npm run build');
const browser = await chromium.launch(config.use?.launchOptions ?? {});
try {
  const { longest, slowest, parse } = await measure(browser);
  console.log(`${(longest / parse).toFixed(2).padStart(8)}  longest task of the list / parse, 10,000 administrations`);
  console.log(`${String(Math.round(slowest)).padStart(8)}  milliseconds, slowest interaction with the list`);
} finally {
  await browser.close();
}
