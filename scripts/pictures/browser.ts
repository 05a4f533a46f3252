import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { scenarios } from '../../src/sandbox/scenarios/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';

/** Shortly after the visit of the charts, so that the pictures are the same whenever they are taken. */
const now = new Date('2026-03-12T16:05:00Z');

export const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The embedded EHR with the charts on their fixed clock, and a browser to look at them. */
export interface Studio {
  sandbox: Sandbox;
  /** An empty page of this size, in CSS pixels. */
  page(width: number, height: number): Promise<Page>;
  /** The panel in a window of its own, for a chart. */
  open(chart: string, size: readonly [number, number], encounter?: string | null): Promise<Page>;
  close(): Promise<void>;
}

export async function openStudio(): Promise<Studio> {
  const sandbox = await startSandbox({ appDir: path('dist'), scenarios });
  const browser: Browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = async (width: number, height: number) => {
    const made = await browser.newPage({
      viewport: { width, height },
      timezoneId: 'America/Chicago',
      locale: 'en-US',
      reducedMotion: 'reduce',
    });
    await made.clock.setFixedTime(now);
    return made;
  };
  return {
    sandbox,
    page,
    async open(chart, [width, height], encounter) {
      const found = scenarios.find(({ id }) => id === chart);
      if (!found) throw new Error(`There is no chart ${chart}.`);
      const made = await page(width, height);
      const visit = encounter === undefined ? found.encounter : encounter;
      await made.goto(sandbox.newLaunch({ patient: found.patient, encounter: visit, style: false }).url);
      await made.getByRole('heading', { level: 1 }).waitFor();
      return made;
    },
    async close() {
      await browser.close();
      await sandbox.close();
    },
  };
}
