import { expect, openInFrame, openInTab, test, verdict } from './ehr.ts';
import { expectGoodPage } from './good-page.ts';

test.use({ viewport: { width: 400, height: 700 } });

test('two launches in one tab, then back and reload: the first patient or a stop screen, never the second', async ({
  page,
  sandbox,
}) => {
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByText('WS-00423')).toBeVisible();
  await openInTab(page, sandbox, 'route-conflict');
  await expect(page.getByText('WS-00752')).toBeVisible();
  await page.reload();
  await expect(verdict(page)).toHaveText('This launch cannot be used again');
  await expectGoodPage(page);
  await expect(page.getByText('WS-00752')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText('WS-00752')).toHaveCount(0);
});

test('two frames in one page, then reload of the first: never the second patient', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.ehr}/`);
  const urls = ['b12-ready', 'route-conflict'].map(id => {
    const scenario = sandbox.scenarios.find(one => one.id === id);
    return sandbox.newLaunch({ patient: scenario?.patient ?? '', encounter: scenario?.encounter ?? null }).url;
  });
  // Two frames of the app on one page of the EHR's, as a chart with two tabs has them.
  await page.evaluate(addresses => {
    for (const [at, src] of addresses.entries())
      document.body.append(Object.assign(document.createElement('iframe'), { id: `f${at}`, src, width: '420' }));
  }, urls);
  const first = page.frameLocator('#f0');
  await expect(first.getByText('WS-00423')).toBeVisible();
  await expect(page.frameLocator('#f1').getByText('WS-00752')).toBeVisible();
  const frame = page.frames().find(one => one.parentFrame() && one.url().includes('index.html'));
  await frame?.evaluate(() => location.reload());
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('This launch cannot be used again');
  await expect(first.getByText('WS-00752')).toHaveCount(0);
});

test('opened without a launch: a help screen, no patient', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.app}/index.html`);
  await expect(verdict(page)).toHaveText("This page must be opened from a patient's chart");
  await expectGoodPage(page);
  await page.goto(`${sandbox.app}/launch.html`);
  await expect(verdict(page)).toHaveText("This page must be opened from a patient's chart");
});

test('an EHR that is not set up: refused before any request to it', async ({ page, sandbox }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(`${sandbox.app}/launch.html?iss=https%3A%2F%2Fehr.example%2Ffhir&launch=x`);
  await expect(verdict(page)).toHaveText('This EHR address is not set up for the panel');
  await expect(page.getByText('https://ehr.example/fhir')).toBeVisible();
  await expectGoodPage(page);
  expect(asked.filter(url => !url.startsWith(sandbox.app) && !url.startsWith('data:'))).toEqual([]);
});

test('a configuration with faults: each is named', async ({ page, sandbox }) => {
  await page.route('**/smart-config.json', route =>
    route.fulfill({ json: { version: 1, ehrs: [{ id: 'x', iss: 'ftp://ehr.example', extra: true }], policy: {} } }),
  );
  await page.goto(`${sandbox.app}/launch.html?iss=https%3A%2F%2Fehr.example%2Ffhir&launch=x`);
  await expect(verdict(page)).toHaveText('The panel is not set up correctly');
  await expect(page.getByText(/ehrs\[0\]\.iss/)).toBeVisible();
  await expect(page.getByText(/ehrs\[0\]\.extra/)).toBeVisible();
  await expectGoodPage(page);
});

test('a policy that names a rule which is not there: named, and nothing is judged', async ({ page, sandbox }) => {
  await page.route('**/smart-config.json', async route => {
    const config = await (await route.fetch()).json();
    await route.fulfill({ json: { ...config, policy: { id: 'base', weights: { 'site-documentd': 'advises' } } } });
  });
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('The panel is not set up correctly');
  await expect(page.getByText(/policy\.weights\.site-documentd/)).toBeVisible();
});

test('the user refuses: a screen that says so', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready', { fault: 'denied' });
  await expect(verdict(page)).toHaveText('Access was not granted');
  await expectGoodPage(page);
});

test('storage blocked in a frame: a readable screen that offers a window of its own', async ({ page, sandbox }) => {
  await page.addInitScript(() => {
    if (window !== window.top)
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  const panel = await openInFrame(page, sandbox, 'b12-ready');
  await expect(verdict(panel)).toHaveText('The browser does not let the panel work inside this window');
  const [own] = await Promise.all([
    page.context().waitForEvent('page'),
    panel.getByRole('link', { name: 'Open in a new window' }).click(),
  ]);
  await expect(verdict(own)).toHaveText('Complete');
});

test('a window of its own, opened from the chart, leads back to the field', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.ehr}/ehr/chart?scenario=orderer-first`);
  const [own] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Open in a new window' }).click(),
  ]);
  await own
    .getByRole('button', { name: /Open administration record/ })
    .first()
    .click();
  await expect(page.locator('[name="MedicationAdministration.performer"]').first()).toBeFocused();
});

test('without a visit: the recent visits are offered, and the chosen one is read', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 400, height: 600 });
  await openInTab(page, sandbox, 'no-encounter');
  await expect(verdict(page)).toHaveText('The EHR did not say which visit this is.');
  const visits = page.getByRole('group', { name: 'Choose a visit' }).getByRole('radio');
  await expectGoodPage(page);
  expect(await visits.count()).toBeGreaterThan(1);
  await visits.first().check();
  await page.getByRole('button', { name: 'Show this visit' }).click();
  await expect(verdict(page)).not.toHaveText('The EHR did not say which visit this is.');
  await expect(page.getByText(/Read \d\d:\d\d/)).toBeVisible();
});

test('standalone: the EHR asks for the patient, and the panel opens', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.app}/launch.html?iss=${encodeURIComponent(`${sandbox.ehr}/plain/fhir`)}`);
  await page.getByLabel('Ana Rivera').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByText('WS-00423')).toBeVisible();
  await expect(verdict(page)).toHaveText('Complete');
});

test('the session ends: results stay, are called old, and lead nowhere any more', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'bare-entry', { fault: 'short-session' });
  await expect(page.getByText(/This panel's session ends at \d\d:\d\d\./)).toBeVisible();
  await expect(page.getByText(/session for this panel ended/)).toBeVisible({ timeout: 60_000 });
  await expect(verdict(page)).toHaveText('6 items missing');
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0);
  await expectGoodPage(page);
});

test('the patient banner is never absent', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready', { needPatientBanner: false });
  await expect(page.getByText('Ana Rivera')).toBeVisible();
});

test('an unknown intent and a foreign appContext change nothing', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready', { intent: 'make-coffee', appContext: '<img src=x onerror=alert(1)>' });
  await expect(verdict(page)).toHaveText('Complete');
});

test('nothing about the patient or the token is kept, logged or shown in addresses', async ({ page, sandbox }) => {
  const said: string[] = [];
  page.on('console', message => said.push(message.text()));
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, history.state, location.href]),
  );
  for (const secret of ['Rivera', '1961-04-12', 'WS-00423', 'b12-ready', 'access_token', 'code_verifier']) {
    expect(kept).not.toContain(secret);
    expect(said.join('\n')).not.toContain(secret);
  }
});

test('while it reads, every source is named and there is a way to stop', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'b12-ready', { fault: 'hang' });
  await expect(verdict(page)).toHaveText('Reading the record...');
  for (const source of ['Visits', 'Administrations', 'Conditions'])
    await expect(page.getByText(source, { exact: true })).toBeVisible();
  await expect(page.getByText('Still waiting for: Administrations.')).toBeVisible();
  await expectGoodPage(page);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(verdict(page)).toHaveText('Could not check');
  await expect(page.getByText(/Administrations could not be read/)).toBeVisible();
  await expectGoodPage(page);
});
