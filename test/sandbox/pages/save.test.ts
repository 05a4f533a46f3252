import { expect, test } from 'vitest';
import { servePages } from './serve.ts';

const ehr = servePages();

async function save(reference: string, field: string, value: string, headers = {}) {
  const body = JSON.stringify({ reference, field, value });
  const response = await fetch(`${ehr.base}/ehr/save`, { method: 'POST', headers, body });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

const injection = 'MedicationAdministration/b12-no-route-injection';
const route = 'MedicationAdministration.dosage.route';

test('the route of the demo', async () => {
  expect(await save(injection, route, 'IM')).toMatchObject({ status: 200, answer: { saved: true, value: 'IM' } });
  expect(ehr.fake.record.get(injection)).toHaveProperty('dosage.route.coding[0].code', '78421000');
  expect(ehr.fake.record.get(injection)).toHaveProperty('dosage.dose.value', 1000);
});

test('the title follows', async () => {
  const { answer } = await save(
    'Condition/b12-workflow-diagnosis-diagnosis',
    'Condition.code.text',
    'Pernicious anemia',
  );
  expect(answer).toMatchObject({ saved: true, title: 'Pernicious anemia' });
});

test('diagnoses of a visit are put on and taken off', async () => {
  const visit = 'Encounter/no-encounter-visit';
  const both = 'Condition/no-encounter-back-pain Condition/no-encounter-diagnosis';
  await save(visit, 'Encounter.diagnosis', both);
  expect(ehr.fake.record.get(visit)).toMatchObject({ diagnosis: [{ rank: 1 }, { rank: 2 }] });
  await save(visit, 'Encounter.diagnosis', '');
  expect(ehr.fake.record.get(visit)).not.toHaveProperty('diagnosis');
});

test('a reference carries the words for it', async () => {
  await save(injection, 'MedicationAdministration.performer', 'Practitioner/assistant-sandqvist');
  expect(ehr.fake.record.get(injection)).toMatchObject({ performer: [{ actor: { display: 'Maja Sandqvist, CMA' } }] });
});

test.each([
  ['an unknown entry', 'MedicationAdministration/nobody', route, 'IM'],
  ['an unknown field', injection, 'MedicationAdministration.subject', 'Patient/b12-ready'],
  ['a field of another type', injection, 'Condition.code', 'D51.0'],
  ['a value that is not offered', injection, route, 'by mail'],
  ['an order that is not there', injection, 'MedicationAdministration.request', 'MedicationRequest/nobody'],
  ['an order of another patient', injection, 'MedicationAdministration.request', 'MedicationRequest/b12-ready-order'],
  ['a reference of another type', injection, 'MedicationAdministration.request', 'Practitioner/nurse-osei'],
  ['a resource that is not edited', 'Patient/b12-ready', 'Patient.name', 'x'],
])('%s is refused and changes nothing', async (_, reference, field, value) => {
  const before = JSON.stringify([...ehr.fake.record]);
  const { status, answer } = await save(reference, field, value);
  expect([status, answer]).toEqual([400, { saved: false, problem: expect.any(String) }]);
  expect(JSON.stringify([...ehr.fake.record])).toBe(before);
});

test('what stays as recorded is not written again', async () => {
  const conflict = 'MedicationAdministration/route-conflict-injection';
  const before = ehr.fake.record.get(conflict);
  expect((await save(conflict, route, 'as recorded')).answer).toMatchObject({ saved: true });
  expect(ehr.fake.record.get(conflict)).toBe(before);
});

test('another site may not save', async () => {
  expect((await save(injection, route, 'IM', { origin: 'http://evil.example' })).status).toBe(403);
  expect((await save(injection, route, 'IM', { origin: ehr.fake.context.ehr })).status).toBe(200);
});

test('a body that is no JSON is refused', async () => {
  expect((await fetch(`${ehr.base}/ehr/save`, { method: 'POST', body: '{' })).status).toBe(400);
});

test('a new diagnosis belongs to the visit and is listed there', async () => {
  const request = { scenario: 'bare-entry', visit: 'bare-entry-visit', text: 'Pernicious anemia', code: 'd51.0' };
  const response = await fetch(`${ehr.base}/ehr/diagnoses`, { method: 'POST', body: JSON.stringify(request) });
  const { cards } = (await response.json()) as { cards: { reference: string; markup: string }[] };
  const [visit = '', added = ''] = cards.map(({ reference }) => reference);
  expect(visit).toBe('Encounter/bare-entry-visit');
  expect(ehr.fake.record.get(visit)).toMatchObject({ diagnosis: [{ condition: { reference: added }, rank: 1 }] });
  expect(ehr.fake.record.get(added)).toMatchObject({
    code: { text: 'Pernicious anemia', coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'D51.0' }] },
    subject: { reference: 'Patient/bare-entry' },
    encounter: { reference: visit },
    verificationStatus: { coding: [{ code: 'confirmed' }] },
  });
});

test.each([
  ['no name', { scenario: 'bare-entry', visit: 'bare-entry-visit', text: ' ', code: 'D51.0' }],
  ['no visit', { scenario: 'bare-entry', visit: 'none', text: 'Anemia', code: '' }],
  ['the visit of another', { scenario: 'bare-entry', visit: 'b12-ready-visit', text: 'Anemia', code: '' }],
  ['no chart', { scenario: 'nobody', visit: 'x', text: 'Anemia', code: '' }],
  ['nothing', null],
])('a new diagnosis with %s is refused', async (_, request) => {
  const size = ehr.fake.record.size;
  const response = await fetch(`${ehr.base}/ehr/diagnoses`, { method: 'POST', body: JSON.stringify(request) });
  expect([response.status, ehr.fake.record.size]).toEqual([400, size]);
});
