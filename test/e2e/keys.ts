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

/**
 * Presses Tab (or Shift+Tab) until what has the focus begins with these words, and says in which order it was reached. On
 * the way each thing must show that it has the focus.
 */
export async function tabTo(page: Page, words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const here = await focused(page);
    passed.push(here);
    const shown = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return true;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, width } = element.getBoundingClientRect();
      return outlineStyle !== 'none' && outlineWidth !== '0px' && width > 0 && bottom > 0 && top < innerHeight;
    });
    if (!shown) throw new Error(`${here} does not show that it has the focus.`);
    if (here.startsWith(words)) return passed;
  }
  throw new Error(`${key} does not reach ${words}: ${passed.join(' | ')}`);
}
