import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WhyCode } from '../../src/domain/reading.ts';
import { makeClient } from '../../src/fhir/client.ts';
import { defaultLimits } from '../../src/fhir/limits.ts';
import { OtherPatient } from '../../src/fhir/owner.ts';
import { type Found, search } from '../../src/fhir/search.ts';
import { type Answer, base, condition, entry, fault, scripted, searchset } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Searches conditions of a server that gives these answers one after the other, the last one for ever. */
async function read(answers: readonly Answer[], limits: Partial<typeof defaultLimits> = {}, stopAfter?: number) {
  const remaining = [...answers];
  const reader = scripted(() => (remaining.length > 1 ? remaining.shift() : remaining[0]));
  const control = new AbortController();
  if (stopAfter !== undefined) setTimeout(() => control.abort(fault('stopped')), stopAfter);
  const all = { ...defaultLimits, ...limits };
  const client = makeClient(reader, { limits: all, signal: control.signal, now: Date.now, random: () => 0.5 });
  const query = { kind: 'search', source: 'conditions', type: 'Condition', params: [['patient', 'p1']] } as const;
  const result = search(query, { client, patient: 'p1', method: 'GET', limits: all });
  const began = Date.now();
  const found = result.then(
    value => value,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return {
    found: (await found) as Found & OtherPatient,
    requests: reader.log.length,
    log: reader.log,
    waited: Date.now() - began,
  };
}

const ids = (found: Found) => found.matches.map(match => match.id);
const next = (page: number) => `${base}/Condition?patient=p1&page=${page}`;
const c1 = entry(condition('c1'));
const c2 = entry(condition('c2'));
const hangs = new Promise<never>(() => {});
const issue = (severity: string, code = 'processing', epic?: string) => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity,
      code,
      ...(epic && { details: { coding: [{ system: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.657369', code: epic }] } }),
    },
  ],
});

interface Case {
  name: string;
  answers: Answer[];
  ids?: string[];
  why: WhyCode | null;
  pages?: number;
  requests: number;
}

const first = searchset([c1], next(2));
const cases: Case[] = [
  { name: 'F00 two pages', answers: [first, searchset([c2])], ids: ['c1', 'c2'], why: null, pages: 2, requests: 2 },
  { name: 'F01 401 at once', answers: [fault('expired', 401)], why: 'expired', requests: 1 },
  {
    name: 'F01 401 while paging',
    answers: [first, fault('expired', 401)],
    ids: ['c1'],
    why: 'expired',
    pages: 1,
    requests: 2,
  },
  { name: 'F02 403', answers: [fault('forbidden', 403)], why: 'forbidden', requests: 1 },
  { name: 'F03 404', answers: [fault('not-found', 404)], why: 'not-found', requests: 1 },
  {
    name: 'F04 429, 2 s, then well',
    answers: [fault('too-many-requests', 429, 2000), searchset([c1])],
    ids: ['c1'],
    why: null,
    pages: 1,
    requests: 2,
  },
  { name: 'F04 429 twice', answers: [fault('too-many-requests', 429, 2000)], why: 'too-many-requests', requests: 2 },
  {
    name: 'F04 429 without a time',
    answers: [fault('too-many-requests', 429), searchset([c1])],
    ids: ['c1'],
    why: null,
    pages: 1,
    requests: 2,
  },
  {
    name: 'F04 429, a day',
    answers: [fault('too-many-requests', 429, 86_400_000)],
    why: 'too-many-requests',
    requests: 1,
  },
  {
    name: 'F05 500, 503, then well',
    answers: [fault('server-error', 500), fault('server-error', 503), searchset([c1])],
    ids: ['c1'],
    why: null,
    pages: 1,
    requests: 3,
  },
  { name: 'F05 503 for ever', answers: [fault('server-error', 503)], why: 'server-error', requests: 3 },
  { name: 'F05 501 is not repeated', answers: [fault('server-error', 501)], why: 'server-error', requests: 1 },
  {
    name: 'F05 second page fails',
    answers: [first, fault('server-error', 500)],
    ids: ['c1'],
    why: 'server-error',
    pages: 1,
    requests: 4,
  },
  {
    name: 'F06 connection lost once',
    answers: [fault('network'), searchset([c1])],
    ids: ['c1'],
    why: null,
    pages: 1,
    requests: 2,
  },
  { name: 'F06 offline', answers: [fault('network')], why: 'network', requests: 3 },
  { name: 'F07 hangs', answers: [hangs], why: 'timeout', requests: 1 },
  { name: 'F07 second page hangs', answers: [first, hangs], ids: ['c1'], why: 'timeout', pages: 1, requests: 2 },
  { name: 'F08 unreadable', answers: [fault('unreadable', 200)], why: 'unreadable', requests: 1 },
  { name: 'F09 HTML', answers: ['<html></html>'], why: 'unreadable', requests: 1 },
  { name: 'F10 outcome instead', answers: [issue('error')], why: 'outcome', requests: 1 },
  {
    name: 'F10 outcome instead of page 2',
    answers: [first, issue('fatal')],
    ids: ['c1'],
    why: 'outcome',
    pages: 1,
    requests: 2,
  },
  {
    name: 'F11 outcome entry, error',
    answers: [searchset([c1, entry(issue('error'), 'outcome')])],
    ids: ['c1'],
    why: 'outcome',
    pages: 1,
    requests: 1,
  },
  {
    name: 'F11 outcome entry, warning',
    answers: [searchset([c1, entry(issue('warning'), 'outcome')])],
    ids: ['c1'],
    why: 'outcome',
    pages: 1,
    requests: 1,
  },
  {
    name: 'F11 outcome entry without mode',
    answers: [searchset([{ resource: issue('warning') }])],
    why: 'outcome',
    pages: 1,
    requests: 1,
  },
  {
    name: 'F11 outcome entry, information',
    answers: [searchset([c1, entry(issue('information'), 'outcome')])],
    ids: ['c1'],
    why: null,
    pages: 1,
    requests: 1,
  },
  {
    name: 'F11 Epic: nothing matched',
    answers: [searchset([entry(issue('warning', 'processing', '4101'), 'outcome')])],
    why: null,
    pages: 1,
    requests: 1,
  },
  {
    name: 'F11 Epic: what this user may see',
    answers: [searchset([c1, entry(issue('warning', 'suppressed', '4119'), 'outcome')])],
    ids: ['c1'],
    why: null,
    pages: 1,
    requests: 1,
  },
  {
    name: 'F11 Epic: a part not authorized',
    answers: [searchset([c1, entry(issue('warning', 'suppressed', '59204'), 'outcome')])],
    ids: ['c1'],
    why: 'outcome',
    pages: 1,
    requests: 1,
  },
  { name: 'F12 null', answers: [null], why: 'unreadable', requests: 1 },
  { name: 'F12 array', answers: [[]], why: 'unreadable', requests: 1 },
  { name: 'F12 number', answers: [7], why: 'unreadable', requests: 1 },
  { name: 'F12 another resource', answers: [condition('c1')], why: 'unreadable', requests: 1 },
  {
    name: 'F12 not a searchset',
    answers: [{ resourceType: 'Bundle', type: 'collection', entry: [c1] }],
    why: 'unreadable',
    requests: 1,
  },
  {
    name: 'F12 entry is no list',
    answers: [{ resourceType: 'Bundle', type: 'searchset', entry: {} }],
    why: 'unreadable',
    requests: 1,
  },
  {
    name: 'F12 an entry is no resource',
    answers: [searchset([c1, { resource: 7 }, null])],
    ids: ['c1'],
    why: 'broken-resource',
    pages: 1,
    requests: 1,
  },
  {
    name: 'F12 a resource without id',
    answers: [searchset([c1, entry(condition(''))])],
    ids: ['c1'],
    why: 'broken-resource',
    pages: 1,
    requests: 1,
  },
  {
    name: 'F13 next leads to itself',
    answers: [searchset([c1], `${base}/Condition?patient=p1`)],
    ids: ['c1'],
    why: 'page-loop',
    pages: 1,
    requests: 1,
  },
  {
    name: 'F13 a loop of two',
    answers: [first, searchset([c2], next(3)), searchset([], next(2))],
    ids: ['c1', 'c2'],
    why: 'page-loop',
    pages: 3,
    requests: 3,
  },
  {
    name: 'F13 empty page with next',
    answers: [searchset([], next(2)), searchset([c2])],
    ids: ['c2'],
    why: null,
    pages: 2,
    requests: 2,
  },
  {
    name: 'F13 two different next links',
    answers: [
      {
        resourceType: 'Bundle',
        type: 'searchset',
        link: [
          { relation: 'next', url: next(2) },
          { relation: 'next', url: next(3) },
        ],
      },
    ],
    why: 'malformed',
    pages: 1,
    requests: 1,
  },
  {
    name: 'F14 total is wrong',
    answers: [{ ...(searchset([c1]) as object), total: 99 }],
    ids: ['c1'],
    why: null,
    pages: 1,
    requests: 1,
  },
  {
    name: 'F16 included along',
    answers: [searchset([c1, entry(condition('c9'), 'include'), { resource: { resourceType: 'Location', id: 'l1' } }])],
    ids: ['c1'],
    why: null,
    pages: 1,
    requests: 1,
  },
  {
    name: 'F18 next on another host',
    answers: [searchset([c1], 'https://evil.example/fhir/Condition?page=2')],
    ids: ['c1'],
    why: 'unsafe-link',
    pages: 1,
    requests: 1,
  },
  {
    name: 'parts taken out',
    answers: [searchset([entry(condition('c1', { meta: { tag: [{ code: 'SUBSETTED' }] } }))])],
    ids: ['c1'],
    why: 'other',
    pages: 1,
    requests: 1,
  },
];

test.each(cases)('$name', async ({ answers, why, requests, ...expected }) => {
  const { found, ...result } = await read(answers);
  expect(found.why?.code ?? null).toBe(why);
  expect(ids(found)).toEqual(expected.ids ?? []);
  expect(found.pages).toBe(expected.pages ?? 0);
  expect(result.requests).toBe(requests);
});

test('included resources are kept aside', async () => {
  const { found } = await read([searchset([c1, entry(condition('c9'), 'include')])]);
  expect(found.aside.map(one => one.id)).toEqual(['c9']);
});

test('a broken entry is named by its place, without its content', async () => {
  const { found } = await read([first, searchset([c2, { resource: 'text of the record' }])]);
  expect(found.problems).toEqual([{ where: 'conditions page 2 entry 2', why: { code: 'broken-resource' } }]);
});

describe('limits', () => {
  test('pages', async () => {
    let page = 1;
    const endless = () => {
      page += 1;
      return searchset([entry(condition(`c${page}`))], next(page));
    };
    const pages = Array.from({ length: 20 }, endless);
    const { found, requests } = await read(pages, { pages: 7 });
    expect([found.why?.code, found.pages, found.matches.length, requests]).toEqual(['too-many-pages', 7, 7, 7]);
  });

  test('entries', async () => {
    const { found, requests } = await read([searchset([c1, c2], next(2)), searchset([c1, c2], next(3))], {
      entries: 3,
    });
    expect([found.why?.code, found.pages, requests]).toEqual(['too-large', 2, 2]);
  });

  test('as many pages as allowed, and then the end, is complete', async () => {
    const { found } = await read([first, searchset([c2])], { pages: 2, entries: 2 });
    expect(found.why).toBeNull();
  });

  test('one request: 15 s', async () => {
    expect((await read([hangs])).waited).toBe(15_000);
  });

  test('429 waits as long as it was asked to', async () => {
    expect((await read([fault('too-many-requests', 429, 2000), searchset([])])).waited).toBe(2000);
  });

  test('the user stops', async () => {
    const { found } = await read([first, hangs], {}, 5_000);
    expect([found.why?.code, found.pages]).toEqual(['stopped', 1]);
  });

  test('the user stops during a wait', async () => {
    const { found, requests } = await read([fault('too-many-requests', 429, 8000)], {}, 5_000);
    expect([found.why?.code, requests]).toEqual(['stopped', 1]);
  });
});

describe("F21: data that is not this patient's stops everything", () => {
  const subjects: [name: string, resource: object][] = [
    ['another patient', condition('c1', { subject: { reference: 'Patient/p2' } })],
    ['another patient, absolute', condition('c1', { subject: { reference: `${base}/Patient/p2` } })],
    [
      'the same id on another server',
      condition('c1', { subject: { reference: 'https://other.example/fhir/Patient/p1' } }),
    ],
    ['no subject', condition('c1', { subject: undefined })],
    ['a group', condition('c1', { subject: { reference: 'Group/p1' } })],
    ['an identifier only', condition('c1', { subject: { identifier: { value: 'p1' } } })],
    ['a name only', condition('c1', { subject: { display: 'p1' } })],
    ['a urn', condition('c1', { subject: { reference: 'urn:uuid:5d64e8e6-0dbd-44c9-9fff-8c14f2fd9ac9' } })],
    ['contained', condition('c1', { subject: { reference: '#p1' } })],
    ['another case', condition('c1', { subject: { reference: 'Patient/P1' } })],
    ['included along, another patient', { resourceType: 'Patient', id: 'p2' }],
    [
      'included along, of another patient',
      { resourceType: 'RelatedPerson', id: 'r1', patient: { reference: 'Patient/p2' } },
    ],
  ];
  test.each(subjects)('%s', async (_name, resource) => {
    const { found } = await read([first, searchset([c2, entry(resource)])]);
    expect(found).toBeInstanceOf(OtherPatient);
    expect(found.where).not.toContain('p2');
    expect(found.where).toContain('conditions page 2 entry 2');
  });

  const own = ['Patient/p1', 'Patient/p1/_history/4', `${base}/Patient/p1`, `${base}/Patient/p1/_history/4`];
  test.each(own)('%s is ours', async reference => {
    const { found } = await read([searchset([entry(condition('c1', { subject: { reference } }))])]);
    expect(found.why).toBeNull();
  });
});

test('whatever the answers, a search ends, asks no more than it may and calls nothing complete that broke off', async () => {
  const answer = fc.oneof(
    fc.constant(searchset([c2])),
    fc.integer({ min: 1, max: 6 }).map(page => searchset([c1], next(page))),
    fc.constantFrom(fault('network'), fault('server-error', 503), fault('forbidden', 403), fault('expired', 401)),
    fc.constantFrom<unknown>(null, '<html>', [], issue('error'), searchset([{}])),
    fc.json().map(text => JSON.parse(text) as unknown),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 8 }), async answers => {
      const { found, requests } = await read(answers, { pages: 5 });
      expect(requests).toBeLessThanOrEqual(15);
      if (found.why === null) expect(found.pages).toBeGreaterThan(0);
      const broken = answers.slice(0, requests).some(one => one === null || one === '<html>');
      if (broken) expect(found.why).not.toBeNull();
    }),
    { numRuns: 150 },
  );
});
