import type { Page } from '@playwright/test';
import { path, type Studio } from './browser.ts';

const wide = [1280, 900] as const;
const small = [400, 800] as const;

/** The pictures of docs/coder-desk.md: each part of the coder's desk, some of them also with little room. */
export async function takeDesk(studio: Studio): Promise<void> {
  for (const size of [wide, small]) {
    const suffix = size === small ? '-400' : '';
    await list(studio, size, `list${suffix}`);
    await visit(studio, size, `visit${suffix}`);
    await claim(studio, size, `claim${suffix}`);
  }
  await dialogs(studio);
  await policy(studio);
}

async function list(studio: Studio, size: typeof wide | typeof small, name: string): Promise<void> {
  const page = await open(studio, 'ten-recent', size);
  await page.getByLabel('Period').selectOption('365');
  await page.getByText('Checked all 10 visits').last().waitFor();
  await save(page, name, size === small ? 800 : 760);
}

async function visit(studio: Studio, size: typeof wide | typeof small, name: string): Promise<void> {
  const page = await open(studio, 'medicare-two-injections', size);
  await press(page, 'About (Order elements)');
  await page.getByText('What it looks at').waitFor();
  await save(page, name, size === small ? 1600 : 1300);
}

async function claim(studio: Studio, size: typeof wide | typeof small, name: string): Promise<void> {
  const page = await open(studio, 'medicare-two-injections', size);
  await press(page, 'Open the claim draft');
  await page.getByText('Where line 1 comes from').click();
  await save(page, name, size === small ? 1600 : undefined);
}

async function dialogs(studio: Studio): Promise<void> {
  const page = await open(studio, 'b12-no-route', wide);
  await press(page, 'Query (Route)');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await save(page, 'query', 900);
  await page.keyboard.press('Escape');

  const other = await open(studio, 'orderer-first', wide);
  await press(other, 'Waive... (Administered by)');
  const dialog = other.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Named on the paper record, which was seen');
  await dialog.getByLabel('Until').fill('2026-06-30');
  await dialog.getByLabel('Who accepted it (may be left out)').fill('Coding desk');
  await save(other, 'waive', 900);
  await dialog.getByRole('button', { name: 'Waive' }).click();
  await other.getByText('Waives 1 check').waitFor();
  await other.getByRole('region', { name: /^Waivers/ }).scrollIntoViewIfNeeded();
  await other.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await other.screenshot({ path: path('docs/coder-desk/waivers-and-exports.png') });
}

async function policy(studio: Studio): Promise<void> {
  const page = await open(studio, 'medicare-two-injections', wide);
  await page.getByLabel('Rules in force').selectOption('once-per-visit-example');
  await page.getByRole('region', { name: /^What changes from/ }).waitFor();
  await save(page, 'policy', 800);
}

/** In the coder's view, also where the clinician's cards would be shown first. */
async function open(studio: Studio, chart: string, size: readonly [number, number]): Promise<Page> {
  const page = await studio.open(chart, size);
  await page.getByRole('radio', { name: 'Coder' }).check();
  return page;
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name }).first().click();
}

/** From the top of the page, at most this many pixels of it. */
async function save(page: Page, name: string, height?: number): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.closest('dialog') || scrollTo(0, 0);
  });
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewportSize() ?? { width: 0 };
  const clip = { x: 0, y: 0, width, height: Math.min(whole, height ?? whole) };
  await page.screenshot({ path: path(`docs/coder-desk/${name}.png`), fullPage: true, clip });
}
