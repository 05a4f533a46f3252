import type { FhirResource } from '../../src/domain/fhir.ts';
import { changed, only } from './chart.ts';
import { spoilt } from './ehr.ts';
import { complete, couldNot } from './expected.ts';
import type { ReadingCheck, Row, Sees } from './row.ts';

const notTied: Readonly<Record<string, Sees>> = {
  'another visit': {
    heading: 'No injections recorded in this visit',
    says: ['Looked at: no administrations are recorded for this visit.'],
    next: 'Refresh',
  },
  'an episode of care': {
    heading: 'No injection to check in this visit',
    says: ['Not tied to a visit', 'The injection is tied to something that is not a visit.'],
    next: 'Refresh',
  },
  none: {
    heading: 'No injection to check in this visit',
    says: ['Not tied to a visit', 'The injection is not tied to a visit. 1 of the visits would fit its time.'],
    next: 'Refresh',
  },
};
const tooDeep: Sees = {
  heading: couldNot,
  says: ['Medications: only 3 could be read.'],
  next: 'Try again',
};

/** F22 and F23: what records say of one another. */
export const ties: readonly Row[] = [
  {
    id: 'F22',
    wrong: 'The entry is of another visit, of an episode of care, or of none',
    user: 'It is not counted for this visit; it is said that no visit holds it.',
    readings: (
      [
        ['another visit', { reference: 'Encounter/other' }],
        ['an episode of care', { reference: 'EpisodeOfCare/e' }],
        ['none', undefined],
      ] as const
    ).map(
      ([name, context]): ReadingCheck => ({
        name,
        sources: ['administrations'],
        fault: spoilt((page, { search }) =>
          search ? { ...page, entry: [{ resource: { ...only('MedicationAdministration'), context } }] } : page,
        ),
        sees: () => notTied[name] as Sees,
      }),
    ),
  },
  {
    id: 'F23',
    wrong: 'Records refer to each other in a circle',
    user: 'Each is read once; nothing hangs.',
    readings: [
      {
        name: 'a visit and its diagnosis',
        sources: ['encounters', 'conditions'],
        record: () => changed('Condition', () => ({ evidence: [{ detail: [{ reference: 'Encounter/p1-visit' }] }] })),
        sees: () => complete,
      },
      {
        name: 'a visit that is part of itself',
        sources: ['encounters'],
        record: () => changed('Encounter', () => ({ partOf: { reference: 'Encounter/p1-visit' } })),
        sees: () => complete,
      },
      {
        name: 'a place that is part of itself',
        sources: ['locations'],
        record: () => changed('Location', () => ({ partOf: { reference: 'Location/p1-place' } })),
        sees: () => complete,
      },
      {
        name: 'a drug that is its own ingredient',
        sources: ['medications'],
        record: () =>
          changed('Medication', () => ({ ingredient: [{ itemReference: { reference: 'Medication/p1-drug' } }] })),
        sees: () => complete,
      },
      {
        name: 'drugs that are each other’s ingredients, without an end',
        sources: ['medications'],
        record: () => [
          ...changed('Medication', () => ({ ingredient: [{ itemReference: { reference: 'Medication/m0' } }] })),
          ...chain(50),
        ],
        sees: () => tooDeep,
      },
      {
        name: 'a contained drug that is its own ingredient',
        sources: ['administrations'],
        record: () => contained('drug'),
        sees: () => complete,
      },
      {
        name: 'a contained resource with its parent’s id',
        sources: ['administrations'],
        record: () => contained('p1-given'),
        sees: () => complete,
      },
    ],
  },
];

function chain(length: number): FhirResource[] {
  return Array.from({ length }, (_, index) => ({
    resourceType: 'Medication',
    id: `m${index}`,
    code: { text: 'part' },
    ingredient: [{ itemReference: { reference: `Medication/m${(index + 1) % length}` } }],
  }));
}

function contained(id: string): FhirResource[] {
  const code = only('Medication').code;
  return changed('MedicationAdministration', () => ({
    contained: [{ resourceType: 'Medication', id, code, ingredient: [{ itemReference: { reference: `#${id}` } }] }],
    medicationReference: { reference: `#${id}` },
  }));
}
