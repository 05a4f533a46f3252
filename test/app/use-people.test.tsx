// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { judge } from '../../src/app/judge.ts';
import { usePeople } from '../../src/app/use-people.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { FhirResource } from '../../src/domain/fhir.ts';
import type { VisitReport } from '../../src/engine/report.ts';
import { startReading } from '../../src/fhir/read.ts';
import type { Session } from '../../src/smart/session.ts';
import { shapes } from '../fhir/abilities.ts';
import { administration, fault, order, patient, type Script, scripted, server, visit } from '../fhir/server.ts';

// Brought when people are first asked for, which may take a while here.
beforeAll(() => import('../../src/app/coder-book.ts'), 60_000);
afterEach(cleanup);

const doctor: FhirResource = {
  resourceType: 'Practitioner',
  id: 'd1',
  identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' }],
  name: [{ text: 'Samir Haddad, MD' }],
};
const record = [
  patient,
  { ...visit, participant: [{ type: [{ text: 'Attending' }], individual: { reference: 'Practitioner/d1' } }] },
  administration('a1', { request: { reference: 'MedicationRequest/o1' } }),
  order('o1', { requester: { reference: 'Practitioner/d1' } }),
];

/** A session over a record, its first reading judged, and the hook; `doctorIs` answers for the doctor's entry. */
async function desk(doctorIs: () => unknown = () => doctor) {
  const usual = server(record);
  const script: Script = request => (request.path === 'Practitioner/d1' ? doctorIs() : usual(request));
  const reader = scripted(script);
  const session = {
    reader,
    ehr: {
      search: shapes.plain,
      chart: { timeZone: null, notOffered: [], placeOfService: { default: null, byLocation: {} } },
    },
    context: { patient: 'p1', encounter: 'e1', administration: null, scopes: null },
    policy: { id: 'base', weights: {}, byPayer: [] },
    waivers: [],
    tables: null,
  } as unknown as Session;
  const read = async () => {
    const outcome = await startReading({
      reader,
      context: { patient: 'p1', encounter: 'e1' },
      abilities: shapes.plain,
    });
    const { chart, report } = await judge(outcome, session, { policy: null, waivers: [] });
    return { chart: chart as Chart, visit: report.visits[0] as VisitReport };
  };
  const first = await read();
  const halt = vi.fn();
  const hook = renderHook(({ chart }) => usePeople(session, { chart, halt }), { initialProps: { chart: first.chart } });
  const asked = () => reader.log.filter(line => line === 'GET Practitioner/d1').length;
  const ask = async (of: VisitReport) => {
    act(() => hook.result.current.desk.read(of));
    await waitFor(() => expect(hook.result.current.desk.reading).toBe(false), { timeout: 60_000 });
  };
  return { hook, first, read, ask, asked, halt };
}
const orderer = (chart: Chart | null) => {
  const link = chart?.administrations[0]?.order;
  return link?.state === 'read' ? link.order.orderer : null;
};

test('nobody is asked for until somebody looks, and then once', async () => {
  const { hook, first, ask, asked } = await desk();
  expect(asked()).toBe(0);
  expect(orderer(hook.result.current.chartFor(first.visit))?.npi.why?.code).toBe('not-asked');
  await ask(first.visit);
  await ask(first.visit);
  expect(asked()).toBe(1);
  const { chartFor, desk: people } = hook.result.current;
  expect(orderer(chartFor(first.visit))).toMatchObject({ name: 'Samir Haddad, MD', npi: { number: '1234567893' } });
  expect(people.named?.attending.name).toBe('Samir Haddad, MD');
  expect(people.named?.orderers.get('MedicationAdministration/a1')?.name).toBe('Samir Haddad, MD');
});

test('a page, a query and an export at the same time ask once', async () => {
  const { hook, first, asked } = await desk();
  const { complete, desk: people } = hook.result.current;
  const other = { ...first.visit, encounter: null };
  await act(async () => {
    people.read(first.visit);
    await Promise.all([complete(first.visit), complete(other), complete(first.visit)]);
  });
  expect(asked()).toBe(1);
});

test.each<[what: string, answer: () => unknown, requests: number, code: string | undefined]>([
  ['read', () => doctor, 1, undefined],
  ['refused', () => fault('forbidden', 403), 1, 'forbidden'],
  ['not read in time, it may be the next time', () => fault('timeout'), 2, 'timeout'],
])('when the record is read again, who was %s', async (_, answer, requests, code) => {
  const { hook, first, read, ask, asked } = await desk(answer);
  await ask(first.visit);
  const again = await read();
  hook.rerender({ chart: again.chart });
  expect(orderer(hook.result.current.chartFor(again.visit))?.npi.why?.code).toBe('not-asked');
  await ask(again.visit);
  expect(asked()).toBe(requests);
  expect(orderer(hook.result.current.chartFor(again.visit))?.npi.why?.code).toBe(code);
});

test("another patient's data ends what is shown", async () => {
  const { first, ask, halt } = await desk(() => ({ ...doctor, subject: { reference: 'Patient/p2' } }));
  await ask(first.visit);
  expect(halt).toHaveBeenCalledWith({ stop: expect.objectContaining({ why: 'other-patient' }) });
});

test('what is asked for is forgotten with the record', async () => {
  let answer = (_: unknown) => {};
  const held = new Promise(resolve => {
    answer = resolve;
  });
  const { hook, first } = await desk(() => held);
  const made = hook.result.current.complete(first.visit);
  hook.unmount();
  answer(doctor);
  expect(await made).toBeNull();
});
