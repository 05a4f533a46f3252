import process from 'node:process';
import { expect, type Page, test } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { addressOf, chartOf, type Launch, startBehind } from './launcher.ts';

const launcher = process.env.LAUNCHER_URL ?? '';
const noRoute = chartOf('b12-no-route');
const ready = chartOf('b12-ready');
const launches = {
  ehr: { kind: 0, ...noRoute },
  ehrReady: { kind: 0, ...ready },
  ehrWithoutVisit: { kind: 0, patient: noRoute.patient, encounter: 'NONE' },
  standalone: { kind: 2, ...noRoute },
} as const satisfies Record<string, Launch>;

// As narrow as in an EHR's side panel, where the view for whoever charts is shown.
test.use({ viewport: { width: 400, height: 800 } });

let sandbox: Sandbox;
test.beforeAll(async () => {
  sandbox = await startBehind(launcher, Number(process.env.LAUNCHER_OPEN_PORT), Object.values(launches));
});
test.afterAll(() => sandbox.close());

/** Everything the app asked of anyone but itself and the launcher, and everything it complained of. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && ![sandbox.app, new URL(launcher).origin].includes(origin)) seen.push(origin);
  });
  page.on('pageerror', error => seen.push(error.message));
  return seen;
}

const verdict = (page: Page) => page.getByRole('heading', { level: 1 });

test('an EHR launch opens the panel on the visit and names the gap', async ({ page }) => {
  const seen = watch(page);
  await page.goto(addressOf(sandbox.app, launcher, launches.ehr));
  await expect(verdict(page)).toHaveText('1 item missing');
  await expect(page.getByText(/Route not recorded/).first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  expect(seen).toEqual([]);
});

test('an EHR launch of a chart with nothing missing says so', async ({ page }) => {
  await page.goto(addressOf(sandbox.app, launcher, launches.ehrReady));
  await expect(verdict(page)).toHaveText('Complete');
  // What stands beside the injections is asked for too, and the launcher grants it.
  await expect(page.getByText(/all 12 sources/)).toBeVisible();
});

test('an EHR launch without a visit asks for one', async ({ page }) => {
  await page.goto(addressOf(sandbox.app, launcher, launches.ehrWithoutVisit));
  await expect(page.getByRole('heading', { name: /visit/i }).first()).toBeVisible();
  await expect(page.getByText('Complete', { exact: true })).toHaveCount(0);
});

test('a standalone launch opens the panel on the visit and names the gap', async ({ page }) => {
  const seen = watch(page);
  await page.goto(addressOf(sandbox.app, launcher, launches.standalone));
  await expect(verdict(page)).toHaveText('1 item missing');
  await expect(page.getByText(/Route not recorded/).first()).toBeVisible();
  expect(seen).toEqual([]);
});

test('an issuer that is not configured is refused before anything is asked of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  const parameters = new URLSearchParams({ iss: `${launcher}/v/r3/fhir`, launch: 'x' });
  await page.goto(`${sandbox.app}/launch.html?${parameters}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This EHR address is not set up for the panel');
  expect(asked.filter(url => url.startsWith(launcher))).toEqual([]);
});
