import { expect } from 'vitest';
import { type Desk, token } from './desk.tsx';
import type { Sees } from './row.ts';

/** The screen is exactly so, and holds on no screen what must be on none. */
export async function looksLike(desk: Desk, { heading, says, next }: Sees): Promise<void> {
  const words = desk.words();
  expect(desk.heading()).toBe(heading);
  for (const sentence of says) expect(words).toContain(sentence);
  expect(
    [...desk.buttons(), ...words].some(one => one.includes(next)),
    `the way on: ${next}`,
  ).toBe(true);
  if (heading !== 'Complete') {
    expect(document.querySelector('h1')?.closest('[data-verdict="ready"]')).toBeNull();
    expect(words).not.toContain('1 of 1 injection complete');
  }
  // What was not read is never called missing.
  if (heading === 'Could not check') expect(words.filter(one => /^Missing\b/.test(one))).toEqual([]);
  expect(document.querySelector('[aria-busy="true"]'), 'nothing is waited for').toBeNull();
  expect(document.querySelector('img, script, iframe'), 'nothing that came with an answer').toBeNull();
  expect(document.documentElement.outerHTML).not.toContain(token);
  expect(console.error).not.toHaveBeenCalled();
  const before = desk.log.length;
  await desk.pass(65_000);
  expect(desk.log.length, 'nothing is asked for by itself').toBe(before);
}
