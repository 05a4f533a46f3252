// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { allResources, scenarios } from '../../../src/sandbox/scenarios/index.ts';
import { fakeContext } from './fake-context.ts';
import { servePages } from './serve.ts';

const ehr = servePages();

test('the list leads into every chart', async () => {
  const links = [...(await ehr.page('/')).querySelectorAll('a.button')].map(link => link.getAttribute('href'));
  expect(links).toEqual(scenarios.map(({ id }) => `/ehr/chart?scenario=${id}`));
});

test.each(scenarios)('the chart of $id has the visit and no id twice', async ({ id, encounter }) => {
  const document = await ehr.page(`/ehr/chart?scenario=${id}`);
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  expect(ids.filter((item, index) => ids.indexOf(item) !== index)).toEqual([]);
  for (const label of document.querySelectorAll('label[for]')) expect(ids).toContain(label.getAttribute('for'));
  const visits = [...document.querySelectorAll('#visit [data-reference]')].map(card =>
    card.getAttribute('data-reference'),
  );
  if (encounter !== null) expect(visits).toEqual([`Encounter/${encounter}`]);
  else expect(visits.length).toBeGreaterThan(1);
});

test('what is recorded is shown, what is not is empty, and what has no choice stays', async () => {
  const value = async (id: string, field: string) => {
    const document = await ehr.page(`/ehr/chart?scenario=${id}`);
    const control = document.querySelector<HTMLSelectElement>(`#mar [name="MedicationAdministration.${field}"]`);
    return [control?.value, control?.selectedOptions?.[0]?.textContent];
  };
  expect(await value('b12-ready', 'dosage.route')).toEqual(['IM', 'IM']);
  expect(await value('b12-no-route', 'dosage.route')).toEqual(['', 'Not recorded']);
  expect(await value('route-conflict', 'dosage.route')).toEqual(['as recorded', 'Intramuscular (code 34206005)']);
  expect(await value('ceftriaxone-no-unit-snomed', 'dosage.dose.unit')).toEqual(['', 'Not recorded']);
  expect(await value('epic-shaped', 'performer')).toEqual(['as recorded', 'Adwoa Osei, RN']);
});

test('of two thousand entries the visit shows its own', async () => {
  const document = await ehr.page('/ehr/chart?scenario=many-administrations');
  expect(document.querySelectorAll('#mar form')).toHaveLength(2);
  expect(document.querySelector('#mar')?.textContent).toContain('1998 more entries');
});

test('an entry without a visit is shown on the day of the visit', async () => {
  const document = await ehr.page('/ehr/chart?scenario=unlinked-administration');
  expect(document.querySelectorAll('#mar form')).toHaveLength(1);
});

test('what lies beside the injections is named, where there is any', async () => {
  expect((await ehr.page('/ehr/chart?scenario=b12-ready')).querySelector('#beside')).toBeNull();
  const mine = { reference: 'Patient/b12-ready' };
  const coded = (code: string, text: string) => ({ coding: [{ code }], text });
  const beside = [
    {
      resourceType: 'Immunization',
      id: 'i',
      patient: mine,
      status: 'completed',
      vaccineCode: coded('140', 'Flu shot'),
    },
    {
      resourceType: 'Procedure',
      id: 's',
      subject: mine,
      code: coded('96374', 'IV push'),
      performedDateTime: '2026-03-12',
    },
    { resourceType: 'ChargeItem', id: 'x', subject: mine, code: coded('96372', '<b>Injection</b>') },
    { resourceType: 'Coverage', id: 'v', beneficiary: mine, payor: [{ display: 'Example Payer' }] },
    {
      resourceType: 'Procedure',
      id: 'other',
      subject: { reference: 'Patient/b12-no-route' },
      code: { text: 'Not here' },
    },
  ];
  ehr.fake = fakeContext([...allResources(), ...beside]);
  const lines = [...(await ehr.page('/ehr/chart?scenario=b12-ready')).querySelectorAll('#beside p')];
  expect(lines.map(line => line.textContent)).toEqual([
    'Vaccine Flu shot · 140 · completed',
    'Procedure IV push · 96374 · 12 Mar 2026',
    'Charge <b>Injection</b> · 96372',
    'Coverage Example Payer',
  ]);
});

test('text of the record is never markup', async () => {
  const hostile = '"><script>alert(1)</script>';
  const resources = allResources().map(resource =>
    resource.id === 'b12-ready-diagnosis' ? { ...resource, code: { text: hostile } } : resource,
  );
  ehr.fake = fakeContext(resources);
  const document = await ehr.page('/ehr/chart?scenario=b12-ready');
  expect([...document.querySelectorAll('script')].map(script => script.getAttribute('src'))).toEqual([
    '/ehr/static/chart.js',
  ]);
  expect(document.querySelector<HTMLInputElement>('[name="Condition.code.text"]')?.value).toBe(hostile);
});

test('a page runs its own files only and may frame the app', async () => {
  const response = await ehr.get('/ehr/chart?scenario=b12-ready');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `frame-src 'self' ${ehr.fake.context.app}`,
    ]),
  );
  expect(await response.text()).not.toMatch(/\son[a-z]+=|style=|<script(?![^>]*src=)/);
});

test.each([
  ['ehr.css', 'text/css'],
  ['chart.css', 'text/css'],
  ['app.css', 'text/css'],
  ['chart.js', 'text/javascript'],
  ['messaging.js', 'text/javascript'],
  ['icon.svg', 'image/svg+xml'],
])('%s is served', async (name, type) => {
  const response = await ehr.get(`/ehr/static/${name}`);
  expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
});

test.each(['/ehr/static/../index.ts', '/ehr/static/messaging.d.ts', '/plain/fhir/metadata', '/ehr/other'])(
  '%s is no page',
  async path => {
    expect(await (await ehr.get(path)).text()).toBe('not a page');
  },
);

test('an unknown chart says so', async () => {
  expect((await ehr.get('/ehr/chart?scenario=nobody')).status).toBe(404);
});

test('the style of the EHR can be read from anywhere', async () => {
  const response = await ehr.get('/ehr/style.json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toMatchObject({ color_background: expect.stringMatching(/^#/) });
});
