import type { Page } from '@playwright/test';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

const rules = (page: Page) => page.getByLabel('Rules in force');
const changes = (page: Page) => page.getByRole('region', { name: /^What changes from/ });

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a switch of the policy is shown as a difference, by keyboard, and taken back in one press', async ({
  page,
  sandbox,
}) => {
  await openInTab(page, sandbox, 'medicare-two-injections');
  await expect(rules(page)).toHaveValue('medicare-part-b');
  await expect(changes(page)).toHaveCount(0);
  await rules(page).focus();
  await rules(page).selectOption('once-per-visit-example');
  await expect(rules(page)).toBeFocused();
  const shown = changes(page);
  await expect(shown).toContainText('differences for this visit.');
  const units = shown.getByRole('row', { name: /^Units billed/ });
  await expect(units).toContainText('2 of 2 counted');
  await expect(units).toContainText('1 of 2 counted');
  await expect(units).toContainText('One for each visit (example): how many are counted.');
  const order = shown.locator('tr[data-rule="order-complete"]').first();
  await expect(order).toContainText('Weighs otherwise');
  await expect(order).toContainText('advice only');
  await expectGoodPage(page);

  const back = shown.getByRole('button', { name: 'Back to Medicare Part B' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(rules(page)).toHaveValue('medicare-part-b');
  await expect(page.getByText("Chosen by the patient's coverage.")).toBeVisible();
  // The same place now leads the other way.
  await expect(shown.getByRole('button', { name: /^Back to One for each visit/ })).toBeFocused();
  await shown.getByRole('button', { name: 'Dismiss' }).focus();
  await page.keyboard.press('Enter');
  await expect(shown).toHaveCount(0);
  await expect(rules(page)).toBeFocused();
});

test('the draft claim stays in view, and says what of it changed', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'medicare-two-injections', { intent: 'needlepoint-claim-draft' });
  await expect(page.getByRole('heading', { name: /claim draft/i, level: 2 }).first()).toBeVisible();
  await rules(page).selectOption('once-per-visit-example');
  const shown = changes(page);
  await expect(shown).toBeVisible();
  const all = shown.getByText(/^Show all/);
  if ((await all.count()) > 0) await all.click();
  await expect(shown.getByRole('rowheader', { name: 'Claim draft' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /claim draft/i, level: 2 }).first()).toBeVisible();
});

test('where nothing changes, that is said', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'nothing-recorded');
  await rules(page).selectOption('once-per-visit-example');
  await expect(changes(page)).toContainText('Nothing changes for this visit.');
  await expectGoodPage(page);
});

test('a refresh is no switch: the difference is forgotten', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'medicare-two-injections');
  await rules(page).selectOption('base');
  await expect(changes(page)).toBeVisible();
  await page.getByRole('button', { name: 'Refresh' }).first().click();
  await expect(changes(page)).toHaveCount(0);
  await expect(rules(page)).toHaveValue('base');
  await expect(verdict(page)).toHaveText('Complete');
});
