import type { Page } from '@playwright/test';

/** One stop of the Tab key. */
interface Stop {
  name: string;
  /** What is wrong with how the focus shows; empty: nothing. */
  faults: string[];
  box: { top: number; bottom: number; left: number; right: number };
}

/**
 * Walks the page with the Tab key, from its beginning until the walk comes around, and says what is wrong: a focus that
 * does not show, or is hidden below something; a step back against the order of reading; a control that is not reached.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  const wanted = await markControls(page);
  // The next Tab goes on from the beginning.
  await page.evaluate(() => {
    const start = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
    start.tabIndex = -1;
    start.focus();
    start.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  const stops: Stop[] = [];
  const reached = new Set<string>();
  let last = '';
  for (let presses = 0; presses <= 3 * wanted.length + 5; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await here(page);
    if (stop === null) {
      if (reached.size > 0 && presses > 1 && !(await inDialog(page))) break;
      continue;
    }
    // A field for a day has a stop for each of its parts.
    if (stop.id === last) continue;
    if (reached.has(stop.id)) break;
    last = stop.id;
    reached.add(stop.id);
    stops.push(stop);
  }
  const missed = wanted.filter(({ id }) => !reached.has(id)).map(({ name }) => `${name}: not reached`);
  const shown = stops.flatMap(({ name, faults }) => faults.map(fault => `${name}: ${fault}`));
  return [...shown, ...backwards(stops), ...missed];
}

/** Text is read downwards, and a column beside is read from its top: a step up leads to the right, or it is one back. */
function backwards(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1];
    if (!before) return [];
    const above = stop.box.bottom <= before.box.top + 1 && stop.box.left < before.box.right;
    const beside = stop.box.top < before.box.bottom && stop.box.bottom > before.box.top;
    const left = beside && stop.box.right <= before.box.left + 1;
    return above || left ? [`${before.name} -> ${stop.name}: against the order of reading`] : [];
  });
}

function inDialog(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('dialog[open]') !== null);
}

/** Numbers all that should be reached. Of a group of choices only the chosen one is. */
function markControls(page: Page): Promise<{ id: string; name: string }[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const controls = scope.querySelectorAll<HTMLElement>(
      'a[href], button, select, summary, input, textarea, [tabindex="0"]',
    );
    return [...controls]
      .filter(element => element.checkVisibility() && !element.matches(':disabled'))
      .filter(element => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked))
      .map((element, at) => {
        element.dataset.walk = String(at);
        return { id: String(at), name: (element.textContent?.trim() || element.outerHTML).slice(0, 60) };
      });
  });
}

/** Where the focus is and whether it shows; null: on nothing of the page. */
function here(page: Page): Promise<(Stop & { id: string }) | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const look = () => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      return { drawn: outlineStyle !== 'none' && outlineWidth !== '0px', outlineColor, boxShadow };
    };
    const focused = look();
    const faults = [];
    if (!focused.drawn && focused.boxShadow === 'none') faults.push('the focus does not show');
    const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    if (seen < Math.min(23, box.height - 1)) faults.push('out of sight');
    const x = Math.min(Math.max((box.left + box.right) / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    if (top && !element.contains(top) && !top.contains(element))
      faults.push(`hidden below ${top.outerHTML.slice(0, 60)}`);
    const names = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    const name = (names?.[0]?.textContent ?? element.textContent ?? '').trim() || element.outerHTML;
    const { top: upper, bottom, left, right } = box;
    return {
      id: element.dataset.walk ?? '',
      name: name.slice(0, 60),
      faults,
      box: { top: upper + scrollY, bottom: bottom + scrollY, left, right },
    };
  });
}
