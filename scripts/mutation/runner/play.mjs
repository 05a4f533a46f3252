import { blocksTo } from './collect.mjs';

// Kept before any test puts another clock in their place.
const { setInterval, clearInterval, performance } = globalThis;
const now = performance.now.bind(performance);
const utilization = performance.eventLoopUtilization.bind(performance);

/** How long an asynchronous test may wait without anything to do, in milliseconds. A busy machine is no such wait. */
const patience = 2000;

export class Waited extends Error {}

/**
 * Runs tests one after the other, with the hooks of their blocks, and ends at the first that fails when `bail` is set.
 * `around` is told each test's id before, and null after it. Resolves to `{ test, error, ms }` per test that ran;
 * `error` is null when it passed.
 */
export async function play(tests, { bail, around = () => {} }) {
  const results = [];
  let open = [];
  try {
    for (const test of tests) {
      const path = blocksTo(test.block);
      open = await move(open, path);
      const start = now();
      around(test.id);
      const error = await once(test, path);
      around(null);
      results.push({ test, error, ms: now() - start });
      if (error && bail) break;
    }
  } finally {
    await move(open, []);
  }
  return results;
}

/** Leaves the blocks that are not on the path, and enters those that are not open. */
async function move(open, path) {
  const kept = open.filter((block, depth) => block === path[depth]);
  for (const block of open.slice(kept.length).reverse()) await each(block.afterAll);
  for (const block of path.slice(kept.length)) await each(block.beforeAll);
  return path;
}

async function once(test, path) {
  let failure = null;
  const keep = error => {
    failure ??= error instanceof Error ? error : new Error(String(error));
  };
  try {
    for (const block of path) await each(block.beforeEach);
    await inTime(test.body());
  } catch (error) {
    keep(error);
  }
  for (const block of path.toReversed()) await each(block.afterEach).catch(keep);
  return failure;
}

async function each(hooks) {
  for (const hook of hooks) await inTime(hook());
}

/** Waits for a promise, but not for ever. */
function inTime(answer) {
  if (typeof answer?.then !== 'function') return answer;
  const began = utilization();
  let timer;
  const late = new Promise((_, reject) => {
    const look = () => utilization(began).idle > patience && reject(new Waited(`waited ${patience} ms in vain`));
    timer = setInterval(look, patience / 10);
  });
  return Promise.race([answer, late]).finally(() => clearInterval(timer));
}
