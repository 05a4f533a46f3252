import type { Page } from '@playwright/test';
import { letPass } from './clock.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

test.use({ viewport: { width: 400, height: 700 } });

const record = 'WS-00423';
const stopped = 'This launch cannot be used again';

async function idleAfter(page: Page, idleMinutes: number | null): Promise<void> {
  await page.route('**/smart-config.json', async route => {
    const config = await (await route.fetch()).json();
    const ehrs = config.ehrs.map((ehr: object) => ({ ...ehr, idleMinutes }));
    await route.fulfill({ json: { ...config, ehrs } });
  });
}

test('not used for a while: covered, shown again on request, then taken off the screen and out of the session', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  await idleAfter(page, 3);
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText(record)).toBeVisible();
  await letPass(page, '01:45');
  await expect(page.getByText(record)).toBeVisible();

  await letPass(page, '00:16');
  await expect(verdict(page)).toHaveText('Are you still there?');
  await expect(page.getByText(record)).toBeHidden();
  await expect(page.getByText(/at \d\d:\d\d it will be taken off this screen/)).toBeVisible();
  await expect(page.getByRole('button')).toHaveText(['Show it again']);
  await expect(page.getByRole('button')).toBeFocused();
  await expectGoodPage(page);

  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveText('Complete');
  await expect(page.getByText(record)).toBeVisible();

  await letPass(page, '02:01');
  await expect(page.getByText(record)).toBeHidden();
  const revocations = () => sandbox.log.entries().filter(({ path }) => path === '/oauth/revoke').length;
  const before = revocations();
  await letPass(page, '01:00');
  await expect(verdict(page)).toHaveText('The record was taken off this screen');
  await expect(page.getByText('Open the panel again from the chart.')).toBeVisible();
  expect(await page.content()).not.toContain(record);
  await expect.poll(revocations).toBeGreaterThan(before);
  await expectGoodPage(page);
});

test('the connection is lost while it is covered: taken off the screen all the same, with words', async ({
  page,
  sandbox,
}) => {
  await page.clock.install();
  await idleAfter(page, 2);
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText(record)).toBeVisible();
  const screen = page.waitForResponse(/StartScreen/);
  await letPass(page, '01:01');
  await expect(verdict(page)).toHaveText('Are you still there?');
  await screen;
  await page.context().setOffline(true);
  await letPass(page, '01:00');
  await expect(verdict(page)).toHaveText('The record was taken off this screen');
  expect(await page.content()).not.toContain(record);
});

test('the clock is set back: an unattended record is taken off the screen all the same', async ({ page, sandbox }) => {
  await page.clock.install();
  await idleAfter(page, 2);
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText(record)).toBeVisible();
  await page.clock.setSystemTime(Date.now() - 5 * 3_600_000);
  await letPass(page, '01:01');
  await expect(verdict(page)).toHaveText('Are you still there?');
  await letPass(page, '01:00');
  await expect(verdict(page)).toHaveText('The record was taken off this screen');
});

test('used now and then: it stays', async ({ page, sandbox }) => {
  await page.clock.install();
  await idleAfter(page, 3);
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText(record)).toBeVisible();
  for (let times = 0; times < 5; times++) {
    await letPass(page, '01:30');
    await page.mouse.move(100 + times, 100);
  }
  await expect(page.getByText(record)).toBeVisible();
});

test('where the EHR has a lock of its own, the panel has none', async ({ page, sandbox }) => {
  await page.clock.install();
  await idleAfter(page, null);
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText(record)).toBeVisible();
  await letPass(page, '50:00');
  await expect(page.getByText(record)).toBeVisible();
});

test('left: what was shown is gone before the browser keeps the page, and does not come back with it', async ({
  page,
  sandbox,
}) => {
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText(record)).toBeVisible();
  const kept = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    return document.body.outerHTML;
  });
  expect(kept).not.toContain(record);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(verdict(page)).toHaveText(stopped);
  await expect(page.getByText(record)).toHaveCount(0);
  await expectGoodPage(page);
});

test('back and forward through the history: never the record again without a launch', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText(record)).toBeVisible();
  await page.goto(`${sandbox.ehr}/`);
  await page.goBack();
  await expect(verdict(page)).toHaveText(stopped);
  await expect(page.getByText(record)).toHaveCount(0);
});
