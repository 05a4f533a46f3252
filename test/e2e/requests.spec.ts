import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, openInTab, test, verdict } from './ehr.ts';

const dist = new URL('../../dist/', import.meta.url);

/** What the gzip program makes of it. Node's own zlib is built for speed and packs half a percent worse. */
const packed = (content: string | Buffer) => execFileSync('gzip', ['-9c'], { input: content }).length;
const gzip = (path: string) => packed(readFileSync(new URL(path, dist)));

/** The script that stands in a page. */
function inlineScript(page: string): number {
  const [, script = ''] = /<script data-inlined>(.*?)<\/script>/s.exec(readFileSync(new URL(page, dist), 'utf8')) ?? [];
  expect(script).not.toBe('');
  return packed(script);
}

test('one discovery, one token, one wave, one wave of references, nothing else', async ({ page, sandbox }) => {
  // Too narrow for the coder's desk.
  await page.setViewportSize({ width: 400, height: 800 });
  const depths = watchDepth(page, `${sandbox.ehr}/plain/fhir/`);
  const nonce = await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');

  const entries = sandbox.log.entries(nonce).filter(({ method }) => method !== 'OPTIONS');
  expect(entries.filter(({ path }) => path.endsWith('/token'))).toHaveLength(1);
  expect(depths.map(wave => wave.toSorted())).toEqual([['.well-known'], firstWave, references]);
});

test('where there is room for the list of visits, the same again for it, and only after the first view', async ({
  page,
  sandbox,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const depths = watchDepth(page, `${sandbox.ehr}/plain/fhir/`);
  let shown = Number.NaN;
  await page.exposeFunction('tellShown', () => {
    shown = depths.flat().length;
  });
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('h1')?.textContent?.includes('Complete')) return;
      seen.disconnect();
      (globalThis as unknown as { tellShown(): void }).tellShown();
    });
    seen.observe(document, { subtree: true, childList: true });
  });
  await openInTab(page, sandbox, 'b12-ready');
  await expect(page.getByRole('navigation', { name: 'Parts of the desk' })).toBeVisible();
  const before = ['.well-known', ...firstWave, ...references].toSorted();
  const list = [...new Set([...firstWave, ...references])].toSorted();
  await expect.poll(() => depths.flat().length).toBe(before.length + list.length);
  const all = depths.flat();
  expect(all.slice(0, before.length).toSorted()).toEqual(before);
  expect(all.slice(before.length).toSorted()).toEqual(list);
  expect(shown).toBe(before.length);
});

/** The visit is read by its id, and the patient's other visits are searched for. */
const firstWave = [
  'ChargeItem',
  'Condition',
  'Coverage',
  'Encounter',
  'Encounter',
  'Immunization',
  'MedicationAdministration',
  'Patient',
  'Procedure',
];
const references = ['Location', 'MedicationRequest', 'Practitioner'];

/** The FHIR requests of a page in waves: all that left before the first answer to any of them are one wave. */
function watchDepth(page: Page, base: string): string[][] {
  const waves: string[][] = [];
  let open = false;
  const part = (url: string) => url.slice(base.length).split(/[/?]/)[0] ?? '';
  page.on('request', request => {
    if (!request.url().startsWith(base)) return;
    if (!open) waves.push([]);
    open = true;
    waves.at(-1)?.push(part(request.url()));
  });
  page.on('response', response => {
    if (response.url().startsWith(base)) open = false;
  });
  return waves;
}

test('the EHR is asked for its configuration once per launch', async ({ page, sandbox }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  expect(asked.filter(path => path.endsWith('/.well-known/smart-configuration'))).toHaveLength(1);
  expect(asked.filter(path => path.endsWith('/metadata'))).toEqual([]);
});

test('the launch page has at most 25 KB of script, gzip', () => {
  expect(inlineScript('launch.html')).toBeLessThanOrEqual(25_000);
});

/** Brought by some launches only: an EHR's own links or style, official tables, screens in the panel's place, the summary. */
const onDemand = /^(epic|oracle|messaging|style|table-shelf|policy-faults|StartScreen|summary|adapt-r5)-.*\.js$/;
/** Brought by a coder's press: the draft claim, a query, the pages of the checks, exports, and what these share. */
const onPress = /^(ClaimPage|claim-states|coder-book|exports-ui|pages|people-ui|QueryDialog)-.*\.js$/;
const ruleBook = /^rule-book-/;
const coder = /^CoderView-/;

function brought(wanted: (name: string) => boolean): number {
  const assets = readdirSync(new URL('assets/', dist)).filter(name => /\.(js|css)$/.test(name) && wanted(name));
  return assets.reduce((sum, name) => sum + gzip(`assets/${name}`), 0);
}

// docs/decisions/the-rule-book-comes-while-the-chart-is-read.md
test("the panel's frame has at most 60 KB of script and style, gzip", () => {
  const rest = (name: string) => ![onDemand, onPress, ruleBook, coder].some(part => part.test(name));
  expect(inlineScript('index.html') + brought(rest)).toBeLessThanOrEqual(60_000);
});

test('the rule book, which comes while the chart is read, has at most 136 KB, gzip', () => {
  expect(brought(name => ruleBook.test(name))).toBeLessThanOrEqual(136_000);
});

test("the coder's view, brought where there is room for it, adds at most 40 KB, gzip", () => {
  expect(brought(name => coder.test(name))).toBeLessThanOrEqual(40_000);
});
