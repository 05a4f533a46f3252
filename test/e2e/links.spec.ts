import { expect, openInFrame, test, verdict } from './ehr.ts';

test('a diagnosis gap leads to the diagnoses of the visit', async ({ page, sandbox }) => {
  const panel = await openInFrame(page, sandbox, 'b12-workflow-diagnosis');
  await panel
    .getByRole('button', { name: /Open visit diagnoses/ })
    .first()
    .click();
  await expect(page.locator('.led-to').first()).toBeInViewport();
});

test('a link that the EHR refuses says so, and the words stay', async ({ page, sandbox }) => {
  const panel = await openInFrame(page, sandbox, 'orderer-first');
  await expect(verdict(panel)).toHaveText('1 item missing');
  // The entry has gone from the page meanwhile, so the EHR cannot open it.
  await page.evaluate(() => document.querySelector('[data-reference^="MedicationAdministration/"]')?.remove());
  await panel
    .getByRole('button', { name: /Open administration record/ })
    .first()
    .click();
  await expect(panel.getByText(/The EHR did not open it/)).toBeVisible();
  await expect(panel.getByText('Medication administration record > 10:20 entry > Given by').first()).toBeVisible();
});

test('without messaging there are words, and no button that leads nowhere', async ({ page, sandbox }) => {
  const panel = await openInFrame(page, sandbox, 'orderer-first', '&messaging=off');
  await expect(verdict(panel)).toHaveText('1 item missing');
  await expect(panel.getByText('Medication administration record > 10:20 entry > Given by').first()).toBeVisible();
  await expect(panel.getByRole('button', { name: /Open administration record/ })).toHaveCount(0);
});

test('after a link was followed, coming back to the panel reads the record again', async ({ page, sandbox }) => {
  const panel = await openInFrame(page, sandbox, 'charted-twice');
  await expect(verdict(panel)).toHaveText('Please confirm 2 items');
  const searches = () => sandbox.log.entries().filter(({ path }) => path.includes('/MedicationAdministration')).length;
  const before = searches();
  await panel
    .getByRole('button', { name: /Open administration record/ })
    .first()
    .click();
  await expect(panel.getByText(/may have changed/)).toBeVisible();
  await verdict(panel).click();
  await expect.poll(searches).toBeGreaterThan(before);
  await expect(verdict(panel)).toHaveText('Please confirm 2 items');
});
