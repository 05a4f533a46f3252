import type { Page, Route } from '@playwright/test';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

const table = 'mue-outpatient-2024Q1.json';
const rules = (page: Page) => page.getByLabel('Rules in force');
const before = 'what stands below is by the rules before';

/** Lists one official table, which only the rules of a hospital ask, and lets it wait until the answer of this is called. */
async function holdTable(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  await page.route('**/smart-config.json', async route => {
    const config = await (await route.fetch()).json();
    await route.fulfill({ json: { ...config, tables: 'tables/' } });
  });
  await page.route('**/tables/index.json', route =>
    route.fulfill({ json: { tables: 'needlepoint-tables/1', files: [table] } }),
  );
  await page.route(`**/tables/${table}`, route => void held.push(route));
  return async () => {
    await Promise.all(held.map(route => route.fulfill({ status: 404 })));
  };
}

for (const [name, width] of [
  ['the coder', 1280],
  ['the clinician', 400],
] as const)
  test(`${name} sees no verdict of the policy before while the record is checked by another`, async ({
    page,
    sandbox,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const letGo = await holdTable(page);
    await openInTab(page, sandbox, 'b12-ready');
    await expect(verdict(page)).toHaveText('Complete');
    await rules(page).selectOption('facility-outpatient');
    await expect(verdict(page)).toHaveText('Checking again...');
    await expect(page.getByText(before)).toContainText('Base rules');
    await expect(page.getByText('Complete', { exact: true })).toHaveCount(0);
    await expect(rules(page)).toHaveValue('facility-outpatient');
    await expectGoodPage(page);
    await letGo();
    await expect(page.getByText(before)).toHaveCount(0);
    await expect(verdict(page)).not.toHaveText('Checking again...');
    await expect(rules(page)).toHaveValue('facility-outpatient');
  });

test('nor has a draft that is printed meanwhile', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const letGo = await holdTable(page);
  await openInTab(page, sandbox, 'b12-ready');
  await page.getByRole('button', { name: 'Open the claim draft' }).click();
  const draft = page.getByRole('region', { name: 'Claim draft' });
  await expect(draft).toBeVisible();
  await rules(page).selectOption('facility-outpatient');
  await expect(verdict(page)).toHaveText('Checking again...');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText(before)).toBeVisible();
  await letGo();
  await expect(verdict(page)).toBeHidden();
  await expect(draft).toBeVisible();
});

test('nor does the list of visits have one', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const letGo = await holdTable(page);
  await openInTab(page, sandbox, 'b12-ready');
  await page.getByRole('button', { name: /^Visits/ }).click();
  await expect(page.getByText(/^Checked 1 visit/).last()).toBeVisible();
  await page.getByRole('button', { name: /^Visit / }).click();
  await rules(page).selectOption('facility-outpatient');
  await page.getByRole('button', { name: /^Visits/ }).click();
  const rows = page.locator('tr[data-state]');
  await expect(rows.first()).toBeVisible();
  await expect(page.locator('tr[data-state="judged"]')).toHaveCount(0);
  await expect(rows.first()).toContainText('Not checked yet');
  await letGo();
  await expect(page.locator('tr[data-state="waiting"]')).toHaveCount(0);
});
