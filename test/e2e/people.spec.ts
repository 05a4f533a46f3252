import { readFile } from 'node:fs/promises';
import type { Page, Route } from '@playwright/test';
import { csvRows } from '../export/parse-csv.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

test.use({ viewport: { width: 1280, height: 900 } });

/** Who ordered and who attends in every chart. Nothing that is checked rests on his entry. */
const doctor = 'Practitioner/doctor-haddad';
const npi = '1234567893';
const reading = 'Reading who ordered it and who took part...';

/** Who renders and who orders, on the line of the injection and on that of the drug. */
const onAll = Array.from({ length: 4 }, () => `NPI ${npi}`);
const numbers = (page: Page) => draftPage(page).locator('td > small', { hasText: 'NPI' });

const draftPage = (page: Page) => page.getByRole('region', { name: 'Claim draft' });

async function openDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the claim draft' }).click();
  await expect(draftPage(page).getByRole('table', { name: 'Lines' })).toBeVisible();
}

/** Reads the record again, to the end. */
async function refresh(page: Page): Promise<void> {
  const begun = page.waitForRequest(/\/fhir\/MedicationAdministration/);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await begun;
  await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
}

/** The draft as a file, which waits for all who are still to be read. */
async function saved(page: Page): Promise<ReturnType<typeof csvRows>> {
  await page.getByRole('combobox', { name: 'Export' }).selectOption('Claim draft (CSV)');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  return csvRows(await readFile(await file.path(), 'utf8'));
}

/** Another answer of the EHR for the doctor's entry alone. Returns how many times that was asked for. */
async function answering(page: Page, answer: (route: Route) => Promise<void>): Promise<() => number> {
  let asked = 0;
  await page.route(`**/fhir/${doctor}`, route => {
    if (route.request().method() === 'OPTIONS') return route.fallback();
    asked += 1;
    return answer(route);
  });
  return () => asked;
}
const refusing = (page: Page, status: number) =>
  answering(page, route =>
    route.fulfill({
      status,
      headers: { 'access-control-allow-origin': '*' },
      json: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden' }] },
    }),
  );

test('who ordered is read once, when the draft is opened, and not before', async ({ page, sandbox }) => {
  const nonce = await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  const asked = () =>
    sandbox.log.entries(nonce).filter(({ method, path }) => method !== 'OPTIONS' && path.includes(doctor)).length;
  expect(asked()).toBe(0);
  await openDraft(page);
  const lines = draftPage(page).getByRole('table', { name: 'Lines' });
  await expect(numbers(page)).toHaveText(onAll);
  await expect(draftPage(page).getByText(reading)).toHaveCount(0);
  expect(asked()).toBe(1);
  await lines.getByText('Where line 1 comes from').click();
  await expect(lines.getByText('identifier[0]').first()).toBeVisible();

  await refresh(page);
  await expect(numbers(page)).toHaveText(onAll);
  await saved(page);
  expect(asked()).toBe(1);
  await expectGoodPage(page);
});

test('a claim that is exported before its page was seen names them too', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready');
  const rows = await saved(page);
  expect(rows.map(({ renderingNpi, orderingNpi }) => [renderingNpi, orderingNpi])).toEqual([
    [npi, npi],
    [npi, npi],
  ]);
});

test('where it is not permitted, that is said, and nothing is called missing', async ({ page, sandbox }) => {
  const asked = await refusing(page, 403);
  await openInTab(page, sandbox, 'b12-ready');
  await openDraft(page);
  const said = "The practitioner's record could not be read (not permitted, 403).";
  await expect(draftPage(page).getByText(said).first()).toBeVisible();
  await expect(draftPage(page).getByText('No NPI is recorded')).toHaveCount(0);
  // What was refused is not asked for again.
  await refresh(page);
  await expect(draftPage(page).getByText(said).first()).toBeVisible();
  await saved(page);
  expect(asked()).toBe(1);
});

test('a slow EHR keeps nobody waiting for the draft', async ({ page, sandbox }) => {
  let answer = () => {};
  const held = new Promise<void>(resolve => {
    answer = resolve;
  });
  await answering(page, async route => {
    await held;
    await route.continue();
  });
  await openInTab(page, sandbox, 'b12-ready');
  await openDraft(page);
  await expect(draftPage(page).getByText(reading)).toBeVisible();
  await expect(draftPage(page).getByText("The practitioner's record has not been read yet.").first()).toBeVisible();
  await expect(draftPage(page).getByText(/could not (all )?be read/)).toHaveCount(0);
  answer();
  await expect(numbers(page)).toHaveText(onAll);
  await expect(draftPage(page).getByText(reading)).toHaveCount(0);
});

test('once the session is over, the draft says so', async ({ page, sandbox }) => {
  await refusing(page, 401);
  await openInTab(page, sandbox, 'b12-ready');
  await openDraft(page);
  await expect(
    draftPage(page).getByText("The practitioner's record could not be read (the session has ended, 401).").first(),
  ).toBeVisible();
});

test('a query names who is asked, or says why it cannot', async ({ page, sandbox }) => {
  const nonce = await openInTab(page, sandbox, 'b12-workflow-diagnosis');
  const asked = () => sandbox.log.entries(nonce).filter(({ path }) => path.includes(doctor)).length;
  const opener = page.getByRole('button', { name: /^Query all|^Query the open point/ });
  await expect(opener).toBeVisible();
  expect(asked()).toBe(0);
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Query to the clinician' });
  await expect(dialog.getByRole('textbox')).toHaveValue(/^To: Samir Haddad, MD \(who answers for the visit\)/);
  await expectGoodPage(page);
  await page.keyboard.press('Escape');
  expect(asked()).toBeGreaterThan(0);

  await refusing(page, 403);
  await openInTab(page, sandbox, 'b12-workflow-diagnosis');
  await opener.click();
  await expect(dialog).toContainText(
    "Who answers for the visit is not named: the practitioner's record could not be read (not permitted, 403).",
  );
  await expect(dialog.getByRole('textbox')).toHaveValue(/^To: the clinician who answers for the visit/);
});
