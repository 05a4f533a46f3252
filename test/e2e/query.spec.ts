import { letPass } from './clock.ts';
import { expect, openInFrame, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

for (const width of [700, 1280])
  test(`a coder asks the clinician by keyboard alone, ${width} pixels wide`, async ({ page, sandbox }) => {
    await page.setViewportSize({ width, height: 800 });
    await openInTab(page, sandbox, 'bare-entry');
    const opener = page.getByRole('button', { name: 'Query (Route)' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Query to the clinician' });
    const text = dialog.getByRole('textbox');
    await expect(text).toBeFocused();
    await expect(text).toHaveValue(/^To: the clinician who gave it\n[\s\S]*Question: By which route/);
    await expect(text).not.toHaveValue(/Takahara|WS-00835|1977/);
    await expectGoodPage(page);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nThank you.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Copied')).toBeVisible();
    // The panel may not read the clipboard; the keyboard may.
    await text.fill('');
    await page.keyboard.press('ControlOrMeta+V');
    await expect(text).toHaveValue(/Unable to determine[\s\S]*Thank you\.$/);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });

test('paper holds the open query and nothing else', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openInTab(page, sandbox, 'bare-entry');
  await page.getByRole('button', { name: 'Query all 6 open points of this visit' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-print-asked', '');
  });
  await dialog.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-print-asked', '');
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden on paper is not to be found
  const seen = await page.locator('body').innerText();
  expect(seen).toMatch(/^To: the clinician who gave it/);
  expect(seen).toMatch(/correct it in the chart\.\s*$/);
  for (const other of ['Takahara', 'Query to the clinician', 'Copy', 'Claim draft']) expect(seen).not.toContain(other);
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  await expect(verdict(page)).toBeVisible();
});

test('a query opens in the frame of the chart', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  const panel = await openInFrame(page, sandbox, 'b12-no-route');
  await expect(verdict(panel)).toHaveText('1 item missing');
  await panel.getByRole('radio', { name: 'Coder' }).check();
  await panel.getByRole('button', { name: 'Query (Route)' }).click();
  await expect(panel.getByRole('dialog').getByRole('textbox')).toHaveValue(/^To: Adwoa Osei, RN/);
});

test("a check's page opens in its row, and what was looked at below", async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openInTab(page, sandbox, 'medicare-two-injections');
  await page.getByRole('button', { name: 'About (Order elements)' }).click();
  await expect(page.getByText('What it looks at')).toBeVisible();
  await expect(page.getByText(/Medicare Part B: what must be recorded/)).toBeVisible();
  await page.getByText('What was looked at, and what was not').click();
  await expect(page.getByRole('table', { name: 'What was read of the record' }).getByRole('row')).toHaveCount(13);
  await expectGoodPage(page);
});

test('where its words cannot be loaded, that is said', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openInTab(page, sandbox, 'bare-entry');
  await page.route(/\/assets\/(QueryDialog|pages)-/, route => route.abort());
  await page.getByRole('button', { name: 'Query (Route)' }).click();
  await expect(page.getByText('This could not be loaded. Try again.')).toBeVisible();
  await page.getByRole('button', { name: 'About (Route)' }).click();
  await expect(page.getByText('The page of this check could not be loaded.')).toBeVisible();
});

test('left alone with a query open: it is covered, and comes back as it was typed', async ({ page, sandbox }) => {
  await page.clock.install();
  await page.route('**/smart-config.json', async route => {
    const config = await (await route.fetch()).json();
    const ehrs = config.ehrs.map((ehr: object) => ({ ...ehr, idleMinutes: 3 }));
    await route.fulfill({ json: { ...config, ehrs } });
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  await openInTab(page, sandbox, 'bare-entry');
  await page.getByRole('button', { name: 'Query (Route)' }).click();
  const text = page.getByRole('dialog', { name: 'Query to the clinician' }).getByRole('textbox');
  await text.fill('Typed by hand.');
  await letPass(page, '02:01');
  await expect(verdict(page)).toHaveText('Are you still there?');
  await expect(text).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show it again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Typed by hand.');
  await expect(text).toBeFocused();
});
