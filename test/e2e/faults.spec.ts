import type { Page } from '@playwright/test';
import { type Fault, faults } from '../../src/sandbox/scenario.ts';
import { letPass } from './clock.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';

/** What a user reads when a fault strikes the launch of a chart that is complete otherwise. */
interface Reads {
  heading: string;
  /** Each stands on the page, word for word. */
  says: readonly string[];
  /** A button that leads on, or the words of a next step. */
  next: string;
}

const couldNot = 'Could not check';
const reopen = 'Open the panel again from the chart.';
const inPart = '"Missing" is not claimed where it rests on them.';
const complete: Reads = { heading: 'Complete', says: ['all 12 sources'], next: 'Refresh' };
const failed = (words: string): Reads => ({
  heading: couldNot,
  says: [words, '11 of 12 sources'],
  next: 'Try again',
});
const partial = (words: string): Reads => ({ heading: couldNot, says: [words, inPart], next: 'Try again' });

/** The embedded EHR's own faults, every one of them: a new one does not compile until it stands here. */
const table: Readonly<Record<Fault, Reads>> = {
  denied: {
    heading: 'Access was not granted',
    says: ['The EHR did not let the panel read the record. Nothing was read.'],
    next: reopen,
  },
  'short-session': {
    heading: 'Complete',
    says: ['Your EHR session for this panel ended at', 'may be old.'],
    next: reopen,
  },
  revoked: {
    heading: 'Your EHR session for this panel has ended',
    says: ['Nothing was read before it ended.'],
    next: reopen,
  },
  'conditions-forbidden': failed('Conditions could not be read (not permitted).'),
  'administrations-forbidden': failed('Administrations could not be read (not permitted).'),
  'second-page-fails': partial('Administrations: only 1 could be read (the EHR had an error).'),
  'page-loop': partial('Administrations: only 1 could be read (the pages lead in a circle).'),
  'foreign-next': partial('Conditions: only 1 could be read (a link leads outside this EHR).'),
  slow: complete,
  hang: failed('Administrations could not be read (no answer in time).'),
  unreadable: failed('Administrations could not be read (the answer could not be understood).'),
  truncated: failed('Administrations could not be read (the answer could not be understood).'),
  'outcome-200': failed('Administrations could not be read (the EHR reported an error).'),
  'outcome-entry': partial('Administrations: only 1 could be read (the EHR reported an error).'),
  'too-many-requests': complete,
  'server-error-once': complete,
  'server-error': {
    heading: couldNot,
    says: [
      'Name could not be read',
      'Visit not known',
      'Patient could not be read (the EHR had an error).',
      'Visits could not be read (the EHR had an error).',
      'Administrations could not be read (the EHR had an error).',
      'Conditions could not be read (the EHR had an error).',
    ],
    next: 'Try again',
  },
  'other-patient': {
    heading: 'Data of another patient was received',
    says: ['Nothing of it is shown. Close the panel, open it again from the chart'],
    next: 'Copy details',
  },
  'broken-resource': partial('Conditions: only 1 could be read (an entry could not be understood).'),
  'missing-reference': {
    heading: '1 item missing',
    says: ['The order that the entry refers to cannot be found.', 'all 12 sources'],
    next: 'Medication administration record > 10:20 entry > Order',
  },
};

// As a clinician sees it, beside the chart.
test.use({ viewport: { width: 400, height: 600 } });

async function expectSays(page: Page, words: string): Promise<void> {
  await expect(page.getByText(words).first()).toBeVisible();
}

for (const fault of faults) {
  const { heading, says, next } = table[fault];
  test(`${fault}: ${heading}`, async ({ page, sandbox }) => {
    await openInTab(page, sandbox, 'b12-ready', { fault });
    await expect(verdict(page)).toHaveText(heading, { timeout: 60_000 });
    for (const words of says) await expectSays(page, words);
    const lead = page.getByRole('button', { name: next }).or(page.getByText(next, { exact: false }));
    await expect(lead.first()).toBeVisible();
    // What was not read is never called missing.
    if (heading === couldNot) await expect(page.getByText(/^Missing\b/)).toHaveCount(0);
  });
}

test('a page that does not answer: the source is named, and reading can be stopped', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready', { fault: 'hang' });
  await expect(page.getByText('Still waiting for: Administrations.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(verdict(page)).toHaveText(couldNot);
  await expectSays(page, 'Administrations could not be read (stopped by you).');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('after another patient was received, coming back to the window reads nothing', async ({ page, sandbox }) => {
  await page.clock.install();
  const nonce = await openInTab(page, sandbox, 'b12-ready', { fault: 'other-patient' });
  await expect(verdict(page)).toHaveText(table['other-patient'].heading);
  const before = sandbox.log.entries(nonce).length;
  await letPass(page, '10:00');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.waitForTimeout(500);
  expect(sandbox.log.entries(nonce)).toHaveLength(before);
  await expect(verdict(page)).toHaveText(table['other-patient'].heading);
});

test('the session ends while the record is read: what came is shown as a part, and as old', async ({
  page,
  sandbox,
}) => {
  await page.route('**/oauth/token', async route => {
    if (route.request().method() !== 'POST') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, json: { ...(await response.json()), expires_in: 2 } });
  });
  await openInTab(page, sandbox, 'b12-ready', { fault: 'slow' });
  await expect(verdict(page)).toHaveText(couldNot);
  await expectSays(page, 'Administrations could not be read (the session has ended).');
  await expect(page.getByRole('alert')).toContainText('Your EHR session for this panel ended at');
  await expect(page.getByRole('button', { name: /Refresh|Try again/ })).toHaveCount(0);
});

test('offline: the old verdict goes, and comes back with the connection', async ({ page, context, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  await context.setOffline(true);
  await expect(page.getByRole('alert')).toContainText('No connection. What you see was read at');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(verdict(page)).toHaveText(couldNot);
  await expectSays(page, 'Administrations could not be read (no connection).');
  // It is read again by itself.
  await context.setOffline(false);
  await expect(verdict(page)).toHaveText('Complete');
});
