import type { Page } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { hostileEndpoints, hostileIssuers } from '../smart/hostile.ts';
import { expect, openInFrame, openInTab, test, verdict } from './ehr.ts';

// Beside every test: nothing violates the policy, nobody else is asked, nothing of the patient stays (guard.ts).
test.use({ viewport: { width: 400, height: 700 } });

const code = 'globalThis.ran = true';

/** What a page asked for, but for the files of the app itself. */
function asked(page: Page, { app }: Sandbox): string[] {
  const urls: string[] = [];
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(`${app}/`) && !url.startsWith('data:')) urls.push(url);
  });
  page.on('dialog', dialog => {
    urls.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return urls;
}

const ran = (page: Page) => page.evaluate(() => 'ran' in globalThis);

test('an issuer that is not exactly one of those set up draws no request', async ({ page, sandbox }) => {
  test.slow();
  const urls = asked(page, sandbox);
  for (const iss of hostileIssuers(`${sandbox.ehr}/plain/fhir`)) {
    await test.step(iss, async () => {
      await page.goto(`${sandbox.app}/launch.html?iss=${encodeURIComponent(iss)}&launch=x`);
      await expect(verdict(page)).toHaveText('This EHR address is not set up for the panel');
      expect(urls).toEqual([]);
      expect(await ran(page)).toBe(false);
    });
  }
});

test('a discovery document that leads elsewhere is followed nowhere, and nothing in it runs', async ({
  page,
  sandbox,
}) => {
  test.slow();
  const base = `${sandbox.ehr}/plain/fhir`;
  const discovery = `${base}/.well-known/smart-configuration`;
  const good = await (await fetch(discovery)).json();
  const urls = asked(page, sandbox);
  for (const address of hostileEndpoints(sandbox.ehr)) {
    for (const name of ['authorization_endpoint', 'token_endpoint']) {
      await test.step(`${name}: ${address}`, async () => {
        await page.unroute(discovery);
        await page.route(discovery, route =>
          route.fulfill({ json: { ...good, [name]: address }, headers: { 'access-control-allow-origin': '*' } }),
        );
        urls.length = 0;
        const query = new URLSearchParams({ iss: base, launch: 'x' });
        await page.goto(`${sandbox.app}/launch.html?${query}`);
        await expect(verdict(page)).toHaveText('The panel could not be opened');
        expect(urls).toEqual([discovery]);
        expect(page.url()).toBe(`${sandbox.app}/launch.html?${query}`);
        expect(await ran(page)).toBe(false);
      });
    }
  }
});

/** Answers the search for administrations with a changed Bundle. */
async function changeAdministrations(page: Page, change: (bundle: string) => string): Promise<void> {
  const path = '**/fhir/MedicationAdministration/**';
  await page.unroute(path);
  await page.route(path, async route => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: change(await response.text()) });
  });
}

/** Addresses that are not below the FHIR base, or would not be once a server had decoded them. */
function foreign(ehr: string): string[] {
  return [
    'https://evil.example/fhir/MedicationAdministration?page=2',
    '//evil.example/fhir?page=2',
    `${ehr}.evil.example/plain/fhir?page=2`,
    `${ehr.replace('//', '//user:pass@')}/plain/fhir?page=2`,
    `${ehr}@evil.example/plain/fhir?page=2`,
    `${ehr}/epic/fhir/MedicationAdministration?page=2`,
    `${ehr}/plain/fhir/../../oauth/token`,
    `${ehr}/plain/fhir/%2e%2e/%2e%2e/oauth/token`,
    `${ehr}/plain/fhir/..%2f..%2foauth/token`,
    `${ehr}/plain/fhirx/MedicationAdministration`,
    `javascript:${code}`,
    `data:application/fhir+json,{}`,
    'file:///etc/passwd',
    '\\\\evil.example\\fhir',
    '',
  ];
}

test('a next link that leads elsewhere is not followed, and nothing is called complete', async ({ page, sandbox }) => {
  test.slow();
  const urls = asked(page, sandbox);
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  for (const url of foreign(sandbox.ehr)) {
    await test.step(url, async () => {
      await changeAdministrations(page, text =>
        JSON.stringify({ ...JSON.parse(text), link: [{ relation: 'next', url }] }),
      );
      urls.length = 0;
      await page
        .getByRole('button', { name: /Refresh|Try again/ })
        .first()
        .click();
      await expect.poll(() => urls.length).toBeGreaterThan(0);
      await expect(verdict(page)).toHaveText('Could not check');
      await expect(page.getByText(/^Administrations: only 1 could be read/).first()).toBeVisible();
      expect(urls.filter(one => !one.startsWith(`${sandbox.ehr}/plain/fhir/`))).toEqual([]);
      expect(urls.filter(one => one.includes('page=2') || one.includes('oauth'))).toEqual([]);
      expect(await ran(page)).toBe(false);
    });
  }
});

test('a reference that leads elsewhere is not followed, and nothing is called complete', async ({ page, sandbox }) => {
  test.slow();
  const urls = asked(page, sandbox);
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  for (const reference of foreign(sandbox.ehr)) {
    await test.step(reference, async () => {
      await changeAdministrations(page, text => {
        const bundle = JSON.parse(text);
        for (const { resource } of bundle.entry ?? []) if (resource.request) resource.request = { reference };
        return JSON.stringify(bundle);
      });
      urls.length = 0;
      await page
        .getByRole('button', { name: /Refresh|Try again/ })
        .first()
        .click();
      await expect.poll(() => urls.length).toBeGreaterThan(0);
      await expect(verdict(page)).not.toHaveText('Complete');
      await expect(page.getByText(/order/i).first()).toBeVisible();
      expect(urls.filter(one => !one.startsWith(`${sandbox.ehr}/plain/fhir/`))).toEqual([]);
      expect(urls.filter(one => one.includes('page=2') || one.includes('oauth'))).toEqual([]);
      expect(await ran(page)).toBe(false);
    });
  }
});

test('text of the record that would run, load or deceive stands there as text', async ({ page, sandbox }) => {
  const urls = asked(page, sandbox);
  const texts = [
    `<img src="https://evil.example/x" onerror="${code}">`,
    `<script>${code}</script>`,
    `"><svg onload="${code}">`,
    `javascript:${code}`,
    '{{constructor.constructor("globalThis.ran = true")()}}',
    '<style>body { display: none }</style><link rel="stylesheet" href="https://evil.example/x.css">',
    '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
  ].join(' ');
  await page.route('**/fhir/**', async route => {
    const { url, method } = { url: route.request().url(), method: route.request().method() };
    if (method === 'OPTIONS' || url.includes('.well-known')) return route.continue();
    const response = await route.fetch();
    const json = JSON.parse(await response.text(), (key, value) =>
      ['text', 'display', 'div', 'family', 'note'].includes(key) && typeof value === 'string'
        ? `${value} ${texts}`
        : value,
    );
    return route.fulfill({ response, json });
  });
  await openInTab(page, sandbox, 'bare-entry');
  await expect(page.getByText('evil.example').first()).toBeVisible();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await ran(page)).toBe(false);
  expect(await page.locator('#root :is(img, script, style, link, meta, iframe, object, embed)').count()).toBe(0);
  expect(urls.filter(url => !url.startsWith(sandbox.ehr))).toEqual([]);
});

const readable = { color_background: '#ffffff', color_text: '#303030' };
const styles: readonly (readonly [name: string, body: string | null])[] = [
  ['addresses', JSON.stringify({ color_background: 'url(https://evil.example/x)' })],
  ['declarations', JSON.stringify({ color_text: '#303030;} body{display:none' })],
  ['an expression', JSON.stringify({ color_background: `expression(${code})` })],
  ['a script', JSON.stringify({ color_background: `javascript:${code}` })],
  ['pale text', JSON.stringify({ color_text: '#eeeeee' })],
  ['invisible text', JSON.stringify({ color_text: '#ffffff' })],
  ['a style sheet', 'body { display: none } @import "https://evil.example/x.css";'],
  ['too much', JSON.stringify({ ...readable, x: 'x'.repeat(1_000_000) })],
  ['depth', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['nothing, ever', null],
];

for (const [name, body] of styles) {
  test(`a style document of the EHR with ${name}: it changes nothing and holds nothing up`, async ({
    page,
    sandbox,
  }) => {
    const urls = asked(page, sandbox);
    let fetched = false;
    await page.route('**/*style*.json', route => {
      fetched = true;
      const headers = { 'access-control-allow-origin': '*' };
      return body === null ? new Promise(() => {}) : route.fulfill({ body, contentType: 'application/json', headers });
    });
    await openInTab(page, sandbox, 'b12-ready', { style: true });
    await expect(verdict(page)).toHaveText('Complete');
    await expect.poll(() => fetched).toBe(true);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    expect(await ran(page)).toBe(false);
    expect(urls.filter(url => !url.startsWith(sandbox.ehr))).toEqual([]);
  });
}

test('messages that nobody asked for, from the very window of the EHR, do nothing and are not answered', async ({
  page,
  sandbox,
}) => {
  const panel = await openInFrame(page, sandbox, 'orderer-first');
  await expect(verdict(panel)).toHaveText('1 item missing');
  const button = panel.getByRole('button', { name: /Open administration record/ }).first();
  await expect(button).toBeVisible();
  await page.evaluate(async script => {
    const said = window as unknown as { answers: number };
    said.answers = 0;
    addEventListener('message', () => {
      said.answers += 1;
    });
    const app = document.querySelector<HTMLIFrameElement>('#app')?.contentWindow;
    const order = {
      messagingHandle: 'x',
      messageId: 'x',
      messageType: 'ui.launchActivity',
      payload: { activityType: 'x' },
    };
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    const messages = [
      'x'.repeat(5_000_000),
      null,
      0,
      [],
      order,
      { ...order, messageType: 'ui.done' },
      { ...order, messageType: 'scratchpad.create', payload: { resource: { resourceType: 'Patient' } } },
      { responseToMessageId: '__proto__', payload: { status: 'success' } },
      { responseToMessageId: 'unknown', payload: { url: `javascript:${script}` } },
      { token: 'x', actions: ['Epic.Clinical.Informatics.Web.LaunchActivity'] },
      { type: 'setDefaultStyle', html: `<img src=x onerror="${script}">` },
      circle,
    ];
    for (const message of messages) app?.postMessage(message, '*');
    await new Promise(resolve => setTimeout(resolve, 300));
  }, code);
  expect(await page.evaluate(() => (window as unknown as { answers: number }).answers)).toBe(0);
  expect(await page.frames()[1]?.evaluate(() => 'ran' in globalThis)).toBe(false);
  await expect(verdict(panel)).toHaveText('1 item missing');
  await button.click();
  await expect(page.locator('[name="MedicationAdministration.performer"]').first()).toBeFocused();
});
