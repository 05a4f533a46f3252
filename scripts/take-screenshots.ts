import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { scenarios } from '../src/sandbox/scenarios/index.ts';
import { startSandbox } from '../src/sandbox/start.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Shortly after the visit of the charts, so that the pictures are the same whenever they are taken. */
const now = new Date('2026-03-12T16:05:00Z');

const sandbox = await startSandbox({ appDir: path('dist'), scenarios });
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

async function open(width: number, height: number): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    timezoneId: 'America/Chicago',
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  await page.clock.setFixedTime(now);
  return page;
}

const beside = await open(1280, 800);
await beside.goto(`${sandbox.ehr}/ehr/chart?scenario=b12-no-route`);
await beside.getByRole('button', { name: 'Open Needlepoint in this chart' }).click();
await beside
  .frameLocator('#app')
  .getByRole('button', { name: /Open administration record/ })
  .first()
  .click();
await beside.locator('.led-to').first().waitFor();
await beside.screenshot({ path: path('docs/clinician.png') });

const alone = await open(1280, 900);
const chart = scenarios.find(({ id }) => id === 'medicare-two-injections');
if (chart)
  await alone.goto(sandbox.newLaunch({ patient: chart.patient, encounter: chart.encounter, style: false }).url);
await alone.getByRole('table').first().waitFor();
await alone.screenshot({ path: path('docs/coder.png') });

await browser.close();
await sandbox.close();
