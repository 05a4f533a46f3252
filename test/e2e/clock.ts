import type { Page } from '@playwright/test';

/**
 * Lets time pass at once on a page whose clock is installed: milliseconds, or `mm:ss`. What has just been drawn starts its
 * timers a moment after it is seen, and they are to run too, so that moment is waited for first.
 */
export async function letPass(page: Page, time: number | string): Promise<void> {
  await page.evaluate(() => new Promise(done => setTimeout(done, 100)));
  await page.clock.fastForward(time);
}
