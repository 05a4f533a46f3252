import type { Page } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { large } from '../large-chart.ts';
import { test as base, expect, openInTab, verdict } from './ehr.ts';
import { startLarge } from './large-chart.ts';

const test = base.extend<object, { sandbox: Sandbox }>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
    async ({}, use) => {
      const sandbox = await startLarge();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
});
test.use({ viewport: { width: 1280, height: 800 } });

const visits = (page: Page) =>
  page.getByRole('navigation', { name: 'Parts of the desk' }).getByRole('button', { name: 'Visits' });
const progress = (page: Page, words: RegExp) => expect(page.getByText(words).last()).toBeVisible({ timeout: 120_000 });

test('a chart of 500 visits is read after the first view and checked visit by visit, while the list is used', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(240_000);
  await openInTab(page, sandbox, 'large-chart');
  await expect(verdict(page)).toBeVisible();
  const shown = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  await visits(page).click();
  await progress(page, /^Checked all/);
  // The first view looks for the visits around its own; the list searches once, and after something was on the screen.
  const listed = await page.evaluate(() => performance.getEntriesByType('resource'));
  const searches = listed.filter(({ name }) => /\/Encounter(\/_search|\?)/.test(name)).map(one => one.startTime);
  expect(searches).toHaveLength(2);
  expect(searches[1]).toBeGreaterThan(shown ?? Number.NaN);

  await page.getByRole('combobox', { name: 'Period' }).selectOption('730');
  await progress(page, /^Checked \d+ of 500 visits/);
  // In the midst of it: what is asked for is done, and the checking goes on.
  await page.getByRole('radio', { name: /^Missing/ }).check();
  const rows = page.locator('tbody tr');
  await expect(rows.first()).toContainText('Missing');
  await page.getByRole('button', { name: 'Stop' }).click();
  const halfway = page.getByText(/^Stopped/).last();
  await expect(halfway).toBeVisible();
  const checked = Number(/\d+/.exec((await halfway.textContent()) ?? '')?.[0]);
  expect(checked).toBeLessThan(large.visits);
  await page.getByRole('button', { name: 'Go on' }).click();
  await progress(page, /^Checked all 500 visits/);

  // As many elements as one page of the list takes, however many visits there are.
  expect(await page.locator('*').count()).toBeLessThan(1500);
  await page.getByRole('radio', { name: /^All/ }).check();
  await rows.nth(1).getByRole('button').click();
  // From what was read already: nothing is asked for.
  await expect(verdict(page)).not.toHaveText('Visits');
});
