// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { scenarios } from '../../src/sandbox/scenarios/index.ts';
import { launchOf, workItem, workItems } from '../../src/sandbox/work-queue.ts';
import { servePages } from './pages/serve.ts';

const ehr = servePages();

test('every item has an id of its own and a chart', () => {
  const ids = workItems.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, scenario } of workItems) {
    expect(workItem(id, scenario)).not.toBeNull();
    expect(workItem(id, 'route-conflict')).toBeNull();
  }
  expect(workItem(null, 'b12-ready')).toBeNull();
});

test('what an item names is in its chart, but for the one that is out of date', () => {
  const lost = workItems.filter(({ scenario, encounter, administration }) => {
    const { resources } = scenarios.find(({ id }) => id === scenario) ?? { resources: [] };
    const has = (type: string, id: string | null) =>
      id === null || resources.some(resource => resource.resourceType === type && resource.id === id);
    return !has('Encounter', encounter) || !has('MedicationAdministration', administration);
  });
  expect(lost.map(({ title }) => title)).toEqual(['A visit that is no longer there']);
});

describe.each(workItems)('$id', item => {
  test('is on the page once, and leads to its chart', async () => {
    const document = await ehr.page('/ehr/work');
    const links = [...document.querySelectorAll('a.button')].filter(link =>
      link.getAttribute('href')?.endsWith(`item=${item.id}`),
    );
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      `/ehr/chart?scenario=${item.scenario}&item=${item.id}`,
    ]);
    const chart = await ehr.page(links[0]?.getAttribute('href') ?? '');
    expect(chart.querySelector('#launch')?.hasAttribute('data-at-once')).toBe(true);
  });

  test('hands over an intent or a view, and ids as JSON; the form of its chart the same', async () => {
    const { intent, appContext, encounter } = launchOf(item);
    expect(encounter).toBeNull();
    const pointed = JSON.parse(appContext ?? '') as Record<string, string>;
    expect([intent, pointed.view]).toEqual(
      item.from === 'queue' ? [`needlepoint-${item.opens}`, undefined] : [null, item.opens],
    );
    expect([pointed.encounter ?? null, pointed.medicationAdministration ?? null]).toEqual([
      item.encounter,
      item.administration,
    ]);
    const chart = await ehr.page(`/ehr/chart?scenario=${item.scenario}&item=${item.id}`);
    const form = [...chart.querySelectorAll<HTMLSelectElement>('#launch [name]')].map(({ name, value }) => [
      name,
      value,
    ]);
    const body = `scenario=${item.scenario}&${new URLSearchParams(form)}`;
    await fetch(`${ehr.base}/ehr/launch`, { method: 'POST', body });
    expect(ehr.fake.launches.at(-1)).toMatchObject({ intent, appContext, encounter: null });
  });
});

test('an item of another chart changes nothing, and a chart without one waits for its button', async () => {
  await ehr.get('/ehr/launch?scenario=route-conflict&item=queue-b12-ready');
  expect(ehr.fake.launches.at(-1)).toMatchObject({ intent: null, appContext: null, encounter: 'route-conflict-visit' });
  const chart = await ehr.page('/ehr/chart?scenario=b12-ready');
  expect(chart.querySelector('#launch')?.hasAttribute('data-at-once')).toBe(false);
});

test('what is typed as context is handed over as it is', async () => {
  const appContext = '{"encounter":"<b>"}';
  await ehr.get(`/ehr/launch?${new URLSearchParams({ scenario: 'b12-ready', appContext })}`);
  expect(ehr.fake.launches.at(-1)?.appContext).toBe(appContext);
  const chart = await ehr.page(`/ehr/chart?${new URLSearchParams({ scenario: 'b12-ready', appContext })}`);
  expect(chart.querySelector<HTMLInputElement>('#launch-context')?.value).toBe(appContext);
});
