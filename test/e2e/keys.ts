import type { Page } from '@playwright/test';

/** What has the focus: its words, as far as they are seen or heard. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    const words = element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? '';
    return words.replace(/\s+/g, ' ').trim();
  });
}

/** The words of what has the focus, and why nobody sees that it has it; null: it shows. */
async function here(page: Page): Promise<{ words: string; hidden: string | null }> {
  const words = await focused(page);
  const hidden = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    const outlined = outlineStyle !== 'none' && outlineWidth !== '0px';
    if (outlined && width > 0 && bottom > 0 && top < innerHeight) return null;
    const drawn = `outline ${outlineStyle} ${outlineWidth}, :focus-visible ${element.matches(':focus-visible')}`;
    return `${drawn}, at ${top} to ${bottom} of ${innerHeight}, ${width} wide, window focused ${document.hasFocus()}`;
  });
  return { words, hidden };
}

/**
 * Presses Tab (or Shift+Tab) until what has the focus begins with these words, and says in which order it was reached. On
 * the way each thing must show that it has the focus: once the page has come to rest, for what is just being drawn anew
 * shows it a moment later.
 */
export async function tabTo(page: Page, words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    let stop = await here(page);
    for (let looks = 0; stop.hidden !== null && looks < 20; looks += 1) {
      await page.waitForTimeout(100);
      stop = await here(page);
    }
    passed.push(stop.words);
    if (stop.hidden !== null)
      throw new Error(`${stop.words} does not show that it has the focus (${stop.hidden}): ${passed.join(' | ')}`);
    if (stop.words.startsWith(words)) return passed;
  }
  throw new Error(`${key} does not reach ${words}: ${passed.join(' | ')}`);
}
