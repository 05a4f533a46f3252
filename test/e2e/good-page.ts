import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './ehr.ts';

const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Accessible, within its width at 320 and at its own width, and silent about the patient where others can look. */
export async function expectGoodPage(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(accessibility).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await expectNoSidewaysScroll(page);
  const size = page.viewportSize();
  if (size && size.width <= 400) {
    await page.setViewportSize({ width: 320, height: size.height });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(size);
  }
  expect(await page.title()).toBe('Injection record check');
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
