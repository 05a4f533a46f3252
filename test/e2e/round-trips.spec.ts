import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { sandboxConfig } from '../../src/sandbox/config.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { forPlain, known, tuned } from '../launch-settings.ts';
import { test as base, expect, openInTab, verdict } from './ehr.ts';
import { watchDepth } from './watch-depth.ts';

const appDir = fileURLToPath(new URL('../../dist', import.meta.url));

/** An EHR that the panel is set up for as well as it can be: docs/performance.md, "Launch". */
function setUp(change: Parameters<typeof forPlain>[0]) {
  return base.extend<object, { sandbox: Sandbox }>({
    sandbox: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
      async ({}, use) => {
        const config = ({ ehr, app }: { ehr: string; app: string }) => forPlain(change)(sandboxConfig(ehr, app));
        const sandbox = await startSandbox({ appDir, config, embed: () => true });
        await use(sandbox);
        await sandbox.close();
      },
      { scope: 'worker' },
    ],
  });
}

/** Launches and waits for the verdict; what the EHR was asked until then: `METHOD path`, without ids or queries. */
async function asked(page: Page, sandbox: Sandbox, scenario: string): Promise<string[]> {
  const before = sandbox.log.entries(null).length;
  await openInTab(page, sandbox, scenario);
  await expect(verdict(page)).toHaveText('Complete');
  const entries = sandbox.log.entries(null).slice(before);
  return entries.map(({ method, path }) => `${method} ${path.split('?')[0]?.replace('/plain/fhir/', '')}`);
}

const wave = [
  'ChargeItem',
  'Condition',
  'Coverage',
  'Encounter',
  'Encounter',
  'Immunization',
  'MedicationAdministration',
  'Patient',
  'Procedure',
].map(type => `${type}/_search`);
const ofFhir = (lines: readonly string[]) => lines.filter(line => !/ \/oauth\/| \.well-known/.test(line));

const test = setUp(tuned);
const testKnown = setUp(ehr => known(tuned(ehr)));

test('a launch is one discovery, one token, one wave; for the next patient no browser asks for permission', async ({
  page,
  sandbox,
}) => {
  // Too narrow for the coder's desk, which reads on after the first view.
  await page.setViewportSize({ width: 400, height: 800 });
  const files: string[] = [];
  page.on('request', request => files.push(new URL(request.url()).pathname));
  const waves = watchDepth(page, `${sandbox.ehr}/plain/fhir/`);
  const first = await asked(page, sandbox, 'b12-ready');
  expect(waves).toHaveLength(2);
  expect(first.filter(line => line.includes('.well-known'))).toHaveLength(1);
  expect(first.filter(line => line === 'POST /oauth/token')).toHaveLength(1);
  expect(ofFhir(first).toSorted()).toEqual([
    ...wave.map(path => `OPTIONS ${path}`),
    ...wave.map(path => `POST ${path}`),
  ]);
  const second = await asked(page, sandbox, 'depo-subcutaneous');
  expect(ofFhir(second).toSorted()).toEqual(wave.map(path => `POST ${path}`));
  expect(files.filter(path => /metadata$|smart-config\.json$/.test(path))).toEqual([]);
});

testKnown('an EHR whose sign-on is known is asked about it after the first view', async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  const waves = watchDepth(page, `${sandbox.ehr}/plain/fhir/`);
  const order: string[] = [];
  page.on('request', request => order.push(new URL(request.url()).pathname.replace('/plain/fhir/', '')));
  const isDiscovery = (path: string) => path.startsWith('.well-known');
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  await expect.poll(() => order.filter(isDiscovery)).toHaveLength(1);
  expect(waves.map(({ length }) => length)).toEqual([9, 1]);
  expect(order.findIndex(isDiscovery)).toBeGreaterThan(order.lastIndexOf('Coverage/_search'));
  await expect(page.locator('[data-note]')).toHaveCount(0);
});

testKnown('where no launch would go on with what it says by then, the session ends', async ({ page, sandbox }) => {
  await page.route('**/.well-known/smart-configuration', async route => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      json: { ...(await response.json()), token_endpoint: 'https://elsewhere.test/token' },
    });
  });
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('The panel has been closed');
  await expect(page.getByText('Cyanocobalamin')).toHaveCount(0);
});
