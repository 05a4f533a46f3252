import { HttpResponse, http, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/fhir/read.ts';
import { startReading } from '../../src/fhir/read.ts';
import { makeReader } from '../../src/smart/reader.ts';
import { shapes } from './abilities.ts';
import { administration, base, condition, entry, patient, searchset, visit } from './server.ts';

const ehr = setupServer();
const asked: string[] = [];
beforeAll(() => {
  ehr.listen({ onUnhandledFrame: 'error' });
  ehr.events.on('request:start', ({ request }) => {
    asked.push(`${request.method} ${request.url}`);
  });
});
afterEach(() => {
  ehr.resetHandlers();
  asked.length = 0;
});
afterAll(() => ehr.close());

const json = (body: unknown, init: { status?: number; headers?: Record<string, string> } = {}) =>
  HttpResponse.json(body as object, {
    ...init,
    headers: { 'content-type': 'application/fhir+json', ...init.headers },
  });

/** A visit with two administrations on two pages; handlers named first win. */
const usual: RequestHandler[] = [
  http.get(`${base}/Patient/p1`, () => json(patient)),
  http.get(`${base}/Encounter/e1`, () => json(visit)),
  http.get(`${base}/Encounter`, () => json(searchset([entry(visit)]))),
  http.get(`${base}/MedicationAdministration`, ({ request }) => {
    const second = new URL(request.url).searchParams.has('page');
    if (second) return json(searchset([entry(administration('a2'))]));
    return json(searchset([entry(administration('a1'))], `${base}/MedicationAdministration?page=2`));
  }),
  http.get(`${base}/Condition`, () => json(searchset([entry(condition('c1'))]))),
  ...['Immunization', 'Procedure', 'ChargeItem', 'Coverage'].map(type =>
    http.get(`${base}/${type}`, () => json(searchset([]))),
  ),
];

/** So long does a request that is never answered last; any other has the usual time, however busy the machine is. */
const hanging = { requestMs: 400 };

async function read(...handlers: RequestHandler[]): Promise<Outcome> {
  return readWithin({}, ...handlers);
}

async function readWithin(limits: { requestMs?: number }, ...handlers: RequestHandler[]): Promise<Outcome> {
  ehr.use(...handlers, ...usual);
  const ended = new AbortController().signal;
  const reader = makeReader({ base, token: () => 'token', ended, unauthorized: () => {} });
  return await startReading({
    reader,
    context: { patient: 'p1', encounter: 'e1' },
    abilities: shapes.ecw,
    limits,
    random: () => 0,
  });
}

const conditions = (answer: () => Response | Promise<Response>) => http.get(`${base}/Condition`, answer);

test('all is well', async () => {
  expect(await read()).toMatchObject({
    reading: { sources: { administrations: { status: 'complete', value: [{ id: 'a1' }, { id: 'a2' }] } } },
  });
  expect(asked).toHaveLength(10);
});

const table: [name: string, answer: () => Response | Promise<Response>, status: string, why: object | null][] = [
  ['F02 403', () => json({}, { status: 403 }), 'failed', { code: 'forbidden', http: 403 }],
  ['F05 503', () => json({}, { status: 503 }), 'failed', { code: 'server-error', http: 503 }],
  ['F06 connection lost', () => HttpResponse.error(), 'failed', { code: 'network' }],
  [
    'F08 truncated',
    () => new HttpResponse('{"resourceType":"Bun', { headers: { 'content-type': 'application/fhir+json' } }),
    'failed',
    { code: 'unreadable' },
  ],
  [
    'F08 empty',
    () => new HttpResponse('', { headers: { 'content-type': 'application/fhir+json' } }),
    'failed',
    { code: 'unreadable' },
  ],
  ['F09 a login page', () => HttpResponse.html('<html>Sign in</html>'), 'failed', { code: 'unreadable' }],
  [
    'F10 outcome',
    () => json({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] }),
    'failed',
    { code: 'outcome' },
  ],
  [
    'F18 foreign next',
    () => json(searchset([], 'https://evil.example/fhir/Condition?page=2')),
    'partial',
    { code: 'unsafe-link' },
  ],
  [
    'F20 redirect elsewhere',
    () => HttpResponse.redirect('https://evil.example/fhir/Condition'),
    'failed',
    { code: 'network' },
  ],
];
test.each(table)('%s', async (_name, answer, status, why) => {
  const outcome = await read(conditions(answer));
  expect(outcome).toMatchObject({
    reading: { sources: { conditions: { status, why }, administrations: { status: 'complete' } } },
  });
  expect(asked.filter(line => !line.includes(` ${base}/`))).toEqual([]);
});

test('F07 hangs', async () => {
  const outcome = await readWithin(
    hanging,
    conditions(() => new Promise<Response>(() => {})),
  );
  expect(outcome).toMatchObject({
    reading: { sources: { conditions: { status: 'failed', why: { code: 'timeout' } } } },
  });
});

test('F04 429 with Retry-After is asked once more', async () => {
  let busy = true;
  const outcome = await read(
    conditions(() => {
      const answer = busy ? json({}, { status: 429, headers: { 'retry-after': '0' } }) : json(searchset([]));
      busy = false;
      return answer;
    }),
  );
  expect(outcome).toMatchObject({ reading: { sources: { conditions: { status: 'complete' } } } });
});

test('F21 stops', async () => {
  const foreign = condition('c1', { subject: { reference: 'Patient/p2' } });
  const outcome = await read(conditions(() => json(searchset([entry(foreign)]))));
  expect(outcome).toHaveProperty('stop.why', 'other-patient');
});
