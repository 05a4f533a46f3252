import { describe, expect, test } from 'vitest';
import type { Why } from '../../src/domain/reading.ts';
import { cutDown, type Page, readPage } from '../../src/fhir/page.ts';
import { gravest } from '../../src/fhir/search.ts';
import { c1, issue } from './search-run.ts';
import { condition, entry, searchset } from './server.ts';

const taken = (body: unknown) => readPage(body, 'Condition', 'conditions page 1') as Page;
const bundle = (more: object) => ({ resourceType: 'Bundle', type: 'searchset', entry: [c1], ...more });

describe('what is no page of a search', () => {
  const cases: [name: string, body: unknown, why: Why][] = [
    ['another type', bundle({ resourceType: 'Parameters' }), { code: 'unreadable' }],
    ['another kind of bundle', bundle({ type: 'collection' }), { code: 'unreadable' }],
    ['entries that are no list', bundle({ entry: {} }), { code: 'unreadable' }],
    ['an outcome', issue('error', 'exception'), { code: 'outcome', detail: 'exception' }],
    ['nothing', null, { code: 'unreadable' }],
  ];
  test.each(cases)('%s', (_, body, why) => expect(readPage(body, 'Condition', 'conditions page 1')).toEqual(why));
});

describe('the link to the next page', () => {
  const url = 'https://ehr.example/fhir/Condition?page=2';
  const unclear = [null, [{ code: 'malformed', detail: 'Bundle.link' }]];
  const cases: [name: string, link: unknown, next: unknown][] = [
    [
      'among others',
      [
        { relation: 'self', url: 'x' },
        { relation: 'next', url },
      ],
      [url, []],
    ],
    ['beside nothing', [null, { relation: 'next', url }], [url, []]],
    [
      'twice the same',
      [
        { relation: 'next', url },
        { relation: 'next', url },
      ],
      [url, []],
    ],
    [
      'two',
      [
        { relation: 'next', url },
        { relation: 'next', url: 'x' },
      ],
      unclear,
    ],
    ['without an address', [{ relation: 'next' }], unclear],
    ['with an empty address', [{ relation: 'next', url: '' }], unclear],
    ['with a number', [{ relation: 'next', url: 7 }], unclear],
    ['no list', { relation: 'next', url: 7 }, unclear],
    ['text', 'next', unclear],
    ['in capitals, with a space', [{ relation: 'Next ', url }], [url, []]],
    ['named by its address', [{ relation: 'http://www.iana.org/assignments/relation/next', url }], [url, []]],
    ['a link that does not say what it leads to', [{ url }], unclear],
    ['a link whose relation is a list', [{ relation: ['next'], url }], unclear],
    ['a next link beside one that says nothing', [{ relation: 'next', url }, { url: 'x' }], [url, unclear[1]]],
    ['none among others', [{ relation: 'self', url }], [null, []]],
    ['empty', [], [null, []]],
    ['null', null, [null, []]],
    ['absent', undefined, [null, []]],
  ];
  test.each(cases)('%s', (_, link, expected) => {
    const { next, whys } = taken(bundle({ link }));
    expect([next, whys]).toEqual(expected);
  });
});

describe('an entry', () => {
  test('without a search element is a result', () => {
    expect(taken(searchset([{ resource: condition('c1') }])).matches.map(({ resource }) => resource.id)).toEqual([
      'c1',
    ]);
  });

  test('that is a harmless outcome says nothing', () => {
    expect(taken(searchset([c1, { resource: issue('information') }]))).toMatchObject({ whys: [], problems: [] });
  });

  test('with parts taken out is named', () => {
    const cut = condition('c2', { meta: { security: [{ code: 'REDACTED' }] } });
    const { whys, problems } = taken(searchset([{ resource: cut }]));
    expect(whys).toEqual([{ code: 'other', detail: 'REDACTED' }]);
    expect(problems).toEqual([{ where: 'Condition/c2', why: { code: 'other', detail: 'REDACTED' } }]);
  });
});

describe('an answer to another search', () => {
  const other = { resourceType: 'Procedure', id: 'x1', subject: { reference: 'Patient/p1' } };
  const cases: [name: string, entries: unknown[], whys: Why[]][] = [
    ['a result of another type', [c1, entry(other)], [{ code: 'unreadable' }]],
    ['another type only, without a word on why it came', [{ resource: other }], [{ code: 'unreadable' }]],
    ['only what came along', [entry(other, 'include')], []],
    [
      'what was searched for, but only as having come along',
      [entry(condition('c9'), 'include')],
      [{ code: 'unreadable' }],
    ],
    ['what came along with a result', [c1, entry(other, 'include'), { resource: other }], []],
    ['nothing at all', [], []],
  ];
  test.each(cases)('%s', (_, entries, whys) => {
    expect(gravest(taken(searchset(entries)).whys)).toEqual(whys[0] ?? null);
  });
});

describe('what the server says of the whole page', () => {
  const cases: [name: string, more: object, whys: Why[]][] = [
    ['parts taken out', { meta: { tag: [{ code: 'SUBSETTED' }] } }, [{ code: 'other', detail: 'SUBSETTED' }]],
    ['masked', { meta: { security: [{ code: 'REDACTED' }] } }, [{ code: 'other', detail: 'REDACTED' }]],
    ['other rules', { implicitRules: 'urn:x' }, [{ code: 'implicit-rules', detail: 'Bundle.implicitRules' }]],
    ['when it was made', { meta: { lastUpdated: '2026-11-20T10:00:00Z' } }, []],
  ];
  test.each(cases)('%s', (_, more, whys) => expect(taken(bundle(more)).whys).toEqual(whys));
});

describe('labels that say that parts were taken out', () => {
  const cases: [meta: unknown, detail: string | null][] = [
    [{ tag: [{ code: 'SUBSETTED' }] }, 'SUBSETTED'],
    [{ tag: [null, { code: 'SUBSETTED' }] }, 'SUBSETTED'],
    [{ security: [{ code: 'R' }, { code: 'MASKED' }] }, 'MASKED'],
    [{ tag: [{ code: 'x' }], security: [{ code: 'REDACTED' }] }, 'REDACTED'],
    [{ tag: [{ code: 'HTEST' }], security: [{ code: 'N' }] }, null],
    [{ tag: 'SUBSETTED' }, null],
    [{}, null],
    [undefined, null],
  ];
  test.each(cases)('%j', (meta, detail) => {
    expect(cutDown(condition('c1', { meta }))).toEqual(detail === null ? null : { code: 'other', detail });
  });
});

describe('of several reasons, the one to name', () => {
  const cases: [whys: Why[], named: Why | null][] = [
    [[], null],
    [[{ code: 'network' }], { code: 'network' }],
    [[{ code: 'network' }, { code: 'expired' }], { code: 'expired' }],
    [[{ code: 'outcome' }, { code: 'stopped' }], { code: 'stopped' }],
    [
      [
        { code: 'broken-resource', detail: 'Procedure' },
        { code: 'broken-resource', detail: 'Condition' },
      ],
      { code: 'broken-resource', detail: 'Condition' },
    ],
  ];
  test.each(cases)('%j', (whys, named) => {
    expect(gravest(whys)).toEqual(named);
    expect(gravest(whys.toReversed())).toEqual(named);
  });
});
