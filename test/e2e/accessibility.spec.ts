import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type DeskView, deskViews } from './desk-views.ts';
import { expect, openInTab, test } from './ehr.ts';
import { focusFaults } from './focus-walk.ts';
import { buttons, colours, headings, liveRegions, motions, sideways, skippedLevels, smallTargets } from './measures.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe's findings, each with the first element it is about. */
async function violations(page: Page, only?: 'color-contrast'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (only ? axe.withRules(only) : axe.withTags(rules)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}: ${nodes[0]?.failureSummary}`);
}

test.use({ viewport: { width: 1280, height: 800 } });

for (const view of deskViews) {
  test(`${view.name}: axe, targets, outline, what is said, keys, and paper`, async ({ page, sandbox }) => {
    await view.open(page, sandbox);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect.soft(await violations(page)).toEqual([]);
    expect.soft(await smallTargets(page)).toEqual([]);
    expect.soft(await motions(page)).toEqual([]);
    const outline = await headings(page);
    expect.soft(outline.filter(heading => heading.startsWith('1'))).toHaveLength(view.dialog ? 0 : 1);
    expect.soft(skippedLevels(outline)).toEqual([]);
    await expectCalm(page);
    for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
      await page.emulateMedia(media);
      expect.soft(await violations(page, 'color-contrast'), JSON.stringify(media)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    expect.soft(await focusFaults(page)).toEqual([]);
    if (!view.dialog) await expectNoShortcuts(page);
    await expectPaper(page, view);
  });

  test(`${view.name}, at 400 % in the EHR's style: nothing sideways, all in reach`, async ({ page, sandbox }) => {
    await view.open(page, sandbox, { style: true });
    await page.setViewportSize({ width: 320, height: 256 });
    // Whoever has little room chooses the coder's view: the cards are shown otherwise.
    if (!view.dialog) await page.getByRole('radio', { name: 'Coder' }).check();
    expect.soft(await violations(page)).toEqual([]);
    expect.soft(await sideways(page)).toEqual([]);
    expect.soft(await smallTargets(page)).toEqual([]);
    expect.soft(await focusFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page, 'color-contrast')).toEqual([]);
  });
}

/** What is said is said politely, and by one voice. */
async function expectCalm(page: Page): Promise<void> {
  const regions = await liveRegions(page);
  expect.soft(regions.filter(({ role, polite }) => role !== 'alert' && !polite)).toEqual([]);
  const said = regions.map(({ text }) => text).filter(text => text !== '');
  expect.soft(said).toEqual([...new Set(said)]);
}

/** Single keys belong to the EHR and to screen readers. */
async function expectNoShortcuts(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const before = await page.locator('main').innerHTML();
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?/.,') await page.keyboard.press(key);
  expect.soft(await page.locator('main').innerHTML()).toBe(before);
}

/** On paper: whose it is and when it was read, every fold open, black on white also at night, and nothing to press. */
async function expectPaper(page: Page, view: DeskView): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect.soft(await page.locator('details:not([open])').filter({ visible: true }).count()).toBe(0);
  expect.soft(await colours(page)).toEqual([]);
  expect.soft(await buttons(page)).toEqual([]);
  if (view.dialog) return;
  await expect.soft(page.getByText(/^Read \d\d? \w+ \d{4} \d\d:\d\d\. /)).toBeVisible();
  await expect.soft(page.getByText(/MRN WS-\d+/).first()).toBeVisible();
  if (view.draft) await expect.soft(page.getByRole('heading', { name: 'Claim draft' })).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`forced colours, ${colorScheme}: every mark shows, and what is present is told by a line`, async ({
    page,
    sandbox,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    for (const scenario of ['bare-entry', 'penicillin-split', 'conditions-forbidden'] as const) {
      await openInTab(page, sandbox, scenario);
      await expect(page.getByRole('button', { name: 'Open the claim draft' })).toBeVisible();
      const marks = await page.locator('main svg').all();
      const shapes = new Set<string>();
      for (const mark of marks) {
        const shape = await mark.innerHTML();
        if (shapes.has(shape)) continue;
        shapes.add(shape);
        await mark.scrollIntoViewIfNeeded();
        const clip = await mark.boundingBox();
        if (!clip) throw new Error(`${shape} is not drawn.`);
        const drawn = await page.screenshot({ clip });
        await mark.evaluate(element => element.style.setProperty('visibility', 'hidden'));
        const empty = await page.screenshot({ clip });
        await mark.evaluate(element => element.style.removeProperty('visibility'));
        expect(drawn.equals(empty)).toBe(false);
      }
    }
    await openInTab(page, sandbox, 'two-drugs-two-sites');
    await expect(page.getByRole('button', { name: 'Open the claim draft' })).toBeVisible();
    for (const name of ['Parts of the desk', 'Injections']) {
      const line = (which: string) =>
        page
          .getByRole('navigation', { name })
          .locator(`button${which}`)
          .first()
          .evaluate(element => {
            const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(element);
            return `${borderBlockEndColor} ${borderBlockEndWidth}`;
          });
      expect(await line(':is([aria-current="page"], [aria-current="true"])')).not.toBe(
        await line(':not([aria-current="page"], [aria-current="true"])'),
      );
    }
  });

test('paper narrower than the window holds what was on the screen', async ({ page, sandbox }) => {
  await openInTab(page, sandbox, 'bare-entry');
  await expect(page.getByRole('button', { name: 'Open the claim draft' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const size = await page.locator('main').evaluate(
    main =>
      new Promise<number>(resolve => {
        new ResizeObserver(() => main.clientWidth < 600 && resolve(main.clientWidth)).observe(main);
        document.body.style.inlineSize = '500px';
      }),
  );
  expect(size).toBeLessThan(600);
  await expect(page.locator('tr[data-rule="order-linked"]')).toContainText('Missing');
  await expect(page.locator('details:not([open])')).toHaveCount(0);
});
