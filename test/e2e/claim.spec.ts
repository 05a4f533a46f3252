import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { csvRows } from '../export/parse-csv.ts';
import { r4Faults } from '../export/r4.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

test.use({ viewport: { width: 1280, height: 900 } });

const draftPage = (page: Page) => page.getByRole('region', { name: 'Claim draft' });

async function openDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the claim draft' }).click();
  await expect(draftPage(page).getByRole('table', { name: 'Lines' })).toBeVisible();
}

test('the draft of a complete visit, each field with its source, and the Claim made of it', async ({
  page,
  sandbox,
}) => {
  await openInTab(page, sandbox, 'two-drugs-two-sites');
  await openDraft(page);
  await expect(page.getByRole('heading', { name: 'Claim draft' })).toBeVisible();
  await expect(draftPage(page)).toContainText('Sent nowhere.');
  await expect(draftPage(page)).not.toContainText('Not to be used');
  const lines = draftPage(page).getByRole('table', { name: 'Lines' });
  await expect(lines.getByRole('rowheader')).toHaveCount(3);
  await lines.getByText('Where line 1 comes from').click();
  await expect(lines.getByText('dosage.route.coding[0]').first()).toBeVisible();

  const saved = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save file' }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const fhir = await saved();
  expect(fhir.name).toMatch(/^needlepoint-claim-draft-\d{4}-\d\d-\d\d\.fhir\.json$/);
  const claim = JSON.parse(fhir.text);
  expect(claim).toMatchObject({ resourceType: 'Claim', status: 'draft', use: 'claim' });
  expect(claim.item).toHaveLength(3);
  expect(r4Faults(claim)).toEqual([]);
  expect(fhir.text).not.toMatch(/Pemberton|Hugo|1985/);

  await page.getByRole('combobox', { name: 'Export' }).selectOption('Claim draft (CSV)');
  const csv = await saved();
  expect(csv.name).toMatch(/^needlepoint-claim-draft-\d{4}-\d\d-\d\d\.csv$/);
  expect(csvRows(csv.text).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    'administration draft',
    'drug draft',
    'drug draft',
  ]);
});

test('an open point keeps the draft from use, on the screen and in the file', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-no-route');
  await expect(verdict(page)).toHaveText('1 item missing');
  await openDraft(page);
  await expect(draftPage(page).getByText('Not to be used as it is: 1 point is open.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Export' }).selectOption('Claim draft (CSV)');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const rows = csvRows(await readFile(await file.path(), 'utf8'));
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['draft-not-ready']));
  await page.getByRole('button', { name: 'See what is open' }).click();
  await expect(page.getByRole('navigation', { name: 'Injections' })).toBeVisible();
});

for (const [width, media] of [
  [1280, {}],
  [700, { colorScheme: 'dark' }],
  [600, { forcedColors: 'active' }],
] as const) {
  test(`the draft is accessible and fits at ${width} pixels ${JSON.stringify(media)}`, async ({ page, sandbox }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    await openInTab(page, sandbox, 'bare-entry');
    await openDraft(page);
    await draftPage(page).getByText('Where line 1 comes from').click();
    await expectGoodPage(page);
  });
}

test('printed from its page there is the draft alone, below whose it is', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'bare-entry');
  await openDraft(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(draftPage(page)).toBeVisible();
  await expect(draftPage(page)).toContainText('Not to be used as it is');
  await expect(page.getByText('MRN WS-00835').first()).toBeVisible();
  await expect(verdict(page)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Parts of the desk' })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Export' })).toBeHidden();
  await expect(page.locator('details:not([open])')).toHaveCount(0);
});
