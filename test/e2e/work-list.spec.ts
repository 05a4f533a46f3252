import type { FrameLocator, Page } from '@playwright/test';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

const noCoder = { width: 400, height: 700 };
const wide = { width: 1280, height: 800 };
const earlier = { encounter: 'no-encounter-earlier-visit', medicationAdministration: 'no-encounter-earlier-injection' };
const note = (panel: Page | FrameLocator, name: string) => panel.locator(`[data-note="${name}"]`);
const named = (panel: Page | FrameLocator) => panel.getByText('The panel was opened for this entry.');
const pointed = (value: unknown) => ({ encounter: null, appContext: JSON.stringify(value) });

test.describe('the work queue of the EHR', () => {
  for (const viewport of [noCoder, wide])
    test(`fits in ${viewport.width} px, and is walked by keyboard`, async ({ page, sandbox }) => {
      await page.setViewportSize(viewport);
      await page.goto(`${sandbox.ehr}/`);
      await page.getByRole('link', { name: 'Work queue' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Work queue: coding');
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      const first = page.getByRole('link', { name: /^Open the entry/ }).first();
      for (let press = 0; press < 4; press++) await page.keyboard.press('Tab');
      await expect(first).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(named(page.frameLocator('#app'))).toBeVisible();
    });

  test('an item opens the entry that it is about, as a coder sees it', async ({ page, sandbox }) => {
    await page.setViewportSize(wide);
    await page.goto(`${sandbox.ehr}/ehr/work`);
    await page.getByRole('link', { name: 'Open the entry: Ravensworth, Kofi' }).first().click();
    const panel = page.frameLocator('#app');
    await expect(verdict(panel)).toHaveText('1 item missing');
    await expect(panel.getByText('Same-day visit').first()).toBeVisible();
    await expect(named(panel)).toBeVisible();
    await expect(panel.locator('[data-note]')).toHaveCount(0);
  });

  test('an item opens the draft claim', async ({ page, sandbox }) => {
    await page.setViewportSize(wide);
    await page.goto(`${sandbox.ehr}/ehr/work`);
    await page.getByRole('link', { name: 'Open the draft claim: Calloway, Ruth' }).click();
    const panel = page.frameLocator('#app');
    await expect(panel.getByRole('heading', { name: /claim draft/i, level: 2 }).first()).toBeVisible();
    await expect(panel.getByText('96372').first()).toBeVisible();
  });

  test('a note that is out of date is no dead end', async ({ page, sandbox }) => {
    await page.setViewportSize(wide);
    await page.goto(`${sandbox.ehr}/ehr/work`);
    const card = page.getByRole('listitem').filter({ hasText: 'A visit that is no longer there' });
    await card.getByRole('link').click();
    const panel = page.frameLocator('#app');
    await expect(note(panel, 'visit-not-found')).toBeVisible();
    await expect(note(panel, 'claim-without-visit')).toHaveCount(0);
    await expect(panel.getByText(/merged-away/)).toHaveCount(0);
    await expect(panel.getByText('Injection visit').first()).toBeVisible();
  });

  test('a note that mixes two visits up: said, and the visit is shown', async ({ page, sandbox }) => {
    await page.setViewportSize(wide);
    await page.goto(`${sandbox.ehr}/ehr/work`);
    const card = page.getByRole('listitem').filter({ hasText: 'An injection of another visit' });
    await card.getByRole('link').click();
    const panel = page.frameLocator('#app');
    await expect(note(panel, 'administration-elsewhere')).toBeVisible();
    await expect(verdict(panel)).toHaveText('Complete');
    await expect(panel.getByText('Ketorolac')).toHaveCount(0);
    await expect(named(panel)).toHaveCount(0);
  });
});

test('in a narrow panel the cards are shown, and the draft claim once there is room', async ({ page, sandbox }) => {
  await page.setViewportSize(noCoder);
  await openInTab(page, sandbox, 'b12-ready', { intent: 'needlepoint-claim-draft' });
  await expect(verdict(page)).toHaveText('Complete');
  await expect(note(page, 'claim-for-coders')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('radio', { name: 'Coder' }).check();
  await expect(page.getByRole('heading', { name: /claim draft/i, level: 2 }).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Clinician' }).check();
  await expect(note(page, 'claim-for-coders')).toBeVisible();
  await page.getByRole('radio', { name: 'Coder' }).check();
  await page.setViewportSize(wide);
  await expect(page.getByRole('heading', { name: /claim draft/i, level: 2 }).first()).toBeVisible();
  await expect(note(page, 'claim-for-coders')).toHaveCount(0);
});

test('the draft claim of no visit: the visits to choose from, with words', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'no-encounter', { intent: 'needlepoint-claim-draft' });
  await expect(note(page, 'claim-without-visit')).toBeVisible();
  await expect(page.getByText('Same-day visit').first()).toBeVisible();
});

test('an entry is wanted and none is named: the visit, with words', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready', { intent: 'needlepoint-administration' });
  await expect(verdict(page)).toHaveText('Complete');
  await expect(note(page, 'administration-not-named')).toBeVisible();
});

test('the visit of the token wins over that of appContext', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'no-encounter', {
    encounter: 'no-encounter-visit',
    appContext: JSON.stringify({ encounter: earlier.encounter, view: 'visit' }),
  });
  await expect(verdict(page)).toHaveText('Complete');
  await expect(page.getByText('Injection visit').first()).toBeVisible();
  await expect(page.locator('[data-note]')).toHaveCount(0);
});

test('an entry that is not there is let go: said, and the visit is judged', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready', {
    appContext: JSON.stringify({ medicationAdministration: 'nowhere', view: 'administration' }),
  });
  await expect(verdict(page)).toHaveText('Complete');
  await expect(note(page, 'administration-not-found')).toBeVisible();
  await expect(page.getByText('nowhere')).toHaveCount(0);
});

test("another patient's visit, which the EHR hides: not found, and nothing of it is shown", async ({
  page,
  sandbox,
}) => {
  await openInTab(page, sandbox, 'b12-ready', pointed({ encounter: 'no-encounter-visit' }));
  await expect(note(page, 'visit-not-found')).toBeVisible();
  await expect(page.getByText('WS-00423')).toBeVisible();
  await expect(page.getByText('Ravensworth')).toHaveCount(0);
});

test("another patient's entry, which the EHR hands out: the load stops and nothing is shown", async ({
  page,
  sandbox,
}) => {
  const other = sandbox.scenarios.find(({ id }) => id === 'no-encounter');
  const entry = other?.resources.find(({ id }) => id === earlier.medicationAdministration);
  await page.route(`**/fhir/MedicationAdministration/${earlier.medicationAdministration}`, route =>
    route.fulfill({ json: entry, headers: { 'access-control-allow-origin': '*' } }),
  );
  await openInTab(page, sandbox, 'b12-ready', pointed({ medicationAdministration: earlier.medicationAdministration }));
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByText('WS-00423')).toHaveCount(0);
  await expect(page.getByText('Ketorolac')).toHaveCount(0);
});

const hostile: readonly (readonly [string, Record<string, unknown>])[] = [
  ['HTML', { intent: '<img src=x onerror=alert(1)>', appContext: '<script>alert(1)</script>' }],
  ['HTML in JSON', { appContext: '{"encounter":"<b>x</b>","view":"<svg onload=alert(1)>"}' }],
  [
    'absolute addresses',
    { appContext: '{"encounter":"https://evil.example/Encounter/1"}', intent: 'https://evil.example/' },
  ],
  ["other servers' references", { fhirContext: [{ reference: 'https://evil.example/fhir/Encounter/1' }] }],
  ['a path', { appContext: '{"encounter":"../../oauth/token","medicationAdministration":".."}' }],
  ['lists', { intent: ['needlepoint-claim-draft'], appContext: ['{"encounter":"b12-no-route-visit"}'] }],
  ['an object', { intent: { a: 1 }, appContext: { encounter: 'b12-no-route-visit', view: 'claim-draft' } }],
  ['deep JSON', { appContext: `${'{"encounter":'.repeat(300)}"x"${'}'.repeat(300)}` }],
  ['a deep list', { appContext: '['.repeat(4000) }],
  ['five megabytes', { appContext: JSON.stringify({ view: 'claim-draft', pad: 'x'.repeat(5_000_000) }) }],
];
for (const [what, hostileToken] of hostile)
  test(`hostile, ${what}: as if nothing had been said`, async ({ page, sandbox }) => {
    await page.route('**/oauth/token', async route => {
      const response = await route.fetch();
      const token = { ...(await response.json()), ...hostileToken };
      await route.fulfill({ response, json: token });
    });
    await page.setViewportSize(wide);
    await openInTab(page, sandbox, 'b12-ready');
    if (what === 'five megabytes') {
      // Longer than any token response may be: the launch is refused in words.
      await expect(verdict(page)).toHaveText('The panel could not be opened');
    } else {
      await expect(verdict(page)).toHaveText('Complete');
      await expect(page.locator('[data-note]')).toHaveCount(0);
    }
    await expect(page.getByText(/evil\.example|onerror|<b>/)).toHaveCount(0);
    expect(page.url()).not.toMatch(/evil|encounter|appContext/i);
  });
