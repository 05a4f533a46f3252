import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RequestFault } from '../../src/domain/fault.ts';
import { makeReader } from '../../src/smart/reader.ts';
import { retryAfter } from '../../src/smart/refusal.ts';
import { iss } from './ehr.ts';

afterEach(() => vi.unstubAllGlobals());

function setup(answer: (url: string, init: RequestInit) => Response | Promise<Response> = () => fhir('{}')) {
  const sent: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (input: URL, init: RequestInit) => {
    sent.push({ url: String(input), init });
    return answer(String(input), init);
  });
  const ended = new AbortController();
  const unauthorized = vi.fn(() => ended.abort('expired'));
  const token = () => (ended.signal.aborted ? null : 'secret');
  return { sent, ended, unauthorized, reader: makeReader({ base: iss, token, ended: ended.signal, unauthorized }) };
}

function fhir(body: BodyInit, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/fhir+json', ...headers } });
}

async function faultOf(promise: Promise<unknown>): Promise<RequestFault> {
  const fault: unknown = await promise.then(
    value => value,
    error => error,
  );
  if (!(fault instanceof RequestFault)) throw new Error(`no RequestFault: ${String(fault)}`);
  return fault;
}

describe('the reader', () => {
  test('asks with the token and nothing else that could tell on the patient', async () => {
    const { reader, sent } = setup(() => fhir('{"resourceType":"Patient"}'));
    expect(await reader.get('Patient/1')).toEqual({ resourceType: 'Patient' });
    await reader.post('Condition/_search', 'patient=1&_count=50');
    expect(sent.map(({ url }) => url)).toEqual([`${iss}/Patient/1`, `${iss}/Condition/_search`]);
    // Past its cache, a browser asks for permission anew; what is answered to a POST it keeps in no case.
    expect(sent.map(({ init }) => init.cache)).toEqual(['no-store', 'default']);
    for (const { init } of sent) {
      expect(init).toMatchObject({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
      });
      expect(init.headers).toMatchObject({ accept: 'application/fhir+json', authorization: 'Bearer secret' });
    }
    expect(sent[1]?.init).toMatchObject({
      method: 'POST',
      body: 'patient=1&_count=50',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  test.each([
    `${iss}?_getpages=1`,
    `${iss}/?_getpages=1`,
    `${iss}/Condition?patient=1&page=2`,
    'https://ehr.example:443/fhir/r4/Condition?page=2',
    'Condition?code=http://snomed.info/sct|1',
  ])('follows %s', async path => {
    const { reader, sent } = setup();
    await reader.get(path);
    expect(sent).toHaveLength(1);
  });

  test.each([
    'https://evil.example/fhir/r4/Patient/1',
    '//evil.example/fhir/r4/Patient/1',
    '\\\\evil.example\\fhir\\r4',
    'https://ehr.example.evil.example/fhir/r4/Patient/1',
    'https://ehr.example@evil.example/fhir/r4/Patient/1',
    'https://user:pass@ehr.example/fhir/r4/Patient/1',
    'http://ehr.example/fhir/r4/Patient/1',
    'https://ehr.example:8443/fhir/r4/Patient/1',
    'https://ehr.example/fhir/r4evil/Patient/1',
    'https://ehr.example/fhir/Patient/1',
    'https://ehr.example/',
    '/Patient/1',
    '../Patient/1',
    'Patient/../../../admin',
    'Patient/%2e%2e/%2e%2e/%2e%2e/admin',
    'Patient/..%2f..%2f..%2fadmin',
    'Patient/..%5c..%5cadmin',
    'Patient/%252e%252e/../../..',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://ehr.example/1',
    'urn:uuid:1',
    'Patient/1#contained',
  ])('refuses %s without a request (D4)', async path => {
    const { reader, sent } = setup();
    expect((await faultOf(reader.get(path))).why).toEqual({ code: 'unsafe-link' });
    expect(sent).toEqual([]);
  });

  test('sends the token below the base only, whatever the address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string(), fc.webPath()), async path => {
        const { reader, sent } = setup();
        await reader.get(path).catch(() => undefined);
        for (const { url } of sent) expect(`${url.replace(/[?].*/, '')}/`.startsWith(`${iss}/`)).toBe(true);
      }),
    );
  });

  test.each<[number, string]>([
    [400, 'rejected'],
    [401, 'expired'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [422, 'rejected'],
    [429, 'too-many-requests'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('names HTTP %i %s, with its issue codes and without its words (D10)', async (status, code) => {
    const outcome = {
      resourceType: 'OperationOutcome',
      issue: [{ code: 'security', diagnostics: 'Ana Rivera' }, { code: 'Ana <Rivera>' }, 4],
    };
    const { reader, unauthorized } = setup(() => fhir(JSON.stringify(outcome), status));
    const fault = await faultOf(reader.get('Patient/secret-id'));
    expect(fault.why).toEqual({ code, http: status });
    expect(fault.issues).toEqual(['security']);
    expect(unauthorized).toHaveBeenCalledTimes(status === 401 ? 1 : 0);
    const told = `${fault.stack}${JSON.stringify(fault)}`;
    expect(told).not.toMatch(/secret-id|Rivera|ehr\.example/);
  });

  test.each<[string, () => Response | Promise<Response>, string]>([
    ['truncated JSON', () => fhir('{"resourceType":"Pat'), 'unreadable'],
    ['nothing', () => fhir(''), 'unreadable'],
    ['a byte order mark', () => fhir('\ufeff{}'), 'unreadable'],
    ['broken UTF-8', () => fhir(new Uint8Array([0x22, 0xff, 0x22])), 'unreadable'],
    [
      'another charset',
      () => fhir('{}', 200, { 'content-type': 'application/json; charset=ISO-8859-1' }),
      'unreadable',
    ],
    ['HTML', () => fhir('<html>', 200, { 'content-type': 'text/html' }), 'unreadable'],
    ['XML', () => fhir('<Patient/>', 200, { 'content-type': 'application/fhir+xml' }), 'xml'],
    ['JSON called octets', () => fhir('{}', 200, { 'content-type': 'application/octet-stream' }), 'unreadable'],
    ['a length beyond bounds', () => fhir('{}', 200, { 'content-length': '99999999999' }), 'too-large'],
    ['more than bounds', () => fhir(`"${'x'.repeat(20 * 1024 * 1024)}"`), 'too-large'],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
  ])('names %s', async (_, answer, code) => {
    const { reader } = setup(answer);
    expect((await faultOf(reader.get('Patient/1'))).why.code).toBe(code);
  });

  test.each([
    'application/json',
    'application/fhir+json;charset=UTF-8',
    'application/fhir+json; fhirVersion=4.0',
    'application/json+fhir; charset="utf-8"',
  ])('reads content type %s', async type => {
    const { reader } = setup(() => fhir('{"a":1}', 200, { 'content-type': type }));
    expect(await reader.get('Patient/1')).toEqual({ a: 1 });
  });

  test('tells a time limit from a stop, and both from the end of the session', async () => {
    const hang = (_: string, init: RequestInit) =>
      new Promise<Response>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const { reader, ended } = setup(hang);
    const stop = new AbortController();
    const stopped = faultOf(reader.get('Patient/1', { signal: stop.signal }));
    stop.abort();
    expect((await stopped).why).toEqual({ code: 'stopped' });
    const late = new AbortController();
    const timed = faultOf(reader.get('Patient/1', { signal: late.signal }));
    late.abort(new DOMException('late', 'TimeoutError'));
    expect((await timed).why).toEqual({ code: 'timeout' });
    const over = faultOf(reader.get('Patient/1'));
    ended.abort('expired');
    expect((await over).why).toEqual({ code: 'expired' });
  });

  test('asks nothing more once the session has ended', async () => {
    const { reader, sent } = setup(() => fhir('{}', 401));
    await faultOf(reader.get('Patient/1'));
    expect((await faultOf(reader.get('Patient/1'))).why).toEqual({ code: 'expired' });
    expect(sent).toHaveLength(1);
  });
});

test.each<[string | null, number | null]>([
  [null, null],
  ['0', 0],
  ['120', 120_000],
  ['-1', null],
  ['1.5', null],
  ['99999999999', null],
  ['soon', null],
  ['2026-11-21', null],
  ['Sat, 21 Nov 2026 00:00:10 GMT', 10_000],
  ['Fri, 20 Nov 2026 00:00:00 GMT', 0],
])('Retry-After %j is %j ms', (header, wait) => {
  expect(retryAfter(header, Date.UTC(2026, 10, 21))).toBe(wait);
});
