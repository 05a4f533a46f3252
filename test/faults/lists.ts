import type { FhirResource } from '../../src/domain/fhir.ts';
import type { SourceName } from '../../src/domain/reading.ts';
import { base, charge, coverage, immunization, procedure } from '../fhir/server.ts';
import { chart } from './chart.ts';
import { json, on, outcome, spoilt } from './ehr.ts';
import { complete, inPart } from './expected.ts';
import { asPages, pageAt, secondPage, withEntries, withNext } from './pages.ts';
import type { ReadingCheck, Row } from './row.ts';
import { paged, searched, sources } from './sources.ts';

const visit = { reference: 'Encounter/p1-visit' };
const others: Partial<Record<SourceName, FhirResource>> = {
  immunizations: immunization('i1', { status: 'not-done', encounter: visit }),
  procedures: procedure('s1', { code: { text: 'Dressing' }, encounter: visit }),
  charges: charge('x1', { context: visit }),
  coverages: coverage('v1'),
};

/** A resource of the source: the chart's own, or one beside it. */
export function oneOf(source: SourceName): FhirResource {
  const found = others[source] ?? chart.find(({ resourceType }) => resourceType === sources[source].type);
  if (!found) throw new Error(source);
  return structuredClone(found);
}

const nothingMore = () => 0;
/** The visit refers to its diagnosis, which is then read by its id. */
const referredOnly = (source: SourceName) => (source === 'conditions' ? 1 : 0);
const stranger = { resourceType: 'Observation', id: 'w1', subject: { reference: 'Patient/p1' } };
const outside = 'https://elsewhere.example/fhir';

/** F11 and F13 to F18: lists and their pages. */
export const lists: readonly Row[] = [
  {
    id: 'F11',
    wrong: 'An OperationOutcome stands among the results',
    user: 'The source was read in part, as far as is known: nothing rests on its being whole. The text is not shown.',
    readings: [
      ...['error', 'fatal', 'warning'].map(
        (severity): ReadingCheck => ({
          name: severity,
          sources: searched,
          fault: spoilt(page => withEntries(page, { resource: outcome(severity), search: { mode: 'outcome' } })),
          sees: inPart('the EHR reported an error'),
        }),
      ),
      {
        name: 'one that says nothing',
        sources: searched,
        fault: spoilt(page => withEntries(page, { resource: { resourceType: 'OperationOutcome' } })),
        sees: inPart('the EHR reported an error'),
      },
      {
        name: 'information',
        sources: searched,
        fault: spoilt(page => withEntries(page, { resource: outcome('information'), search: { mode: 'outcome' } })),
        sees: () => complete,
      },
    ],
  },
  {
    id: 'F13',
    wrong: 'The pages lead in a circle, or go on without end',
    user: 'Reading stops at the first page that comes again, or after 100 pages; the source was read in part.',
    readings: [
      {
        name: 'a page that leads to itself',
        sources: searched,
        fault: on(asked => (asked.search ? json(withNext(asked.usual(), pageAt(asked, 1))) : null)),
        sees: inPart('the pages lead in a circle'),
      },
      {
        name: 'two pages that lead to each other',
        sources: searched,
        fault: on(asked => {
          if (!asked.search) return null;
          const second = asked.url.search.includes('_offset=1000');
          return json(withNext(asked.usual(), pageAt(asked, second ? 2 : 1)));
        }),
        sees: inPart('the pages lead in a circle'),
      },
      {
        name: 'new pages without end',
        sources: paged,
        fault: asPages(({ usual }) => json(usual())),
        sees: inPart('more pages than are read'),
      },
      {
        name: 'two next links',
        sources: searched,
        fault: on(asked => (asked.search ? json(withNext(asked.usual(), pageAt(asked, 1), pageAt(asked, 2))) : null)),
        sees: inPart('it is not well formed'),
      },
      {
        name: 'a next link without an address',
        sources: searched,
        fault: spoilt((page, { search }) => (search ? withNext(page, undefined) : page)),
        sees: inPart('it is not well formed'),
      },
      {
        name: 'the same page twice, and an empty last one',
        sources: paged,
        fault: secondPage(asked =>
          json(
            asked.url.search.includes('=1000')
              ? withNext({ ...asked.usual(), entry: [] }, pageAt(asked, 2))
              : { ...asked.usual(), entry: [], link: [] },
          ),
        ),
        sees: () => complete,
      },
    ],
  },
  {
    id: 'F14',
    wrong: 'The total is wrong or missing',
    user: 'Nothing: only the end of the pages is the end.',
    readings: [0, 1_000_000, -1, 'many', null].map(
      (total): ReadingCheck => ({
        name: `total ${JSON.stringify(total)}`,
        sources: searched,
        fault: spoilt(page => ({ ...page, total })),
        sees: () => complete,
      }),
    ),
  },
  {
    id: 'F15',
    wrong: 'One resource comes twice, in one or in several versions',
    user: 'Nothing, where it is the same or one is newer; else the source was read in part, because two versions differ.',
    readings: [
      {
        name: 'the same twice',
        sources: searched,
        fault: twice(source => [oneOf(source), oneOf(source)]),
        sees: () => complete,
      },
      {
        name: 'an older one first',
        sources: ['administrations', 'conditions'],
        fault: twice(source => [version(bare(source), '1'), version(oneOf(source), '2')]),
        sees: () => complete,
      },
      {
        name: 'an older one last',
        sources: ['administrations', 'conditions'],
        fault: twice(source => [version(oneOf(source), '10'), version(bare(source), '9')]),
        sees: () => complete,
      },
      {
        name: 'two contents, and nothing says which is newer',
        sources: searched,
        fault: twice(source => [oneOf(source), { ...oneOf(source), language: 'en' }]),
        sees: inPart('two versions differ', nothingMore),
      },
      {
        name: 'two contents, and what says which is newer disagrees',
        sources: searched,
        fault: twice(source => [
          { ...oneOf(source), meta: { versionId: '2', lastUpdated: '2026-03-12T10:00:00Z' } },
          { ...oneOf(source), language: 'en', meta: { versionId: '1', lastUpdated: '2026-03-12T11:00:00Z' } },
        ]),
        sees: inPart('two versions differ', nothingMore),
      },
    ],
  },
  {
    id: 'F16',
    wrong: 'Other resources come along (search mode include)',
    user: 'Nothing: they are no results and are not counted. One of the type that was searched for, alone on its page: could not check.',
    readings: [
      {
        name: 'one of the same type, and one of another',
        sources: searched,
        fault: source =>
          spoilt(page =>
            withEntries(
              page,
              { resource: { ...bare(source), id: 'came-along' }, search: { mode: 'include' } },
              { resource: { resourceType: 'Device', id: 'd1' }, search: { mode: 'include' } },
            ),
          )(source),
        // Where it stands alone, what was searched for cannot be told from what came along.
        sees: source => (source === 'immunizations' ? inPart('the answer could not be understood')(source) : complete),
      },
    ],
  },
  {
    id: 'F17',
    wrong: 'The EHR ignores a search parameter, or answers another search',
    user: 'Nothing, where what it filters can be filtered again; else the source was read in part.',
    readings: [
      {
        name: 'entries of other visits come along',
        sources: ['administrations', 'conditions', 'procedures', 'charges'],
        fault: source => spoilt(page => withEntries(page, { resource: ofAnotherVisit(source) }))(source),
        sees: () => complete,
      },
      {
        name: 'the results of another search come instead',
        sources: searched,
        fault: spoilt(page => ({ ...page, entry: [{ resource: stranger, search: { mode: 'match' } }] })),
        sees: inPart('the answer could not be understood', referredOnly),
      },
      {
        name: 'the search that was answered is said to be for another patient',
        sources: searched,
        fault: spoilt(page => ({
          ...page,
          entry: [],
          link: [{ relation: 'self', url: `${base}/x?patient=someone-else` }],
        })),
        sees: inPart('the answer could not be understood', referredOnly),
      },
    ],
  },
  {
    id: 'F18',
    wrong: 'The next page is said to lie elsewhere',
    user: 'No request goes there; the source was read in part, because a link leads outside this EHR.',
    readings: (
      [
        ['another host', `${outside}/x`],
        ['another port', `${base.replace('ehr.example', 'ehr.example:8443')}/x`],
        ['http', `${base.replace('https', 'http')}/x`],
        ['another path', 'https://ehr.example/other/x'],
        ['a path that climbs out', `${base}/../x`],
        ['a path that climbs out in disguise', `${base}/%2e%2e%2fx`],
        ['no scheme', '//elsewhere.example/fhir/x'],
        ['a name before the host', 'https://ehr.example@elsewhere.example/fhir/x'],
        ['a name and the right host', 'https://user:word@ehr.example/fhir/x'],
        ['a script', 'javascript:alert(1)'],
        ['data', 'data:application/json,{}'],
      ] as const
    ).map(
      ([name, link], index): ReadingCheck => ({
        name,
        sources: index === 0 ? searched : ['administrations', 'conditions'],
        fault: spoilt((page, { search }) => (search ? withNext(page, link) : page)),
        sees: inPart('a link leads outside this EHR'),
      }),
    ),
  },
];

function twice(versions: (source: SourceName) => FhirResource[]) {
  return (source: SourceName) =>
    spoilt(page => ({ ...page, entry: versions(source).map(resource => ({ resource })) }))(source);
}

const version = (resource: FhirResource, versionId: string) => ({ ...resource, meta: { versionId } });

/** One with nothing in it that a verdict could rest on. */
function bare(source: SourceName): FhirResource {
  const { resourceType, id, subject, patient, beneficiary } = oneOf(source);
  return JSON.parse(JSON.stringify({ resourceType, id, subject, patient, beneficiary })) as FhirResource;
}

function ofAnotherVisit(source: SourceName): FhirResource {
  const elsewhere = { reference: 'Encounter/another' };
  const time = {
    effectiveDateTime: '2026-01-02T10:00:00-06:00',
    performedDateTime: '2026-01-02',
    occurrenceDateTime: '2026-01-02',
  };
  return { ...bare(source), id: 'another', status: 'completed', context: elsewhere, encounter: elsewhere, ...time };
}
