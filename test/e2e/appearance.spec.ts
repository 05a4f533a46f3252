import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';
import { tabTo } from './keys.ts';

test.use({ viewport: { width: 400, height: 600 } });

for (const media of [
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
  { reducedMotion: 'reduce' },
] as const) {
  test(`accessible with ${JSON.stringify(media)}`, async ({ page, sandbox }) => {
    await page.emulateMedia(media);
    for (const [scenario, heading] of [
      ['bare-entry', '6 items missing'],
      ['penicillin-split', 'Please confirm 1 item'],
      ['conditions-forbidden', 'Could not check'],
      ['two-drugs-two-sites', 'Complete'],
    ] as const) {
      await openInTab(page, sandbox, scenario);
      await expect(verdict(page)).toHaveText(heading);
      await expectGoodPage(page);
    }
  });
}

test('who, which visit, the verdict, the first item with its action, and how fresh: all within 400 x 600', async ({
  page,
  sandbox,
}) => {
  await openInTab(page, sandbox, 'bare-entry');
  const first = [
    page.getByText('Ines Takahara'),
    page.getByText(/Injection visit/),
    verdict(page),
    page.getByText(/Read \d\d:\d\d · all/),
    page.getByText('Route not recorded'),
    page.getByText('Medication administration record > 10:20 entry > Route').first(),
  ];
  for (const what of first) await expect(what).toBeInViewport({ ratio: 1 });
});

test("the EHR's colours are worn where all stays readable: by day, not by night", async ({ page, sandbox }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const worn = 'rgb(244, 246, 245)';
  await openInTab(page, sandbox, 'bare-entry', { style: true });
  await expect(verdict(page)).toHaveText('6 items missing');
  await expect.poll(ground).toBe(worn);
  await expectGoodPage(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(worn);
  await expectGoodPage(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe(worn);
});

test('printing opens every fold', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'bare-entry');
  await expect(verdict(page)).toHaveText('6 items missing');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('details:not([open])')).toHaveCount(0);
  await expect(page.getByText('MRN WS-00835').first()).toBeVisible();
});

test('the keyboard alone: refresh keeps its focus, a fold opens, a place is copied', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'orderer-first');
  await expect(verdict(page)).toHaveText('1 item missing');
  const refresh = page.getByRole('button', { name: 'Refresh' });
  await tabTo(page, 'Refresh');
  await page.keyboard.press('Enter');
  await expect(refresh).toBeEnabled();
  await expect(refresh).toBeFocused();
  await tabTo(page, 'What was looked at');
  await page.keyboard.press('Enter');
  await expect(page.getByText('performer', { exact: false }).first()).toBeVisible();
  await tabTo(page, 'Copy summary');
});
