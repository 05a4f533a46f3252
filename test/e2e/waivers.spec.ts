import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { inWords } from './days.ts';
import { expect, openInFrame, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

const scenario = 'orderer-first';
/** The same day through a test that runs at midnight. The clinic's clock is behind UTC: there it has not ended then. */
const today = new Date().toISOString().slice(0, 10);
const list = (page: Page) => page.getByRole('region', { name: /^Waivers/ });
const row = (page: Page) => page.locator('tr[data-rule="performer-documented"]');
const asFile = (text: string) => ({ name: 'w.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** Waives the one gap of the chart by keyboard alone, from its button on. */
async function waiveByKeyboard(page: Page): Promise<void> {
  await row(page).getByRole('button', { name: 'Waive... (Administered by)' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Waive a check' });
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Named on the paper record, which was seen');
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Until')).toBeFocused();
  // How a day is typed depends on the browser's language.
  await dialog.getByLabel('Until').fill(today);
  await dialog.getByLabel('Who accepted it (may be left out)').focus();
  await page.keyboard.type('Coding desk');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

for (const width of [700, 1280])
  test(`a coder waives a gap by keyboard, takes it along as a file, and back, ${width} pixels wide`, async ({
    page,
    sandbox,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await openInTab(page, sandbox, scenario);
    await expect(verdict(page)).toHaveText('1 item missing');
    await waiveByKeyboard(page);

    await expect(verdict(page)).toHaveText('Complete, 1 check waived');
    await expect(row(page)).toContainText(
      `Waived until ${inWords(today)} by Coding desk (this session): Named on the paper record, which was seen`,
    );
    const remove = row(page).getByRole('button', { name: 'Remove waiver (Administered by)' });
    await expect(remove).toBeFocused();
    await expect(list(page)).toContainText('Waives 1 check');
    await expect(list(page)).toContainText(inWords(today));
    await expectGoodPage(page);

    const download = page.waitForEvent('download');
    await list(page).getByRole('button', { name: 'Export waivers' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^needlepoint-waivers-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await saved.path(), 'utf8');
    expect(JSON.parse(text)).toEqual({
      format: 'needlepoint-waivers/1',
      waivers: [
        {
          rule: 'performer-documented',
          reference: 'MedicationAdministration/orderer-first-injection',
          message: expect.stringMatching(/^performer-documented\./),
          reason: 'Named on the paper record, which was seen',
          expires: today,
          by: 'Coding desk',
        },
      ],
    });

    await remove.press('Enter');
    await expect(verdict(page)).toHaveText('1 item missing');
    await expect(row(page).getByRole('button', { name: /^Waive/ })).toBeFocused();
    await page.locator('input[type="file"]').setInputFiles(asFile(text));
    await expect(verdict(page)).toHaveText('Complete, 1 check waived');
    await expect(list(page)).toContainText('1 waiver was taken from the file.');
  });

test('the dialog says what it lacks, and Escape leaves it', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openInTab(page, sandbox, scenario);
  const opener = row(page).getByRole('button', { name: /^Waive/ });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Waive a check' });
  await dialog.getByLabel('Reason').press('Tab');
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await expect(dialog.getByText('Say why, in one line.')).toBeVisible();
  await expect(dialog.getByText(/^Choose a day from/)).toBeVisible();
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await expectGoodPage(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(verdict(page)).toHaveText('1 item missing');
});

test('a file with faults is refused whole, and each fault is named with its place', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openInTab(page, sandbox, scenario);
  await expect(verdict(page)).toHaveText('1 item missing');
  const good = { rule: 'performer-documented', reason: 'a', expires: today };
  const waivers = [good, { ...good, expires: 'soon' }, { ...good, rule: 'Given!' }];
  const file = asFile(JSON.stringify({ format: 'needlepoint-waivers/1', waivers }));
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(list(page).getByRole('listitem')).toHaveText([
    'waivers[1].expires is no day; one is written 2026-12-31',
    'waivers[2].rule must be the id of a rule, such as site-documented',
  ]);
  await expect(verdict(page)).toHaveText('1 item missing');
  await expectGoodPage(page);
});

/** The deployment's own waivers. */
async function configure(page: Page, waivers: readonly object[]): Promise<void> {
  await page.route('**/smart-config.json', async route => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), waivers } });
  });
}

test('what is accepted site-wide is shown as such, cannot be removed, and is said to a clinician', async ({
  page,
  sandbox,
}) => {
  const waivers = [
    { rule: 'performer-documented', reason: 'By agreement', expires: today },
    { rule: 'order-linked', reason: 'Long ago', expires: '2020-01-01' },
  ];
  await configure(page, waivers);
  await page.setViewportSize({ width: 1280, height: 900 });
  await openInTab(page, sandbox, scenario);
  await expect(verdict(page)).toHaveText('Complete, 1 check waived');
  await expect(list(page).getByRole('row')).toHaveCount(3);
  await expect(list(page)).toContainText('Set in smart-config.json: it cannot be removed here.');
  await expect(list(page)).toContainText('Has expired');
  await expect(page.getByRole('button', { name: /Remove waiver/ })).toHaveCount(0);
  await expectGoodPage(page);
  await page.setViewportSize({ width: 400, height: 600 });
  await expect(verdict(page)).toHaveText('Complete, 1 check waived');
  await expectGoodPage(page);
});

test('a site-wide waiver of what other checks stand on keeps the panel from opening', async ({ page, sandbox }) => {
  await configure(page, [{ rule: 'route-documented', reason: 'By agreement', expires: today }]);
  await openInTab(page, sandbox, scenario);
  await expect(page.getByText(/waivers\[0\]\.rule/)).toBeVisible();
  await expect(page.getByText(/is never waived, because other rules stand on it/)).toBeVisible();
});

test('nothing of a waiver outlives the panel', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await openInTab(page, sandbox, scenario);
  await waiveByKeyboard(page);
  await expect(verdict(page)).toHaveText('Complete, 1 check waived');
  const panel = await openInFrame(page, sandbox, scenario);
  await expect(verdict(panel)).toHaveText('1 item missing');
});

test('a gap that other checks stand on cannot be waived, and its row says so', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openInTab(page, sandbox, 'bare-entry');
  const route = page.locator('tr[data-rule="route-documented"]').first();
  await expect(route).toContainText('Cannot be waived: other checks stand on this one.');
  await expect(route.getByRole('button', { name: /^Waive/ })).toHaveCount(0);
  await expectGoodPage(page);
});
