import type { FhirResource } from '../../src/domain/fhir.ts';
import type { SourceName } from '../../src/domain/reading.ts';
import { base } from '../fhir/server.ts';
import { changed, chart, only } from './chart.ts';
import { json, on, spoilt } from './ehr.ts';
import { complete, couldNot, stopped, unread } from './expected.ts';
import { oneOf } from './lists.ts';
import { afterFirst, withEntries } from './pages.ts';
import type { ReadingCheck, Row, Sees } from './row.ts';
import { all, byId, referred, searched, some } from './sources.ts';
import { refresh } from './steps.ts';

type Elements = Record<string, unknown>;

/** How each thing that an entry refers to is written there. */
const references = {
  medications: {
    type: 'MedicationAdministration',
    set: (reference: string) => ({ medicationReference: { reference } }),
    at: 'Medication/p1-drug',
  },
  orders: {
    type: 'MedicationAdministration',
    set: (reference: string) => ({ request: { reference } }),
    at: 'MedicationRequest/p1-order',
  },
  practitioners: {
    type: 'MedicationAdministration',
    set: (reference: string) => ({ performer: [{ actor: { reference } }] }),
    at: 'Practitioner/p1-nurse',
  },
  locations: {
    type: 'Encounter',
    set: (reference: string) => ({ location: [{ location: { reference } }] }),
    at: 'Location/p1-place',
  },
  conditions: {
    type: 'Encounter',
    set: (reference: string) => ({ diagnosis: [{ condition: { reference }, rank: 1 }] }),
    at: 'Condition/p1-anemia',
  },
} as const;
type Referred = keyof typeof references;
const rewritten = (write: (at: string) => string) => (source: string) => {
  const { type, set, at } = references[source as Referred];
  return changed(type, () => set(write(at)));
};

const unresolved =
  (why: string) =>
  (source: SourceName): Sees => ({
    heading: couldNot,
    says: [`${unresolvedNouns[source]} could not be read (${why}).`],
    next: 'Refresh',
  });
const unresolvedNouns: Partial<Record<SourceName, string>> = {
  medications: 'The medication that the entry refers to',
  orders: 'The order',
  practitioners: 'Who gave the injection',
  locations: 'The place of the visit',
};
const notContained: Partial<Record<SourceName, string>> = {
  medications: 'The medication that the entry refers to cannot be found.',
  orders: 'The order that the entry refers to cannot be found.',
  practitioners: 'The entry names no staff member who gave the injection.',
};

/** F19 to F21: where references and redirects lead, and whose data comes. */
export const records: readonly Row[] = [
  {
    id: 'F19',
    wrong: 'A reference is absolute, versioned, foreign, a urn or malformed',
    user: 'Those that lead below this EHR are followed; no request follows the others, and nothing rests on them.',
    readings: [
      {
        name: 'absolute, below the base',
        sources: ['conditions', ...referred],
        record: rewritten(at => `${base}/${at}`),
        sees: () => complete,
      },
      {
        name: 'with a version',
        sources: ['conditions', ...referred],
        record: rewritten(at => `${at}/_history/3`),
        sees: () => complete,
      },
      {
        name: 'to another host',
        sources: referred,
        record: rewritten(at => `https://elsewhere.example/fhir/${at}`),
        sees: unresolved('a link leads outside this EHR'),
      },
      {
        name: 'urn:uuid',
        sources: referred,
        record: rewritten(() => 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0'),
        sees: unresolved('a link leads outside this EHR'),
      },
      {
        name: 'malformed',
        sources: referred,
        record: rewritten(() => 'Medication/../../x y'),
        sees: unresolved('it is not well formed'),
      },
      {
        name: 'to what should be contained and is not',
        sources: ['medications', 'orders', 'practitioners'],
        record: rewritten(() => '#nothing'),
        sees: source => ({ heading: '1 item missing', says: [notContained[source] ?? ''], next: 'Refresh' }),
      },
    ],
  },
  {
    id: 'F20',
    wrong: 'The EHR redirects to another host',
    user: 'The redirect is not followed, and no token goes there: it reads as no connection.',
    readings: [
      {
        name: '302',
        sources: all,
        // What a browser does that was told to take a redirect for an error; any other would follow it.
        fault: on(({ redirect }) =>
          redirect === 'error' ? Promise.reject(new TypeError('Failed to fetch')) : json(chart[0]),
        ),
        sees: unread('no connection'),
      },
    ],
    browser: [['answers.spec.ts', 'a redirect to another host']],
  },
  {
    id: 'F21',
    wrong: 'The data of another patient comes, or data that does not say whose it is',
    user: 'Nothing is shown of anything that was read; only a new launch leads on.',
    readings: [
      {
        name: 'the record itself is another patient’s',
        sources: byId,
        fault: spoilt(body => ({ ...body, ...foreign(body) })),
        sees: () => stopped,
      },
      ...(
        [
          ['another patient’s', { reference: 'Patient/other' }],
          ['no patient', undefined],
          ['a group’s', { reference: 'Group/g' }],
          ['an identifier only', { identifier: { value: 'p1' } }],
          ['a name only', { display: 'Quagga Zebra' }],
          ['the same id on another host', { reference: 'https://elsewhere.example/fhir/Patient/p1' }],
        ] as const
      ).map(
        ([name, subject]): ReadingCheck => ({
          name: `among the results, ${name}`,
          sources: searched,
          fault: source => spoilt(page => withEntries(page, { resource: owned(oneOf(source), subject) }))(source),
          sees: () => stopped,
        }),
      ),
      {
        name: 'included with the results',
        sources: searched,
        fault: spoilt(page =>
          withEntries(page, {
            resource: owned(only('Condition'), { reference: 'Patient/other' }),
            search: { mode: 'include' },
          }),
        ),
        sees: () => stopped,
      },
      {
        name: 'on a second reading: what was shown goes',
        sources: some,
        fault: afterFirst(({ usual, search }) =>
          json(
            search
              ? withEntries(usual(), { resource: owned(only('Condition'), { reference: 'Patient/other' }) })
              : { ...usual(), subject: { reference: 'Patient/other' } },
          ),
        ),
        steps: refresh,
        sees: () => stopped,
      },
    ],
    browser: [['faults.spec.ts', 'after another patient was received, coming back to the window reads nothing']],
  },
];

function owned(resource: FhirResource, whose: unknown): Elements {
  const { subject: _, patient: __, beneficiary: ___, ...rest } = resource;
  const element = { Immunization: 'patient', Coverage: 'beneficiary' }[resource.resourceType] ?? 'subject';
  return { ...rest, id: 'foreign', [element]: whose };
}

function foreign(body: Elements): Elements {
  return body.resourceType === 'Patient' ? { id: 'other' } : { subject: { reference: 'Patient/other' } };
}
