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

interface Asked {
  type: string;
  /** Of a search; null for a read and for a further page. */
  form: string | null;
}

/** What the panel asks the EHR for, from now on. */
function watchRequests(page: Page): Asked[] {
  const asked: Asked[] = [];
  page.on('request', request => {
    const [, type] = /\/fhir\/([A-Z]\w+)/.exec(new URL(request.url()).pathname) ?? [];
    if (type && request.method() !== 'OPTIONS') asked.push({ type, form: request.postData() });
  });
  return asked;
}

/** What grows with the years. */
const byTime = ['Encounter', 'MedicationAdministration', 'Immunization', 'Procedure', 'ChargeItem'];

/** Pages of 200; what visits refer to, each once. Orders are read one by one where no scope lets them be searched for. */
const ofTwoYears = {
  Patient: 1,
  Encounter: 3,
  MedicationAdministration: large.administrations / 200,
  Condition: 2,
  Immunization: 1,
  Procedure: 1,
  ChargeItem: 1,
  Coverage: 1,
  MedicationRequest: large.visits,
  Location: 1,
  Practitioner: 1,
};

test('a chart of 500 visits is read after the first view and checked visit by visit, while the list is used', async ({
  page,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const asked = watchRequests(page);
  await openInTab(page, sandbox, 'large-chart');
  await expect(verdict(page)).toBeVisible();
  // However long the chart is, the first view asks for a visit or for a stretch of time.
  const unbounded = asked.filter(
    ({ type, form }) => byTime.includes(type) && !/(date|time|context)=/.test(form ?? 'time='),
  );
  expect(unbounded).toEqual([]);
  const shown = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  await visits(page).click();
  await progress(page, /^Checked all/);
  // The first view looks for the visits around its own; the list searches once, and after something was on the screen.
  const listed = await page.evaluate(() => performance.getEntriesByType('resource'));
  const searches = listed.filter(({ name }) => /\/Encounter(\/_search|\?)/.test(name)).map(one => one.startTime);
  expect(searches).toHaveLength(2);
  expect(searches[1]).toBeGreaterThan(shown ?? Number.NaN);

  const before = asked.length;
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
  const types = Map.groupBy(asked.slice(before), ({ type }) => type);
  expect(Object.fromEntries([...types].map(([type, list]) => [type, list.length]))).toEqual(ofTwoYears);

  await page.getByRole('radio', { name: /^All/ }).check();
  // As many rows and nodes (elements and texts) as one page of the list takes, however many visits there are.
  await expect(rows).toHaveCount(25);
  expect(await page.evaluate(() => document.evaluate('count(//node())', document).numberValue)).toBeLessThan(2000);
  await rows.nth(1).getByRole('button').click();
  await expect(page.getByRole('button', { name: 'Open the claim draft' })).toBeVisible();
});
