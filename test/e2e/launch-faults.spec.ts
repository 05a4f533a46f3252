import type { Page } from '@playwright/test';
import { letPass } from './clock.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';

// As a clinician sees it, beside the chart.
test.use({ viewport: { width: 400, height: 600 } });

const reopen = 'Open the panel again from the chart.';
const discovery = '**/.well-known/smart-configuration';
const tokenEndpoint = '**/oauth/token';

type TokenResponse = Record<string, unknown> & { scope: string };

/** Changes what the EHR says with the token. */
async function changeToken(page: Page, change: (token: TokenResponse) => object): Promise<void> {
  await page.route(tokenEndpoint, async route => {
    if (route.request().method() !== 'POST') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, json: change(await response.json()) });
  });
}

for (const [name, address] of [
  ['its SMART configuration', discovery],
  ['the token', tokenEndpoint],
] as const) {
  for (const [how, answer] of [
    ['refuses', 500],
    ['cannot be reached for', 'abort'],
  ] as const) {
    test(`the EHR ${how} ${name}: a screen with a next step`, async ({ page, sandbox }) => {
      await page.route(address, route =>
        answer === 'abort' ? route.abort() : route.fulfill({ status: answer, body: '<h1>Error</h1>' }),
      );
      await openInTab(page, sandbox, 'b12-ready');
      await expect(verdict(page)).toHaveText('The panel could not be opened');
      await expect(page.getByText(reopen)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Copy details for support' })).toBeVisible();
    });
  }

  test(`the EHR never answers for ${name}: waiting ends`, async ({ page, sandbox, complaints }) => {
    await page.route(address, () => new Promise(() => {}));
    await openInTab(page, sandbox, 'b12-ready');
    await expect(verdict(page)).toHaveText('The panel could not be opened', { timeout: 60_000 });
    // The browser remarks that what was fetched ahead was not needed after all.
    complaints.list = complaints.list.filter(text => !/was preloaded using link preload/.test(text));
  });
}

for (const [name, patient] of [
  ['none', undefined],
  ['two', ['a', 'b']],
  ['an address', 'https://elsewhere.example/Patient/a'],
  ['a path', '../Patient/a'],
  ['nothing', ''],
] as const) {
  test(`the EHR names ${name} as the patient: nothing is read`, async ({ page, sandbox }) => {
    await changeToken(page, token => ({ ...token, patient }));
    const asked: string[] = [];
    page.on('request', request => asked.push(new URL(request.url()).pathname));
    await openInTab(page, sandbox, 'b12-ready');
    await expect(verdict(page)).toHaveText('The EHR did not say which patient this is');
    expect(asked.filter(path => /\/fhir\/[A-Z]/.test(path))).toEqual([]);
  });
}

for (const [type, noun] of [
  ['Patient', 'Patient'],
  ['Encounter', 'Visits'],
  ['MedicationAdministration', 'Administrations'],
  ['Condition', 'Conditions'],
  ['MedicationRequest', 'Orders'],
  ['Practitioner', 'Staff'],
  ['Location', 'Locations'],
] as const) {
  test(`${type} is not granted: not asked for, called so, and not Complete`, async ({ page, sandbox }) => {
    await changeToken(page, ({ scope, ...token }) => ({
      ...token,
      scope: scope
        .split(' ')
        .filter(one => !one.includes(`/${type}.`))
        .join(' '),
    }));
    const nonce = await openInTab(page, sandbox, 'b12-ready');
    await expect(verdict(page)).toHaveText('Could not check');
    await expect(
      page.getByText(`${noun} could not be read (not permitted: access was not granted).`).first(),
    ).toBeVisible();
    await expect(page.getByText(/^Missing\b/)).toHaveCount(0);
    expect(sandbox.log.entries(nonce).filter(({ path }) => path.includes(`/fhir/${type}`))).toEqual([]);
  });
}

test('nothing at all is granted: nothing is asked for', async ({ page, sandbox }) => {
  await changeToken(page, token => ({ ...token, scope: 'launch' }));
  const nonce = await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Could not check');
  await expect(page.getByText('Patient could not be read (not permitted: access was not granted).')).toBeVisible();
  expect(sandbox.log.entries(nonce).filter(({ path }) => /\/fhir\/[A-Z]/.test(path))).toEqual([]);
});

test('the configuration is not there: the file is named, and what to do', async ({ page, sandbox }) => {
  await page.route('**/smart-config.json', route => route.fulfill({ status: 404 }));
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('The panel is not set up correctly');
  await expect(page.getByText('smart-config.json: cannot be read (HTTP 404)')).toBeVisible();
  await expect(page.getByText('Copy the details and send them to whoever set the panel up.')).toBeVisible();
});

for (const [name, path] of [
  ['the panel', null],
  ['the launch page', '/launch.html'],
] as const) {
  test(`the panel's script does not arrive at ${name}: the page says so`, async ({ page, sandbox, complaints }) => {
    await page.route('**/assets/index-*.js', route => route.abort());
    if (path === null) await openInTab(page, sandbox, 'b12-ready');
    else await page.goto(`${sandbox.app}${path}`);
    await expect(page.getByRole('alert')).toHaveText(/could not be loaded.*open the panel again from the chart/);
    complaints.list = complaints.list.filter(text => !/Failed to fetch dynamically imported module/.test(text));
  });
}

test(`the panel's script is stuck on its way: after half a minute the page says so`, async ({ page, sandbox }) => {
  await page.clock.install();
  await page.route('**/assets/index-*.js', () => {});
  await openInTab(page, sandbox, 'b12-ready');
  await page.waitForURL(/index\.html/, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'needlepoint' in globalThis);
  await letPass(page, 31_000);
  await expect(page.getByRole('alert')).toHaveText(/could not be loaded.*open the panel again from the chart/);
});

test(`the style sheet is stuck on its way: the page goes on without it, and takes it when it comes`, async ({
  page,
  sandbox,
}) => {
  let come = () => {};
  const coming = new Promise<void>(resolve => {
    come = resolve;
  });
  await page.clock.install();
  await page.route('**/assets/style-*.css', async route => {
    await coming;
    await route.continue();
  });
  // Neither page has loaded as long as the style sheet has not.
  const opened = openInTab(page, sandbox, 'b12-ready');
  await page.waitForURL(/index\.html/, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'needlepoint' in globalThis);
  await letPass(page, 10_000);
  await expect(verdict(page)).toHaveText('Complete');
  const margin = () => page.evaluate(() => getComputedStyle(document.body).margin);
  expect(await margin()).toBe('8px');
  come();
  await expect.poll(margin).toBe('0px');
  await opened;
});

test('the part with the screens does not arrive: the page says that it failed', async ({
  page,
  sandbox,
  complaints,
}) => {
  await page.route('**/assets/StartScreen-*.js', route => route.abort());
  await page.goto(`${sandbox.app}/index.html`);
  await expect(verdict(page)).toHaveText('The panel has failed');
  await expect(page.getByText('Open the panel again from the chart.')).toBeVisible();
  complaints.list = complaints.list.filter(text => !/Failed to fetch dynamically imported module/.test(text));
});

const injection = (scenario: string) => `MedicationAdministration/${scenario}-injection`;

test('the launch names an administration and no visit: its visit is shown', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'no-encounter', {
    fhirContext: ['MedicationAdministration/no-encounter-earlier-injection'],
  });
  await expect(verdict(page)).toHaveText('1 item missing');
  await expect(page.getByText('Same-day visit').first()).toBeVisible();
});

test("the launch names another visit's administration: the visit of the launch stays", async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'no-encounter', {
    encounter: 'no-encounter-visit',
    fhirContext: ['MedicationAdministration/no-encounter-earlier-injection'],
  });
  await expect(verdict(page)).toHaveText('Complete');
  await page.getByText('Choose another visit').click();
  await expect(page.getByRole('radio', { name: /Same-day visit/ })).toBeVisible();
});

for (const named of [injection('no-encounter'), 'MedicationAdministration/nowhere']) {
  test(`the launch names ${named}, which this patient has not: not Complete`, async ({ page, sandbox }) => {
    await openInTab(page, sandbox, 'b12-ready', { fhirContext: [named] });
    await expect(verdict(page)).toHaveText('Could not check');
    await expect(page.getByText('WS-00423')).toBeVisible();
    await expect(page.getByText('Ravensworth')).toHaveCount(0);
  });
}

test("the launch names another patient's visit: none of it is shown", async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready', { encounter: 'no-encounter-visit' });
  await expect(verdict(page)).toHaveText('Could not check');
  await expect(page.getByText('Visits could not be read (not found).')).toBeVisible();
});

for (const options of [
  { fhirContext: ['Encounter/no-encounter-earlier-visit'] },
  { appContext: JSON.stringify({ encounter: 'no-encounter-earlier-visit' }) },
]) {
  test(`the visit is named in ${Object.keys(options)[0]}: it is the one shown`, async ({ page, sandbox }) => {
    await openInTab(page, sandbox, 'no-encounter', options);
    await expect(verdict(page)).toHaveText('1 item missing');
    await expect(page.getByText('Same-day visit').first()).toBeVisible();
  });
}

test('two visits are named: none is guessed', async ({ page, sandbox }) => {
  const fhirContext = ['Encounter/no-encounter-visit', 'Encounter/no-encounter-earlier-visit'];
  await openInTab(page, sandbox, 'no-encounter', { fhirContext });
  await expect(verdict(page)).toHaveText('The EHR did not say which visit this is.');
});

test('a visit was chosen in error: the others can still be chosen', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'no-encounter');
  await page.getByRole('radio', { name: /Follow-up visit/ }).check();
  await page.getByRole('button', { name: 'Show this visit' }).click();
  await expect(verdict(page)).toHaveText('No injections recorded in this visit');
  await page.getByRole('radio', { name: /Injection visit/ }).check();
  await page.getByRole('button', { name: 'Show this visit' }).click();
  await expect(verdict(page)).toHaveText('Complete');
});

test('a visit is chosen after the session has ended: it is shown from what was read', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await changeToken(page, token => ({ ...token, expires_in: 3 }));
  await openInTab(page, sandbox, 'no-encounter');
  await expect(page.getByText(/Your EHR session for this panel ended at/)).toBeVisible();
  await page.getByRole('radio', { name: /Injection visit/ }).check();
  await page.getByRole('button', { name: 'Show this visit' }).click();
  await expect(verdict(page)).toHaveText('Complete');
  await expect(page.getByText(/Your EHR session for this panel ended at/)).toBeVisible();
});

test('visits may not be read: it is not said that there are none', async ({ page, sandbox }) => {
  await page.route('**/fhir/Encounter/**', route =>
    route.fulfill({ status: 403, headers: { 'access-control-allow-origin': '*' }, body: '{}' }),
  );
  await openInTab(page, sandbox, 'no-encounter');
  await expect(page.getByText('The visits of this patient could not all be read.')).toBeVisible();
  await expect(page.getByText(/^No visits/)).toHaveCount(0);
});

test('the page is left: its token is good for nothing any more', async ({ page, sandbox }) => {
  const tokens: string[] = [];
  page.on('request', request => {
    const { authorization } = request.headers();
    if (authorization) tokens.push(authorization);
  });
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  const [authorization = ''] = tokens;
  const ask = async () =>
    (await fetch(`${sandbox.ehr}/plain/fhir/Patient/b12-ready`, { headers: { authorization } })).status;
  expect(await ask()).not.toBe(401);
  await page.goto(`${sandbox.ehr}/`);
  await expect.poll(ask).toBe(401);
});
