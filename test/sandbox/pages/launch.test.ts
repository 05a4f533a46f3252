// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { faults } from '../../../src/sandbox/scenario.ts';
import { scenarios } from '../../../src/sandbox/scenarios/index.ts';
import { servePages } from './serve.ts';

const ehr = servePages();

async function launch(query: string) {
  const response = await fetch(`${ehr.base}/ehr/launch`, { method: 'POST', body: query });
  return (await response.json()) as { url: string; handle: string };
}

test('the address names the FHIR base and the launch', async () => {
  const { url, handle } = await launch('scenario=oracle-shaped');
  expect(handle).toBe('handle-1');
  expect(url.split('?')[0]).toBe('http://127.0.0.1:9401/launch.html');
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
    iss: 'http://127.0.0.1:9400/oracle/fhir',
    launch: 'launch-1',
  });
});

test.each(scenarios)('$id is launched its own way', async ({ id, patient, encounter, launch: own }) => {
  await launch(`scenario=${id}`);
  expect(ehr.fake.launches).toEqual([expect.objectContaining({ patient, encounter, messaging: true, ...own })]);
});

test('the form of the page, sent as it is, launches the same', async () => {
  const document = await ehr.page('/ehr/chart?scenario=conditions-forbidden');
  const form = [...document.querySelectorAll<HTMLSelectElement>('#launch [name]')].map(({ name, value }) => [
    name,
    value,
  ]);
  await launch(`scenario=conditions-forbidden&${new URLSearchParams(form)}`);
  await launch('scenario=conditions-forbidden');
  expect(ehr.fake.launches[0]).toEqual(ehr.fake.launches[1]);
});

test('choices change it', async () => {
  await launch('scenario=b12-ready&visit=none&messaging=off&banner=off&style=off&intent=order&shape=ecw&fault=slow');
  expect(ehr.fake.launches[0]).toMatchObject({
    encounter: null,
    messaging: false,
    needPatientBanner: false,
    style: false,
    intent: 'order',
    shape: 'ecw',
    fault: 'slow',
  });
});

test('nonsense and the visits of others are ignored', async () => {
  await launch('scenario=b12-ready&visit=b12-no-route-visit&shape=x&fault=x');
  expect(ehr.fake.launches[0]).toMatchObject({ encounter: 'b12-ready-visit', shape: 'plain', fault: null });
});

test('a chart can be launched by an address', async () => {
  const response = await ehr.get('/ehr/launch?scenario=b12-ready');
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    expect.stringContaining('launch=launch-1'),
  ]);
});

test('every fault can be chosen', async () => {
  const document = await ehr.page('/ehr/chart?scenario=b12-ready');
  const offered = [...document.querySelectorAll<HTMLOptionElement>('#launch-fault option')].map(({ value }) => value);
  expect(offered).toEqual(['none', ...faults]);
});

test('the frame allows what embedded apps are allowed', async () => {
  const frame = (await ehr.page('/ehr/chart?scenario=b12-ready')).querySelector('iframe');
  expect(frame?.getAttribute('sandbox')?.split(' ').toSorted()).toEqual([
    'allow-downloads',
    'allow-forms',
    'allow-modals',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-same-origin',
    'allow-scripts',
  ]);
});
