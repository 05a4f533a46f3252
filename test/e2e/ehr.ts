import { fileURLToPath } from 'node:url';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';
import { type Complaints, guard } from './guard.ts';

const appDirOf = ({ metadata }: { metadata: { appDir?: string } }) =>
  fileURLToPath(new URL(`../../${metadata.appDir ?? 'dist'}`, import.meta.url));

interface Fixtures {
  /** Violations of the content security policy, errors, foreign requests, traces of the patient. Checked after every test. */
  complaints: Complaints;
  /** Whether the tests of a file save into charts. They then have an EHR of their own: see `withOwnEhr`. */
  changesCharts: boolean;
  /** Fails a test that saved into a chart that the tests after it look at. */
  unchanged: undefined;
}

/** Each worker has one EHR for all of its tests, which find the charts as they were made. */
export const test = base.extend<Fixtures, { sandbox: Sandbox }>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
    async ({}, use, { project }) => {
      const sandbox = await startSandbox({ appDir: appDirOf(project) });
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context, sandbox }, use) => {
      const complaints = await guard(context, sandbox);
      await use(complaints);
      await complaints.look();
      expect(complaints.list).toEqual([]);
    },
    { auto: true },
  ],
  changesCharts: [false, { option: true }],
  unchanged: [
    async ({ sandbox, changesCharts }, use) => {
      const before = sandbox.store.version();
      await use(undefined);
      if (!changesCharts) expect(sandbox.store.version(), 'a chart of the shared EHR was changed').toBe(before);
    },
    { auto: true },
  ],
});
export { expect };

/** Tests with an EHR that no other test file uses: they may save into its charts. Absent `start`: served as all are. */
export function withOwnEhr(start?: () => Promise<Sandbox>) {
  return test.extend<Pick<Fixtures, 'changesCharts'>, { sandbox: Sandbox }>({
    changesCharts: true,
    sandbox: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from the pattern
      async ({}, use, { project }) => {
        const sandbox = await (start?.() ?? startSandbox({ appDir: appDirOf(project) }));
        await use(sandbox);
        await sandbox.close();
      },
      { scope: 'worker' },
    ],
  });
}

/** Opens a scenario's chart and the panel in its frame. `query` sets launch options: `&fault=...`. */
export async function openInFrame(page: Page, sandbox: Sandbox, scenario: string, query = ''): Promise<FrameLocator> {
  await page.goto(`${sandbox.ehr}/ehr/chart?scenario=${scenario}${query}`);
  await page.getByRole('button', { name: 'Open Needlepoint in this chart' }).click();
  return page.frameLocator('#app');
}

/** Opens the panel for a scenario in the whole window, as a coder would. */
export async function openInTab(
  page: Page,
  sandbox: Sandbox,
  scenario: string,
  options: Partial<Parameters<Sandbox['newLaunch']>[0]> = {},
): Promise<string> {
  const found = sandbox.scenarios.find(({ id }) => id === scenario);
  if (!found) throw new Error(`There is no scenario ${scenario}.`);
  const { patient, encounter, launch } = found;
  const { url, nonce } = sandbox.newLaunch({ patient, encounter, ...launch, ...options });
  await page.goto(url);
  return nonce;
}

/** The verdict in words, in the panel's heading. */
export function verdict(panel: Page | FrameLocator) {
  return panel.getByRole('heading', { level: 1 });
}
