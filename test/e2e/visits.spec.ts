import type { Page } from '@playwright/test';
import { dayOf, startOf } from './days.ts';
import { expect, openInFrame, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';
import { smallTargets } from './measures.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const parts = (page: Page) => page.getByRole('navigation', { name: 'Parts of the desk' });
const present = (page: Page) => parts(page).locator('[aria-current="page"]');
/** The visits of the chart `no-encounter`, newest first. */
const injection = 'no-encounter-visit';
const sameDay = 'no-encounter-earlier-visit';
const followUp = 'no-encounter-follow-up';
const rows = (page: Page) => page.locator('tbody tr');
const ready = (page: Page) => expect(page.getByText(/^Checked .*visit/).last()).toBeVisible();

/** Lets the first reading of these go by, and holds the second one's, which is the list's, until it is let go. */
async function holdList(page: Page, type: string, fate: 'hold' | 'abort'): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>(resolve => {
    letGo = resolve;
  });
  // The visit itself is read by its id, and the visits around it are looked for.
  const ofFirstView = type === 'Encounter' ? 2 : 1;
  let asked = 0;
  let held = true;
  await page.route(new RegExp(`/fhir/${type}([?/]|$)`), async route => {
    asked += 1;
    if (asked <= ofFirstView || !held) return route.continue();
    if (fate === 'abort') return route.abort();
    await gate;
    await route.continue().catch(() => undefined);
  });
  return () => {
    held = false;
    letGo();
  };
}

test('without a visit, the list is the first view; Back and Forward lead through list, visit and claim', async ({
  page,
  sandbox,
}) => {
  await page.goto(`${sandbox.ehr}/`);
  await openInTab(page, sandbox, 'no-encounter');
  await expect(verdict(page)).toHaveText('Visits');
  await ready(page);
  await expect(rows(page)).toHaveText([
    new RegExp(`${startOf(sandbox, injection)}.*Injection visit.*Office.*1 injection.*Complete`),
    new RegExp(`${startOf(sandbox, sameDay)}.*Same-day visit.*1 injection.*Missing.*Order`),
    new RegExp(`${startOf(sandbox, followUp)}.*Follow-up visit.*No injection to check`),
  ]);
  await expectGoodPage(page);
  const address = page.url();

  await page.getByRole('radio', { name: /^Missing or conflict/ }).check();
  await page.getByRole('button', { name: startOf(sandbox, sameDay) }).click();
  await expect(verdict(page)).toHaveText('1 item missing');
  await expect(verdict(page)).toBeFocused();
  await parts(page).getByRole('button', { name: 'Claim draft' }).click();
  await expect(present(page)).toHaveText(/Claim draft/);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('no-encounter');

  await page.goBack();
  await expect(present(page)).toContainText(`Visit ${dayOf(sandbox, sameDay)}`);
  await page.goBack();
  await expect(verdict(page)).toHaveText('Visits');
  await expect(rows(page)).toHaveCount(1);
  await page.goForward();
  await expect(verdict(page)).toHaveText('1 item missing');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${sandbox.ehr}/`);
});

test('with a visit, it is the first view, and the first of the list', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'no-encounter', { encounter: 'no-encounter-earlier-visit' });
  await expect(verdict(page)).toHaveText('1 item missing');
  await expect(parts(page).getByRole('button', { name: /^Visits/ })).toHaveText(/3: 1 to see to/);
  await parts(page)
    .getByRole('button', { name: /^Visits/ })
    .click();
  await expect(rows(page).first()).toHaveText(new RegExp(`${startOf(sandbox, sameDay)}.*this visit`));
  await page.getByRole('button', { name: 'Date, newest first' }).click();
  await expect(rows(page)).toContainText([sameDay, followUp, injection].map(visit => dayOf(sandbox, visit)));
  await page.getByRole('button', { name: startOf(sandbox, followUp) }).click();
  await expect(verdict(page)).toHaveText('No injections recorded in this visit');
  await page.goBack();
  await expect(page.getByRole('button', { name: startOf(sandbox, followUp) })).toBeFocused();
  await page.goBack();
  await expect(verdict(page)).toHaveText('1 item missing');
});

test('in a frame, the list works, and Back of the window stays in it as long as there are steps', async ({
  page,
  sandbox,
}) => {
  const panel = await openInFrame(page, sandbox, 'no-encounter');
  await expect(verdict(panel)).toHaveText(/^(Visits|The EHR did not say)/);
  await panel.getByRole('radio', { name: 'Coder' }).check();
  await panel.getByRole('button', { name: startOf(sandbox, sameDay) }).click();
  await expect(verdict(panel)).toHaveText('1 item missing');
  await page.evaluate(() => history.back());
  await expect(verdict(panel)).toHaveText('Visits');
});

test('a reload shows no visit: the launch is used up', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'no-encounter');
  await ready(page);
  await page.getByRole('button', { name: startOf(sandbox, sameDay) }).click();
  await expect(verdict(page)).toHaveText('1 item missing');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Visits|missing/);
  await expect(page.getByText(/chart/).first()).toBeVisible();
  await page.goBack();
  await expect(page.locator('body')).not.toBeEmpty();
});

test('reading the list can be stopped and gone on with, while the visit stays in sight', async ({ page, sandbox }) => {
  const letGo = await holdList(page, 'MedicationAdministration', 'hold');
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  await parts(page)
    .getByRole('button', { name: /^Visits/ })
    .click();
  await expect(page.getByText('Reading the visits...')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await expectGoodPage(page);
  letGo();
  await page.getByRole('button', { name: 'Go on' }).click();
  await ready(page);
  await expect(verdict(page)).toBeFocused();
});

test('a list that cannot be read says why, and can be asked for again', async ({ page, sandbox }) => {
  const letGo = await holdList(page, 'Encounter', 'abort');
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  await parts(page)
    .getByRole('button', { name: /^Visits/ })
    .click();
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(page.getByText(/The list of visits could not be read \(no connection\)/).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/No visits in/)).toHaveCount(0);
  await expectGoodPage(page);
  letGo();
  await again.click();
  await ready(page);
});

test('an empty period says so, and leads to a longer one', async ({ page, sandbox }) => {
  const empty = { resourceType: 'Bundle', type: 'searchset', total: 0, entry: [] };
  await page.route(/\/fhir\/(Encounter|MedicationAdministration)([?/]|$)/, route =>
    route.fulfill({
      json: empty,
      contentType: 'application/fhir+json',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await openInTab(page, sandbox, 'no-encounter');
  await expect(page.getByText('No visits in the last 90 days.')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Look back 180 days' }).click();
  await expect(page.getByText('No visits in the last 180 days.')).toBeVisible();
  await expect(page.getByLabel('Period')).toHaveValue('180');
});

for (const media of [
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
  { reducedMotion: 'reduce' },
  { media: 'print' },
] as const) {
  test(`the list with ${JSON.stringify(media)}`, async ({ page, sandbox }) => {
    await page.emulateMedia(media);
    await openInTab(page, sandbox, 'no-encounter');
    await expect(rows(page)).toHaveCount(3);
    await expectGoodPage(page);
    const printed = 'media' in media;
    await expect(page.getByRole('group', { name: 'Show' })).toBeVisible({ visible: !printed });
    await expect(page.getByRole('table')).toContainText('Missing');
  });
}

for (const [width, media] of [
  [720, 'print'],
  [899, 'screen'],
  [920, 'screen'],
] as const)
  test(`each column of the list has room for its words at ${width} pixels on ${media}`, async ({ page, sandbox }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    await openInTab(page, sandbox, 'no-encounter');
    await expect(rows(page)).toHaveCount(3);
    for (const [words, lines] of [
      ['Office', 1],
      ['Injection visit', 2],
    ] as const) {
      const height = await page
        .getByRole('cell', { name: words, exact: true })
        .first()
        .evaluate(cell => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(cell).lineHeight);
        });
      expect(height).toBeLessThan(lines + 0.5);
    }
  });

for (const [width, height] of [
  [320, 256],
  [400, 600],
  [700, 800],
] as const) {
  test(`a coder with ${width} x ${height} pixels has the whole desk, in one column`, async ({ page, sandbox }) => {
    await openInTab(page, sandbox, 'no-encounter');
    await expect(verdict(page)).toHaveText('Visits');
    await page.setViewportSize({ width, height });
    if (width < 600) await page.getByRole('radio', { name: 'Coder' }).check();
    await ready(page);
    await expectGoodPage(page);
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: startOf(sandbox, sameDay) }).click();
    await expect(verdict(page)).toHaveText('1 item missing');
    await expectGoodPage(page);
    expect(await smallTargets(page)).toEqual([]);
    await expect(page.locator('tr[data-rule="order-linked"]')).toContainText('Missing');
    await parts(page).getByRole('button', { name: 'Claim draft' }).click();
    await expectGoodPage(page);
    expect(await smallTargets(page)).toEqual([]);
    // The choice stays when the width changes.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.setViewportSize({ width, height });
    await expect(parts(page)).toBeVisible();
  });
}

test('whoever works in the desk keeps it when the text is made large; others get the cards', async ({
  page,
  sandbox,
}) => {
  await openInTab(page, sandbox, 'b12-ready');
  await expect(parts(page)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 256 });
  await expect(parts(page)).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await parts(page)
    .getByRole('button', { name: /^Visits/ })
    .click();
  await page.setViewportSize({ width: 320, height: 256 });
  await expect(verdict(page)).toHaveText('Visits');
});
