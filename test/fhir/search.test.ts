import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OtherPatient } from '../../src/fhir/owner.ts';
import { cases, first } from './search-cases.ts';
import { c1, c2, hangs, ids, issue, next, read } from './search-run.ts';
import { base, condition, entry, fault, searchset } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each(cases)('$name', async ({ answers, why, requests, ...expected }) => {
  const { found, ...result } = await read(answers);
  expect(found.why?.code ?? null).toBe(why);
  expect(ids(found)).toEqual(expected.ids ?? []);
  expect(found.pages).toBe(expected.pages ?? 0);
  expect(result.requests).toBe(requests);
});

test('only codes of Epic count as Epic codes, and an empty outcome is a complaint', async () => {
  const foreign = {
    severity: 'warning',
    code: 'processing',
    details: { coding: [{ system: 'http://x', code: '4101' }] },
  };
  for (const issues of [[foreign], [], undefined, [null]]) {
    const { found } = await read([searchset([entry({ resourceType: 'OperationOutcome', issue: issues }, 'outcome')])]);
    expect(found.why?.code).toBe('outcome');
  }
});

test('an outcome is named by its code; text never comes along', async () => {
  expect((await read([issue('error', 'exception')])).found.why).toEqual({ code: 'outcome', detail: 'exception' });
  expect((await read([issue('error', 'Jane Doe, MRN 123')])).found.why).toEqual({ code: 'outcome' });
});

test('the first page is asked for as the search says, the others by their links alone', async () => {
  const { log } = await read([first, searchset([c2])]);
  expect(log).toEqual(['GET Condition?patient=p1', 'GET Condition?patient=p1&page=2']);
});

test('a next link back to the first page goes round in a circle', async () => {
  const { found, requests } = await read([searchset([c1], `${base}/Condition?patient=p1`), searchset([c2])]);
  expect([found.why?.code, requests]).toEqual(['page-loop', 1]);
});

test('whom a resource of nobody names does not matter, unless it is another patient', async () => {
  const about = (reference: string) => ({ resourceType: 'Flag', id: 'f1', subject: { reference } });
  for (const reference of ['Patient/p1', 'Group/g1', 'https://other.example/fhir/Patient/p2']) {
    expect((await read([searchset([c1, entry(about(reference), 'include')])])).found.why).toBeNull();
  }
  expect((await read([searchset([c1, entry(about('Patient/p2'), 'include')])])).found).toBeInstanceOf(OtherPatient);
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

  test('more entries than allowed, and then the end, is complete', async () => {
    const { found } = await read([searchset([c1, c2])], { entries: 1 });
    expect([found.why, found.pages]).toEqual([null, 1]);
  });

  test('as many entries as allowed is not too many', async () => {
    const { found } = await read([searchset([c1, c2], next(2)), searchset([])], { entries: 2 });
    expect([found.why, found.pages]).toEqual([null, 2]);
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

  test('503 waits at least as long as it was asked to', async () => {
    expect((await read([fault('server-error', 503, 7000), searchset([])])).waited).toBe(7000);
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
    expect([found.name, found.message]).toEqual(['OtherPatient', 'other-patient']);
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
