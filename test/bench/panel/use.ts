import { large } from '../../large-chart.ts';
import type { Hand } from './hand.ts';

const parts = 'nav[aria-label="Parts of the desk"] button';
const done = `[...document.querySelectorAll('p')].some(one => one.textContent.startsWith('Checked all ${large.visits} visits'))`;
/** The list's own, and not those at the foot of the panel, by which the coder's view is left. */
const filter = ':not(footer) > fieldset input[type="radio"]';
const again = "[...document.querySelectorAll('button')].some(one => one.textContent === 'Try again')";
const heading = (words: string) => `document.querySelector('h1')?.textContent.startsWith(${JSON.stringify(words)})`;

/** Between two presses a person looks at what came of the first. */
const look = 300;

/**
 * Uses the panel by mouse and keys as a coder does, also while the chart is read and checked. Returns how many milliseconds
 * that took.
 */
export async function use(hand: Hand, afterEach: () => Promise<void>): Promise<number> {
  const { ask, until, click, press, rest } = hand;
  const seen = async () => {
    await rest(look);
    await afterEach();
  };
  await seen();
  await click(parts, 'Visits');
  await until(heading('Visits'));
  await seen();
  await ask("document.querySelector('select').focus()");
  await press('End', 35);
  const since = Date.now();
  for (let turn = 0; !(await ask(done)); turn += 1) {
    // On a busy machine, reading may take longer than the panel waits.
    if (await ask<boolean>(again)) await click('button', 'Try again');
    // A list that is checked grows and shrinks, and a press may have opened a visit instead.
    if (!(await ask(heading('Visits')))) await click(parts, 'Visits');
    const filters = await ask<number>(`document.querySelectorAll(${JSON.stringify(filter)}).length`);
    if (filters > 0) await click(filter, '', turn % filters);
    await seen();
  }
  const took = Date.now() - since;
  await click(filter, 'All');
  await seen();
  await press('ArrowDown', 40);
  await seen();
  await press('ArrowUp', 38);
  await seen();
  await click('button', 'Next');
  await seen();
  await click('tbody tr button', '', 3);
  await until(`!${heading('Visits')}`);
  await seen();
  await click(parts, 'Claim draft');
  await seen();
  await click(parts, 'Visits');
  await until(heading('Visits'));
  await seen();
  return took;
}
