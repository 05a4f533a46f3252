import type { Page } from '@playwright/test';

/** What can be pressed or chosen. A box or button with a label is as large as its label. */
const targets = 'a[href], button, select, summary, input:not([type="hidden"]), textarea, label:has(input)';

/**
 * Targets of less than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8), with their size. Links within a sentence need not be, and of
 * a box with its label the label counts.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    wanted =>
      [...document.querySelectorAll<HTMLElement>(wanted)]
        .filter(
          element => element.checkVisibility() && !element.closest('label:has(input)')?.contains(element.parentElement),
        )
        .filter(element => !(element.matches('a') && getComputedStyle(element).display === 'inline'))
        .map(element => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)}: ${box.width} x ${box.height}`),
    targets,
  );
}

/** By how many pixels the page is wider than its window, and what sticks out. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('main *, dialog *')].filter(
      element => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...out.slice(0, 3).map(element => element.outerHTML.slice(0, 90))];
  });
}

/** What moves, or would on a change. */
export function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...document.getAnimations().map(animation => `animation ${animation.id}`),
    ...[...document.querySelectorAll('*')]
      .map(element => ({ element, style: getComputedStyle(element) }))
      .filter(
        ({ style }) =>
          style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth',
      )
      .map(({ element }) => element.outerHTML.slice(0, 90)),
  ]);
}

/** The headings that can be heard, with their levels: `1 Visits`. */
export function headings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    return [...(dialog ?? document).querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter(element => element.checkVisibility())
      .map(element => `${element.tagName.slice(1)} ${element.textContent?.trim()}`);
  });
}

/** Levels left out on the way down: the heading below which one begins two levels deeper. */
export function skippedLevels(outline: readonly string[]): string[] {
  return outline.filter((heading, at) => {
    const before = outline[at - 1];
    return before !== undefined && Number(heading[0]) > Number(before[0]) + 1;
  });
}

/** What is being said at once, or shown as an alert. */
export function liveRegions(page: Page): Promise<{ role: string; text: string; polite: boolean }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="status"], [role="alert"], [aria-live]')].map(element => ({
      role: element.getAttribute('role') ?? 'live',
      text: element.textContent?.trim() ?? '',
      polite: element.getAttribute('role') === 'status' && !element.hasAttribute('aria-live'),
    })),
  );
}

/** Coloured text, lines or grounds, which black and white would lose. Marks that take the colour of the text are text. */
export function colours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const grey = (colour: string) => {
      const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
      return alpha === 0 || (red === green && green === blue);
    };
    const names = ['color', 'backgroundColor', 'borderBlockStartColor', 'borderInlineStartColor'] as const;
    return [...document.querySelectorAll('main, main *, dialog[open], dialog[open] *')]
      .filter(element => element.checkVisibility())
      .flatMap(element =>
        names
          .filter(name => !grey(getComputedStyle(element)[name]))
          .map(name => `${element.outerHTML.slice(0, 70)} ${name} ${getComputedStyle(element)[name]}`),
      );
  });
}

/** What looks as if it could be pressed or filled in. A button without line, ground and underline is text. */
export function buttons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'main :is(button, select, input, textarea), dialog :is(button, select, input, textarea)',
      ),
    ]
      .filter(element => element.checkVisibility())
      .filter(element => {
        const { borderBlockEndStyle, borderBlockEndWidth, textDecorationLine } = getComputedStyle(element);
        return (borderBlockEndStyle !== 'none' && borderBlockEndWidth !== '0px') || textDecorationLine !== 'none';
      })
      .map(element => element.outerHTML.slice(0, 90)),
  );
}
