import { changed } from './chart.ts';
import { answer, on, spoilt } from './ehr.ts';
import { complete, unread } from './expected.ts';
import type { Row, Sees } from './row.ts';
import { all } from './sources.ts';

const otherVersion: Sees = {
  heading: 'This EHR speaks a version that the panel does not read',
  says: ['The data came in a version of FHIR that this panel does not know. Nothing was judged.'],
  next: 'Copy details',
};

/** F35: another FHIR. */
export const versions: readonly Row[] = [
  {
    id: 'F35',
    wrong: 'The EHR speaks DSTU2, STU3, R4B or XML only',
    user: 'It is said so by name; R4B is read as R4.',
    readings: [
      {
        name: 'DSTU2: it says patient where later versions say subject',
        sources: ['encounters', 'orders'],
        fault: spoilt(({ subject, ...body }) => ({ ...body, patient: subject })),
        sees: () => otherVersion,
      },
      {
        name: 'DSTU2, in a list',
        sources: ['administrations', 'conditions'],
        fault: spoilt((body, { search }) => {
          const entries = (search ? (body.entry as { resource: Record<string, unknown> }[]) : []) ?? [];
          return {
            ...body,
            entry: entries.map(({ resource: { subject, ...resource } }) => ({
              resource: { ...resource, patient: subject },
            })),
          };
        }),
        sees: () => otherVersion,
      },
      {
        name: 'STU3: it says notGiven',
        sources: ['administrations'],
        record: () => changed('MedicationAdministration', () => ({ notGiven: false })),
        sees: () => otherVersion,
      },
      {
        name: 'R4B, declared',
        sources: ['administrations'],
        fault: on(asked => answer(JSON.stringify(asked.usual()), 'application/fhir+json; fhirVersion=4.3')),
        sees: () => complete,
      },
      {
        name: 'XML',
        sources: all,
        fault: on(() => answer('<Bundle xmlns="http://hl7.org/fhir"/>', 'application/fhir+xml; charset=utf-8')),
        sees: unread('it came as XML, and only JSON is read here'),
      },
    ],
  },
];
