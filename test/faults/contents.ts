import type { FhirResource } from '../../src/domain/fhir.ts';
import type { SourceName } from '../../src/domain/reading.ts';
import { cases } from './cases.ts';
import { spoilt } from './ehr.ts';
import { couldNot } from './expected.ts';
import type { Row, Sees } from './row.ts';
import { needed } from './sources.ts';

const given = 'MedicationAdministration';

const notRead =
  (why: string) =>
  (source: SourceName): Sees => ({
    heading: couldNot,
    says: [(unread[source] ?? '').replace('WHY', why)],
    next: 'Refresh',
  });
const unread: Partial<Record<SourceName, string>> = {
  patient: 'What the record says about the life of the patient could not be read (WHY).',
  encounters: 'The visit could not be read (WHY).',
  administrations: 'This entry is recorded in a way that could not be understood (WHY).',
  conditions: 'The linked diagnosis could not be read (WHY).',
  medications: 'The medication that the entry refers to could not be read (WHY).',
  orders: 'The order could not be read (WHY).',
  practitioners: 'Who gave the injection could not be read (WHY).',
  locations: 'The place of the visit could not be read (WHY).',
};

/** F25 and F27: dates and statuses. */
export const contents: readonly Row[] = [
  {
    id: 'F25',
    wrong: 'A date is partial, without a zone, impossible, in another zone, or a period has no end',
    user: 'It is shown as written; what is not exact enough proves nothing.',
    readings: cases(given, [
      [
        'only the month',
        { effectiveDateTime: '2026-03' },
        '1 item missing',
        'The date of the injection (2026-03) does not name the day.',
      ],
      ['only the day', { effectiveDateTime: '2026-03-12' }],
      [
        'no zone',
        { effectiveDateTime: '2026-03-12T10:20:00' },
        '1 item missing',
        'The time of the injection (2026-03-12 10:20) does not say for which time zone, so its day is not certain.',
      ],
      [
        '30 February',
        { effectiveDateTime: '2026-02-30T10:20:00-05:00' },
        '1 item missing',
        'What is recorded as the time of the injection is not a date.',
      ],
      [
        '24 o’clock',
        { effectiveDateTime: '2026-03-12T24:00:00-05:00' },
        '1 item missing',
        'What is recorded as the time of the injection is not a date.',
      ],
      [
        'year 0000',
        { effectiveDateTime: '0000-03-12T10:20:00-05:00' },
        '1 item missing',
        'What is recorded as the time of the injection is not a date.',
      ],
      [
        'the future',
        { effectiveDateTime: '2027-03-12T10:20:00-05:00' },
        '2 items missing',
        'The time of the injection (2027-03-12 10:20) lies after the record was read.',
      ],
      ['the same moment in another zone, on another day', { effectiveDateTime: '2026-03-13T00:20:00+09:00' }],
      ['a leap second', { effectiveDateTime: '2026-03-12T10:20:60-05:00' }],
      [
        'a period that ends before it begins',
        {
          effectiveDateTime: undefined,
          effectivePeriod: { start: '2026-03-12T10:30:00-05:00', end: '2026-03-12T10:20:00-05:00' },
        },
        '1 conflict',
        'The injection ends (2026-03-12 10:20) before it starts (2026-03-12 10:30).',
      ],
    ]).concat(
      cases('Encounter', [
        ['no end', { period: { start: '2026-03-12T10:00:00-05:00' } }],
        [
          'no begin',
          { period: { end: '2026-03-12T11:00:00-05:00' } },
          '1 item missing',
          'The visit does not say when it took place.',
        ],
        [
          'an end before the begin',
          { period: { start: '2026-03-12T11:00:00-05:00', end: '2026-03-12T10:00:00-05:00' } },
          '1 item missing',
          'The times of the injection (2026-03-12 10:20) and of the visit (2026-03-12 11:00 to 2026-03-12 10:00) are not precise enough to compare.',
        ],
      ]),
    ),
  },
  {
    id: 'F27',
    wrong: 'A status takes the record back or is not known; a modifier or rules are not known; a value is empty',
    user: 'Never complete. It is said what the entry is, or that it could not be checked.',
    readings: [
      ...cases(given, [
        [
          'entered in error',
          { status: 'entered-in-error' },
          'No injection to check in this visit',
          'Not counted here (1)',
        ],
        ['not done', { status: 'not-done' }, 'No injection to check in this visit', 'Not counted here (1)'],
        [
          'unknown',
          { status: 'unknown' },
          'Please confirm 1 item',
          'The entry does not say whether the injection was given. Was it given?',
        ],
        [
          'in progress',
          { status: 'in-progress' },
          'Please confirm 1 item',
          'The entry is marked in-progress. Was the injection given?',
        ],
        [
          'a status outside of the standard',
          { status: 'administered' },
          'Could not check',
          'This entry is recorded in a way that could not be understood (its status is not known).',
        ],
        [
          'no status',
          { status: undefined },
          '1 item missing',
          'The entry does not say whether the injection was given.',
        ],
        ['null', { status: null }, '1 item missing', 'The entry does not say whether the injection was given.'],
        [
          'an empty status',
          { status: '' },
          '1 item missing',
          'The entry does not say whether the injection was given.',
        ],
        [
          'a blank status',
          { status: '  ' },
          '1 item missing',
          'The entry does not say whether the injection was given.',
        ],
        [
          'data absent',
          {
            status: undefined,
            _status: {
              extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
            },
          },
          '1 item missing',
          'The entry does not say whether the injection was given.',
        ],
      ]),
      ...cases('Encounter', [
        [
          'entered in error',
          { status: 'entered-in-error' },
          '1 item missing',
          'The visit of this injection is marked entered-in-error.',
        ],
        ['cancelled', { status: 'cancelled' }, '1 item missing', 'The visit of this injection is marked cancelled.'],
        [
          'a status outside of the standard',
          { status: 'done' },
          'Could not check',
          'The visit could not be read (its status is not known).',
        ],
      ]),
      ...cases('Condition', [
        [
          'entered in error',
          { verificationStatus: verification('entered-in-error') },
          '1 item missing',
          'The linked diagnosis (Pernicious anemia) is marked entered-in-error.',
        ],
        [
          'refuted',
          { verificationStatus: verification('refuted') },
          '1 item missing',
          'The linked diagnosis (Pernicious anemia) is marked refuted.',
        ],
        [
          'a status outside of the standard',
          { verificationStatus: verification('maybe') },
          'Could not check',
          'The linked diagnosis could not be read (its status is not known).',
        ],
      ]),
      ...cases('MedicationRequest', [
        [
          'entered in error',
          { status: 'entered-in-error' },
          '1 item missing',
          'The linked order is marked entered-in-error.',
        ],
        [
          'a status outside of the standard',
          { status: 'done' },
          'Could not check',
          'The order could not be read (its status is not known).',
        ],
      ]),
      {
        name: 'a modifier that is not known',
        sources: needed.filter(one => one !== 'immunizations'),
        fault: inEach({ modifierExtension: [{ url: 'https://example.org/not', valueBoolean: true }] }),
        sees: notRead('it holds an addition that may change its meaning'),
      },
      {
        name: 'rules that are not known',
        sources: needed.filter(one => one !== 'immunizations'),
        fault: inEach({ implicitRules: 'https://example.org/rules' }),
        sees: notRead('it follows rules that are not known here'),
      },
    ],
  },
];

function verification(code: string) {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code }] };
}

/** The element in every resource of the source. */
function inEach(element: object) {
  return spoilt((body, { search }) => {
    if (!search) return { ...body, ...element };
    const entry = (body.entry ?? []) as { resource: FhirResource }[];
    return { ...body, entry: entry.map(({ resource }) => ({ resource: { ...resource, ...element } })) };
  });
}
