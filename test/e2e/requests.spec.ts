import { readFileSync } from 'node:fs';
import { brotli, stages } from '../bench/bytes/stages.ts';
import { expect, openInTab, test, verdict } from './ehr.ts';
import { watchDepth } from './watch-depth.ts';

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

test('the EHR is asked for its configuration once per launch', async ({ page, sandbox }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await openInTab(page, sandbox, 'b12-ready');
  await expect(verdict(page)).toHaveText('Complete');
  expect(asked.filter(path => path.endsWith('/.well-known/smart-configuration'))).toHaveLength(1);
  expect(asked.filter(path => path.endsWith('/metadata'))).toEqual([]);
});

/** Each packed by itself, brotli at quality 11. A limit is raised knowingly: docs/performance.md, "Bytes". */
const limits: Readonly<Record<string, number>> = {
  'launch.html': 12_000,
  'index.html': 10_000,
  frame: 44_000,
  'rule book': 121_000,
  "coder's view": 34_000,
};

for (const [name, limit] of Object.entries(limits))
  test(`${name} has at most ${limit} bytes`, () => {
    const files = stages().find(stage => stage.name === name)?.files ?? [];
    expect(files).not.toEqual([]);
    expect(brotli(files)).toBeLessThanOrEqual(limit);
  });

test('the launch page asks ahead for all that the first view takes', () => {
  const page = readFileSync(new URL('../../dist/launch.html', import.meta.url), 'utf8');
  const [, names = ''] = /<meta name="needlepoint-panel" content="([^"]*)">/.exec(page) ?? [];
  const first = stages().filter(({ name }) => name === 'frame' || name === 'rule book');
  expect(
    first
      .flatMap(({ files }) => files)
      .filter(file => !names.split(' ').includes(file) && !page.includes(`href="./${file}"`)),
  ).toEqual([]);
});
