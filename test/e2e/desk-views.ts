import type { Page } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { expect, openInTab, verdict } from './ehr.ts';

type Options = Parameters<typeof openInTab>[3];

/** A part of the coder's desk, and how it is come to. */
export interface DeskView {
  name: string;
  /** It is a dialog: what lies below it cannot be reached. */
  dialog?: true;
  /** It shows the claim draft, which says that it is one wherever it is shown. */
  draft?: true;
  open(page: Page, sandbox: Sandbox, options?: Options): Promise<void>;
}

const list = async (page: Page, sandbox: Sandbox, options?: Options) => {
  await openInTab(page, sandbox, 'no-encounter', options);
  await expect(verdict(page)).toHaveText('Visits');
};
const visit = (scenario: string, words: string | RegExp) => async (page: Page, sandbox: Sandbox, options?: Options) => {
  await openInTab(page, sandbox, scenario, options);
  await expect(verdict(page)).toHaveText(words);
  await expect(page.getByRole('button', { name: 'Open the claim draft' })).toBeVisible();
};
const bare = visit('bare-entry', '6 items missing');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Answers every reading of visits and what was given in them, but the first, with this. */
async function afterFirst(page: Page, answer: 'abort' | 'hold' | object): Promise<void> {
  let asked = 0;
  await page.route(/\/fhir\/(Encounter|MedicationAdministration)([?/]|$)/, async route => {
    asked += 1;
    if (typeof answer === 'object') {
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ json: answer, contentType: 'application/fhir+json', headers });
    }
    if (asked <= 2) return route.continue();
    if (answer === 'abort') return route.abort();
  });
}

/** Every part of the desk, in every state that looks or works differently. */
export const deskViews: readonly DeskView[] = [
  {
    name: 'the list of visits',
    async open(page, sandbox, options) {
      await list(page, sandbox, options);
      await expect(page.getByText('Checked all 3 visits: 1 to see to.').last()).toBeVisible();
    },
  },
  {
    name: 'the list, being read',
    async open(page, sandbox, options) {
      await afterFirst(page, 'hold');
      await openInTab(page, sandbox, 'b12-ready', options);
      await press(page, /^Visits/);
      await expect(page.getByText('Reading the visits...')).toBeVisible();
    },
  },
  {
    name: 'the list, which could not be read',
    async open(page, sandbox, options) {
      await afterFirst(page, 'abort');
      await openInTab(page, sandbox, 'b12-ready', options);
      await press(page, /^Visits/);
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    name: 'the list, empty',
    async open(page, sandbox, options) {
      await afterFirst(page, { resourceType: 'Bundle', type: 'searchset', total: 0, entry: [] });
      await list(page, sandbox, options);
      await expect(page.getByText('No visits in the last 90 days.')).toBeVisible();
    },
  },
  { name: 'a visit with gaps', open: bare },
  { name: 'a visit with two injections', open: visit('two-drugs-two-sites', 'Complete') },
  {
    name: "a check's page",
    async open(page, sandbox, options) {
      await bare(page, sandbox, options);
      await press(page, 'About (Route)');
      await expect(page.getByText('What it looks at')).toBeVisible();
    },
  },
  {
    name: 'a query',
    dialog: true,
    async open(page, sandbox, options) {
      await bare(page, sandbox, options);
      await press(page, 'Query (Route)');
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    },
  },
  {
    name: 'the making of a waiver, with what it lacks',
    dialog: true,
    async open(page, sandbox, options) {
      await visit('orderer-first', '1 item missing')(page, sandbox, options);
      await press(page, 'Waive... (Administered by)');
      await page.getByRole('dialog').getByRole('button', { name: 'Waive' }).click();
      await expect(page.getByText('Say why, in one line.')).toBeVisible();
    },
  },
  {
    name: 'the waivers',
    async open(page, sandbox, options) {
      await visit('orderer-first', '1 item missing')(page, sandbox, options);
      await press(page, 'Waive... (Administered by)');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').fill('Named on paper');
      await dialog.getByLabel('Until').fill(new Date().toISOString().slice(0, 10));
      await dialog.getByRole('button', { name: 'Waive' }).click();
      await expect(verdict(page)).toHaveText('Complete, 1 check waived');
    },
  },
  {
    name: 'what another policy changes',
    async open(page, sandbox, options) {
      await visit('medicare-two-injections', /1 item missing/)(page, sandbox, options);
      await page.getByLabel('Rules in force').selectOption('once-per-visit-example');
      await expect(page.getByRole('region', { name: /^What changes from/ })).toBeVisible();
    },
  },
  {
    name: 'the claim draft, with its sources',
    draft: true,
    async open(page, sandbox, options) {
      await bare(page, sandbox, options);
      await press(page, 'Open the claim draft');
      await page.getByText('Where line 1 comes from').click();
    },
  },
  {
    name: 'an export, which the browser does not let be copied',
    async open(page, sandbox, options) {
      await visit('b12-ready', 'Complete')(page, sandbox, options);
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      await page.getByRole('region', { name: 'Export' }).getByRole('button', { name: 'Copy' }).click();
      await expect(page.getByRole('region', { name: 'Export' }).getByRole('textbox')).toBeVisible();
    },
  },
  {
    name: 'notes on the launch',
    async open(page, sandbox, options) {
      const appContext = JSON.stringify({ medicationAdministration: 'nowhere', view: 'administration' });
      await visit('b12-ready', 'Complete')(page, sandbox, { ...options, appContext });
      await expect(page.locator('[data-note]')).toHaveCount(1);
    },
  },
  {
    name: 'what was looked at',
    async open(page, sandbox, options) {
      await visit('conditions-forbidden', 'Could not check')(page, sandbox, options);
      await page.getByText('What was looked at, and what was not').click();
      await expect(page.getByRole('table', { name: 'What was read of the record' })).toBeVisible();
    },
  },
];
