import { readFile } from 'node:fs/promises';
import type { Download, FrameLocator, Page } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { csvRows } from '../export/parse-csv.ts';
import { expect, openInFrame, openInTab, test, verdict } from './ehr.ts';

test.use({ viewport: { width: 1280, height: 900 } });

const dayName = (day: Date) => day.toLocaleDateString('sv');

/** Today, on the reader's clock; the day before, where midnight came while the test ran. */
const todayOr = (begun: Date) => `(${dayName(begun)}|${dayName(new Date())})`;
const scenario = 'bare-entry';

async function choose(panel: Page | FrameLocator, what: string): Promise<void> {
  await panel.getByRole('combobox', { name: 'Export' }).selectOption(what);
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** The panel in the EHR's frame with the coder's room, where the frame lacks what `without` names. */
async function openInPoorFrame(page: Page, sandbox: Sandbox, without: readonly string[]): Promise<FrameLocator> {
  await page.goto(`${sandbox.ehr}/ehr/chart?scenario=${scenario}`);
  await page.evaluate(rights => {
    const frame = document.querySelector<HTMLIFrameElement>('#app');
    for (const right of rights) frame?.sandbox.remove(right);
  }, without);
  await page.getByRole('button', { name: 'Open Needlepoint in this chart' }).click();
  return widen(page);
}

async function widen(page: Page): Promise<FrameLocator> {
  const panel = page.frameLocator('#app');
  await expect(verdict(panel)).toHaveText('6 items missing');
  await page.getByRole('button', { name: 'Coder view' }).click();
  await expect(panel.getByRole('combobox', { name: 'Export' })).toBeVisible();
  return panel;
}

test('files are saved under names that say nothing about the patient', async ({ page, sandbox }) => {
  const begun = new Date();
  await openInTab(page, sandbox, scenario);
  await choose(page, 'Findings (CSV)');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  expect(csv.suggestedFilename()).toMatch(new RegExp(`^needlepoint-findings-${todayOr(begun)}\\.csv$`));
  const rows = csvRows(await textOf(csv));
  expect(rows.filter(({ outcome }) => outcome === 'gap').length).toBeGreaterThanOrEqual(6);
  await expect(page.getByText(/If no file appeared, the EHR's frame does not allow it/)).toBeVisible();

  await choose(page, 'Report (JSON)');
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  expect(json.suggestedFilename()).toMatch(new RegExp(`^needlepoint-report-${todayOr(begun)}\\.json$`));
  const report = JSON.parse(await textOf(json));
  expect(report).toMatchObject({ report: 'needlepoint-report/1', patient: { banner: null } });
});

test('the EHR that lets its frame save files gets them from the frame', async ({ page, sandbox }) => {
  await openInFrame(page, sandbox, scenario);
  const panel = await widen(page);
  await choose(panel, 'Findings (CSV)');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save file' }).click(),
  ]);
  expect(csvRows(await textOf(csv)).length).toBeGreaterThan(6);
});

test('a frame that may not save files: copied, or read in a window of its own', async ({
  page,
  context,
  sandbox,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openInPoorFrame(page, sandbox, ['allow-downloads']);
  await choose(panel, 'Findings (CSV)');
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await panel.getByRole('button', { name: 'Save file' }).click();
  await expect(panel.getByText(/If no file appeared/)).toBeVisible();

  await panel.getByRole('region', { name: 'Export' }).getByRole('button', { name: 'Copy' }).click();
  await expect(panel.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(csvRows(copied.replaceAll(/\r?\n/g, '\r\n')).length).toBeGreaterThan(6);

  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    panel.getByRole('button', { name: 'Open in a new window' }).click(),
  ]);
  await expect(opened.getByText(/^input,patient,encounter/)).toBeVisible();
  expect(await opened.evaluate(() => opener)).toBeNull();
  await expect(panel.getByText(/Opened in a new window/)).toBeVisible();
  expect(downloads).toBe(0);
  // The browser's own words about the frame, and nothing else.
  expect(complaints.list.filter(one => !/Download is disallowed/.test(one))).toEqual([]);
  complaints.list.length = 0;
});

test('a frame that may neither save files nor open windows says so, and copying is left', async ({
  page,
  context,
  sandbox,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openInPoorFrame(page, sandbox, ['allow-downloads', 'allow-popups']);
  await choose(panel, 'Report (JSON)');
  await panel.getByRole('button', { name: 'Open in a new window' }).click();
  await expect(panel.getByText(/did not open a window/)).toBeVisible();
  expect(context.pages()).toHaveLength(1);
  await panel.getByRole('region', { name: 'Export' }).getByRole('button', { name: 'Copy' }).click();
  await expect(panel.getByText('Copied', { exact: true })).toBeVisible();
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())).report).toBe('needlepoint-report/1');
  expect(complaints.list.filter(one => !/Blocked opening/.test(one))).toEqual([]);
  complaints.list.length = 0;
});
