import type { Page } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { letPass } from './clock.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';

// As a clinician sees it: the coder's list of visits is a reading of its own.
test.use({ viewport: { width: 400, height: 600 } });

const comeBack = (page: Page) =>
  page.evaluate(() => {
    dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
  });

const readings = (sandbox: Sandbox, nonce: string) =>
  sandbox.log
    .entries(nonce)
    .filter(({ method, path }) => method !== 'OPTIONS' && path.includes('/fhir/MedicationAdministration')).length;

test('back in the window after a while: the record is read once more, not before and not twice', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  const nonce = await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  expect(readings(sandbox, nonce)).toBe(1);
  await comeBack(page);
  await letPass(page, 30_000);
  await comeBack(page);
  expect(readings(sandbox, nonce)).toBe(1);
  await letPass(page, 60_000);
  await comeBack(page);
  await expect.poll(() => readings(sandbox, nonce)).toBe(2);
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
  await comeBack(page);
  expect(readings(sandbox, nonce)).toBe(2);
  await expect(verdict(page)).toHaveText('Complete');
});

test('back in the window without a connection: the old verdict goes, nothing hangs', async ({
  page,
  context,
  sandbox,
}) => {
  await page.clock.install();
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  await context.setOffline(true);
  await letPass(page, 120_000);
  await comeBack(page);
  await expect(verdict(page)).toHaveText('Could not check');
  await expect(page.getByText('Administrations could not be read (no connection).').first()).toBeVisible();
});
