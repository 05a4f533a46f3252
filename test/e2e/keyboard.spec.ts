import { readFile } from 'node:fs/promises';
import { inWords, startOf } from './days.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { focused, tabTo } from './keys.ts';

test.use({ permissions: ['clipboard-write'], locale: 'en-US' });

/** Tomorrow, as a person types it into a date field of an English browser: month, day, year. */
function tomorrow(): { typed: string; written: string } {
  const [year, month, day] = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).split('-');
  return { typed: `${month}${day}${year}`, written: inWords(`${year}-${month}-${day}`) };
}

for (const [width, height] of [
  [1280, 800],
  // The same at 400 %.
  [320, 256],
] as const)
  test(`by keyboard alone at ${width} x ${height}: the visit with a gap is found, read and asked about, one finding waived, the claim taken out`, async ({
    page,
    sandbox,
  }) => {
    test.slow();
    const { keyboard } = page;
    await page.setViewportSize({ width, height });
    await openInTab(page, sandbox, 'no-encounter');
    await expect(verdict(page)).toHaveText(/^(Visits|The EHR did not say)/);
    if (width < 600) {
      await tabTo(page, 'Clinician');
      await keyboard.press('ArrowDown');
      await expect(verdict(page)).toHaveText('Visits');
    }
    await expect(page.getByText('Checked all 3 visits: 1 to see to.').last()).toBeVisible();

    // Found: the list, filtered to what is missing, and opened.
    if (width < 600) await tabTo(page, 'Period', 'Shift+Tab');
    else expect(await tabTo(page, 'Period')).toEqual(['Period']);
    expect(await tabTo(page, 'All (3)')).toEqual(['All (3)']);
    await keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Missing or conflict (1)' })).toBeChecked();
    await expect(page.locator('tbody tr')).toHaveCount(1);
    const visit = startOf(sandbox, 'no-encounter-earlier-visit');
    expect(await tabTo(page, visit)).toEqual(['Date, newest first', visit]);
    await keyboard.press('Enter');
    await expect(verdict(page)).toHaveText('1 item missing');
    await expect(verdict(page)).toBeFocused();

    // Read: the check's own page, in its row, and closed again.
    await tabTo(page, 'About (Order)');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /: Order$/ })).toBeAttached();
    await keyboard.press('Enter');

    // Asked about: the query is copied, and the focus is back where it was.
    await tabTo(page, 'Query (Order)', 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Text of the query' })).toHaveValue(/order/i);
    await tabTo(page, 'Copy');
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByText('Copied')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await focused(page)).toBe('Query (Order)');

    // Waived, with a reason and an end.
    await tabTo(page, 'Waive... (Order)');
    await keyboard.press('Enter');
    await expect(page.getByLabel('Reason')).toBeFocused();
    await keyboard.type('The standing order is on paper');
    await keyboard.press('Tab');
    const { typed, written } = tomorrow();
    await keyboard.type(typed);
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(verdict(page)).toHaveText('Complete, 1 check waived');
    await expect(page.locator('tr[data-rule="order-linked"]')).toContainText(`Waived until ${written}`);
    expect(await focused(page)).toBe('Remove waiver (Order)');

    // Taken out: the claim draft as a file.
    await tabTo(page, 'Claim draft', 'Shift+Tab');
    await keyboard.press('Enter');
    expect(await focused(page)).toBe('Claim draft');
    await tabTo(page, 'Save file');
    const download = page.waitForEvent('download');
    await keyboard.press('Enter');
    const claim = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(claim).toMatchObject({ resourceType: 'Claim', status: 'draft' });
  });
