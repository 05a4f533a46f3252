import type { FrameLocator, Page } from '@playwright/test';
import { expect, openInFrame, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

const scenario = 'medicare-two-injections';
const rules = (panel: Page | FrameLocator) => panel.getByLabel('Rules in force');

test('a coder sees the policy that the coverage chose, and judges by others without reading again', async ({
  page,
  sandbox,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openInTab(page, sandbox, scenario);
  await expect(rules(page)).toHaveValue('medicare-part-b');
  await expect(page.getByText("Chosen by the patient's coverage.")).toBeVisible();
  await expect(verdict(page)).not.toHaveText('Complete');
  const order = page.locator('tr[data-rule="order-complete"]').first();
  await expect(order).toContainText('Missing');
  await expect(order).not.toContainText('advice only');
  await expectGoodPage(page);
  // The one looked at stays the one looked at, whatever is to be seen to first under other rules.
  await page
    .getByRole('navigation', { name: 'Injections' })
    .getByRole('button', { name: /Ketorolac/ })
    .click();

  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));
  const billed = page.getByText('Units billed').locator('xpath=following-sibling::dd');
  await rules(page).selectOption('once-per-visit-example');
  await expect(verdict(page)).toHaveText('Complete');
  await expect(billed).toHaveText('1');
  await expect(page.getByText('Chosen by you, until this panel is closed.')).toBeVisible();
  await rules(page).selectOption('base');
  await expect(billed).toHaveText('2');
  await expect(order).toContainText('advice only');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rules(page)).toHaveValue('medicare-part-b');
  await expect(verdict(page)).not.toHaveText('Complete');
  expect(requests).toEqual([]);
});

test('a clinician changes the rules by keyboard in a narrow panel, and keeps the place', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 400, height: 600 });
  await openInTab(page, sandbox, scenario);
  await expect(rules(page)).toHaveValue('medicare-part-b');
  await rules(page).focus();
  await page.keyboard.press('Home');
  await expect(rules(page)).toHaveValue('base');
  await expect(rules(page)).toBeFocused();
  await expect(verdict(page)).toHaveText('Complete');
  await expectGoodPage(page);
});

test('nothing of the choice outlives the panel', async ({ page, sandbox }) => {
  const panel = await openInFrame(page, sandbox, scenario);
  await rules(panel).selectOption('base');
  await expect(verdict(panel)).toHaveText('Complete');
  const again = await openInFrame(page, sandbox, scenario);
  await expect(rules(again)).toHaveValue('medicare-part-b');
});
