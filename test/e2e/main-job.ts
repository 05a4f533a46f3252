import type { Page } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { expect, verdict } from './ehr.ts';

/** A missing route is found, led to, filled in, and the panel turns complete. */
export async function mainJob(page: Page, sandbox: Sandbox): Promise<void> {
  await page.goto(`${sandbox.ehr}/`);
  await page
    .getByRole('link', { name: /without a route/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'Open Needlepoint in this chart' }).click();
  const panel = page.frameLocator('#app');

  await expect(verdict(panel)).toHaveText('1 item missing');
  await expect(panel.getByText(/Route not recorded/).first()).toBeVisible();

  await panel
    .getByRole('button', { name: /Open administration record/ })
    .first()
    .click();
  const field = page
    .locator('[name="MedicationAdministration.dosage.route"], [data-field~="MedicationAdministration.dosage.route"]')
    .first();
  await expect(field).toBeFocused();

  await field.selectOption({ label: 'IM' });
  await page
    .getByRole('region', { name: 'Medication administration record' })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await panel.getByRole('button', { name: 'Refresh' }).click();
  await expect(verdict(panel)).toHaveText('Complete');
}
