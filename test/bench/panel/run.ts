/** `npm run bench:panel`: what it is like to use the built panel over a large chart, in Chromium. docs/performance.md */
import { chromium } from '@playwright/test';
import config from '../../../playwright.config.ts';
import { startLarge } from '../../e2e/large-chart.ts';
import { large } from '../../large-chart.ts';
import { median } from '../rounds.ts';
import { use } from './use.ts';
import { watch } from './watch.ts';

const throttle = 4;
const rounds = Number(process.argv[2] ?? 3);

/** One launch of the panel, and its use. `slower`: how many times slower its processor is made. */
async function launch(slower: number) {
  const sandbox = await startLarge();
  const browser = await chromium.launch(config.use?.launchOptions ?? {});
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const watched = await watch(page, slower);
    const [chart] = sandbox.scenarios;
    if (!chart) throw new Error('There is no chart.');
    await page.goto(sandbox.newLaunch({ patient: chart.patient, encounter: chart.encounter, ...chart.launch }).url);
    await watched.hand.until("Boolean(document.querySelector('h1'))");
    const first = await watched.hand.ask<number>('performance.now()');
    await watched.rest();
    const begun = await watched.end();
    const checkedIn = await use(watched.hand, watched.count);
    return { ...(await watched.end()), begun, first, checkedIn };
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/**
 * The clock's figures are of a processor that was made slower; those of processor time are taken at its full speed, and
 * then multiplied. Chromium makes a thread slower by having it spin for three times as long as it ran by the clock
 * (`thread_cpu_throttler.cc`, read 2026-11-22), so that each wait for another program would count as its own work.
 */
async function round() {
  const slow = await launch(throttle);
  const fast = await launch(1);
  return {
    ...slow,
    nodes: Math.max(slow.nodes, fast.nodes),
    pressProcessor: throttle * fast.pressProcessor,
    taskProcessor: throttle * fast.taskProcessor,
    loadTask: slow.begun.task,
    loadProcessor: throttle * fast.begun.taskProcessor,
  };
}

type Figures = Omit<Awaited<ReturnType<typeof round>>, 'begun'>;

const figures: readonly [of: keyof Figures, words: string, goal?: number][] = [
  ['press', 'ms by the clock, slowest interaction', 100],
  ['pressProcessor', `ms of processor time, slowest interaction (${throttle} times what it is at full speed)`, 100],
  ['task', 'ms by the clock, longest task in use (0: none above 50)', 50],
  ['taskProcessor', 'ms of processor time, longest task in use (likewise)', 50],
  ['nodes', 'nodes of the page, at most', 2000],
  ['heap', 'MB of JavaScript heap in the end', 30],
  ['loadTask', 'ms by the clock, longest task until the first verdict and a second after', 50],
  ['loadProcessor', 'ms of processor time, the same (likewise)', 50],
  ['first', 'ms from index.html to the first verdict'],
  ['checkedIn', 'ms from the wish for all visits to their verdicts, with the list in use'],
];

const taken: Figures[] = [];
for (let turn = 0; turn < rounds; turn += 1) taken.push(await round());
const size = `${large.administrations} administrations, ${large.visits} visits, ${large.conditions} conditions`;
console.log(`${size}; processor ${throttle} times slower; medians of ${rounds} rounds, least and most`);
console.log(`${'median'.padStart(8)}  ${'goal'.padStart(6)}`);
for (const [of, words, goal = ''] of figures) {
  const values = taken.map(one => Math.round(one[of]));
  const spread = `${Math.min(...values)} to ${Math.max(...values)}`;
  console.log(`${String(median(values)).padStart(8)}  ${String(goal).padStart(6)}  ${words} (${spread})`);
}
