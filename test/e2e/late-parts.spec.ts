import type { Page, Route } from '@playwright/test';
import { letPass } from './clock.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

/** Longer than a part of the panel may take to load. */
const tooLong = 31_000;
const again = (page: Page) => page.getByRole('button', { name: 'Try again' });
const reopen = 'You can also close the panel and open it again from the chart.';

/** Scripts of this name are stuck on their way until the answer of this is called. */
async function hold(page: Page, name: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let free = false;
  await page.route(new RegExp(`/assets/${name}-[\\w-]+\\.js$`), route => {
    if (free) return route.continue();
    held.push(route);
  });
  return async () => {
    free = true;
    await Promise.all(held.map(route => route.continue()));
  };
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("the coder's view is stuck on its way: the cards stay, words say so, and it may still come", async ({
  page,
  sandbox,
}) => {
  const letGo = await hold(page, 'CoderView');
  await openInTab(page, sandbox, 'bare-entry');
  await expect(verdict(page)).toHaveText('6 items missing');
  const words = page.getByText("The coder's view could not be loaded.");
  await expect(words).toHaveCount(0);
  await letPass(page, tooLong);
  await expect(words).toContainText(reopen);
  await expect(verdict(page)).toHaveText('6 items missing');
  await expectGoodPage(page);
  await again(page).press('Enter');
  await expect(again(page)).toBeFocused();
  await expect(page.getByText('Loading...')).toBeVisible();
  await letPass(page, tooLong);
  await expect(words).toBeVisible();
  await letGo();
  await expect(page.getByRole('button', { name: 'Open the claim draft' })).toBeVisible();
  await expect(words).toHaveCount(0);
});

test('the page of the claim draft is stuck on its way: words say so, and it may still come', async ({
  page,
  sandbox,
}) => {
  const letGo = await hold(page, 'ClaimPage');
  await openInTab(page, sandbox, 'b12-ready');
  await page.getByRole('button', { name: 'Open the claim draft' }).click();
  await expect(page.getByText('Loading...')).toBeVisible();
  await letPass(page, tooLong);
  await expect(page.getByText(`This could not be loaded. Try again. ${reopen}`)).toBeVisible();
  await expectGoodPage(page);
  await again(page).click();
  await letGo();
  await expect(page.getByRole('region', { name: 'Claim draft' })).toBeVisible();
  await expect(again(page)).toHaveCount(0);
});

for (const part of ['ClaimPage', 'coder-book'])
  test(`the claim draft comes late (${part}): what has the focus below it stays in sight`, async ({
    page,
    sandbox,
  }) => {
    const letGo = await hold(page, part);
    await openInTab(page, sandbox, 'b12-ready');
    await page.getByRole('button', { name: 'Open the claim draft' }).click();
    await expect(page.getByText(part === 'ClaimPage' ? 'Loading...' : 'Making the draft...')).toBeVisible();
    const below = page.getByRole('button', { name: 'Import waivers' });
    await below.focus();
    await expect(below).toBeInViewport({ ratio: 1 });
    await letGo();
    await expect(page.getByRole('table').last()).toBeVisible();
    await page.waitForTimeout(500);
    await expect(below).toBeFocused();
    await expect(below).toBeInViewport({ ratio: 1 });
  });

test('the words of queries and the pages of checks are stuck on their way: both say so', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'bare-entry');
  const queries = await hold(page, 'QueryDialog');
  const pages = await hold(page, 'pages');
  const query = page.getByRole('button', { name: 'Query (Route)' });
  await query.click();
  await expect(page.getByText('Loading...')).toBeVisible();
  await page.getByRole('button', { name: 'About (Route)' }).click();
  await expect(page.getByText('Loading...')).toHaveCount(2);
  await letPass(page, tooLong);
  await expect(page.getByText('This could not be loaded. Try again.', { exact: true })).toBeVisible();
  await expect(page.getByText(`The page of this check could not be loaded. Try again. ${reopen}`)).toBeVisible();
  await expect(page.getByText('Loading...')).toHaveCount(0);
  await expectGoodPage(page);
  await queries();
  await query.click();
  await expect(page.getByRole('dialog', { name: 'Query to the clinician' })).toBeVisible();
  await page.keyboard.press('Escape');
  await again(page).click();
  await pages();
  await expect(page.getByText('What it looks at')).toBeVisible();
});

test('what the desk works with is stuck on its way: each place that waits for it says so', async ({
  page,
  sandbox,
}) => {
  const letGo = await hold(page, 'coder-book');
  await openInTab(page, sandbox, 'b12-ready');
  await page.getByRole('button', { name: 'Open the claim draft' }).click();
  await expect(page.getByText('Making the draft...')).toBeVisible();
  await letPass(page, tooLong);
  await expect(page.getByText('The draft could not be made.')).toBeVisible();
  await expect(again(page)).toBeVisible();
  await page.getByRole('button', { name: 'Save file' }).click();
  await letPass(page, tooLong);
  await expect(page.getByText('This could not be made. Try again.')).toBeVisible();
  await page.getByRole('button', { name: /^Visits/ }).click();
  await letPass(page, tooLong);
  await expect(page.getByText('The list of visits could not be read.').last()).toBeVisible();
  await letGo();
  await again(page).click();
  await expect(page.getByText(/^Checked/).last()).toBeVisible();
});

test('a part that was lost on its way comes when it is asked for once more', async ({ page, sandbox, complaints }) => {
  await openInTab(page, sandbox, 'bare-entry');
  const scripts = /\/assets\/pages-/;
  await page.route(scripts, route => route.abort());
  await page.getByRole('button', { name: 'About (Route)' }).click();
  await expect(again(page)).toBeVisible();
  await page.unroute(scripts);
  await again(page).click();
  await expect(page.getByText('What it looks at')).toBeVisible();
  complaints.list = complaints.list.filter(text => !/Failed to fetch dynamically imported module/.test(text));
});

test('what fetches official tables is stuck on its way: the built-in rows answer, and that is said', async ({
  page,
  sandbox,
}) => {
  await page.route('**/smart-config.json', async route => {
    const config = await (await route.fetch()).json();
    await route.fulfill({ json: { ...config, tables: 'tables/' } });
  });
  await hold(page, 'table-shelf');
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText('The checks are still loading.')).toBeVisible();
  await letPass(page, tooLong);
  await expect(verdict(page)).toHaveText('Complete');
  await expect(page.getByText(/official table.* could not be loaded/i)).toBeVisible();
});
