// What a test file imports from 'vitest' while it runs for Stryker: blocks, tests and hooks are only collected here,
// `play.mjs` runs them. Expectations, spies and clocks are vitest's own.
import { titleOf } from './titles.mjs';

export { expect, vi } from 'vitest';

/** Vitest looks here for its settings when a test asks for its clock. These are its defaults. */
globalThis.__vitest_worker__ ??= { config: { fakeTimers: { loopLimit: 10_000, shouldClearNativeTimers: true } } };

const newBlock = (name, outer) => ({ name, outer, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] });

let block = newBlock('', null);
const tests = new Map();

/** Imports a test file and resolves when its tests are collected. */
export async function collect(file, url) {
  block = newBlock(file, null);
  await import(url);
}

/** All tests collected so far: id to test, in the order of files and lines. */
export const collected = () => tests;

export const describe = withTable((name, body) => {
  const outer = block;
  block = newBlock(name, outer);
  try {
    if (body() instanceof Promise) throw new Error(`describe '${name}' must not be asynchronous`);
  } finally {
    block = outer;
  }
});

export const test = withTable((name, body) => {
  const base = `${pathOf(block).join(' > ')} > ${name}`;
  let id = base;
  for (let same = 2; tests.has(id); same++) id = `${base} (${same})`;
  tests.set(id, { id, body, block });
});

export const it = test;

export const beforeAll = hook => void block.beforeAll.push(hook);
export const beforeEach = hook => void block.beforeEach.push(hook);
export const afterEach = hook => void block.afterEach.unshift(hook);
export const afterAll = hook => void block.afterAll.unshift(hook);

/** From the file's block to this one. */
export function blocksTo(inner) {
  return inner === null ? [] : [...blocksTo(inner.outer), inner];
}

const pathOf = inner => blocksTo(inner).map(({ name }) => name);

/** `add(title, body)` and `add.each(rows)(title, body)`; settings such as a timeout may stand among them. */
function withTable(add) {
  const bodyOf = rest => rest.find(one => typeof one === 'function');
  const plain = (title, ...rest) => add(title, bodyOf(rest));
  plain.each = rows => {
    if (!Array.isArray(rows)) throw new Error('a table must be an array here');
    // Rows are spread only when all of them are lists: in a mixed table a list is one value among others.
    const lists = rows.every(Array.isArray);
    return (title, ...rest) => {
      const body = bodyOf(rest);
      for (const row of rows) {
        const values = lists ? row : [row];
        add(titleOf(title, values), () => body(...values));
      }
    };
  };
  return plain;
}
