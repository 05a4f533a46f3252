import type { FhirResource } from '../../src/domain/fhir.ts';
import { b12Chart } from '../cli/charts.ts';

/** How much one patient's record holds. Each visit has its own day. */
export interface Size {
  administrations: number;
  visits: number;
  diagnoses: number;
  procedures: number;
  immunizations: number;
}

/** A chart of many years: the same size for each `share` of it, so that two shares can be compared. */
export function sizeOf(share: number): Size {
  const of = (whole: number) => Math.max(1, Math.round(whole * share));
  return {
    administrations: of(10_000),
    visits: of(2000),
    diagnoses: of(500),
    procedures: of(2000),
    immunizations: of(1000),
  };
}

const firstDay = Date.UTC(2016, 0, 1);
const dayOf = (visit: number) => new Date(firstDay + visit * 86_400_000).toISOString().slice(0, 10);
const drugs = [
  { system: rxNorm(), code: '11248', display: 'cyanocobalamin' },
  { system: rxNorm(), code: '6902', display: 'methylprednisolone' },
  { system: rxNorm(), code: '2193', display: 'ceftriaxone' },
  { system: rxNorm(), code: '35827', display: 'ketorolac' },
];

function rxNorm() {
  return 'http://www.nlm.nih.gov/research/umls/rxnorm';
}

/** The record of one patient, as a server would give it. Every part is taken from one ready chart. */
export function bigRecord(size: Size): FhirResource[] {
  const parts = new Map(b12Chart('p').map(one => [one.resourceType, one]));
  const of = (type: string, id: string, changes: object) => ({
    ...parts.get(type),
    resourceType: type,
    id,
    ...changes,
  });
  const many = (count: number, make: (at: number) => FhirResource) =>
    Array.from({ length: count }, (_, at) => make(at));
  const subject = { reference: 'Patient/p' };
  const encounter = (at: number) => ({ reference: `Encounter/v${at % size.visits}` });
  const problemList = [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code: 'problem-list-item' }] },
  ];
  return [
    ...['Patient', 'Practitioner', 'Location', 'MedicationRequest'].flatMap(type => parts.get(type) ?? []),
    ...many(size.visits, at =>
      of('Encounter', `v${at}`, {
        period: { start: `${dayOf(at)}T10:00:00-05:00`, end: `${dayOf(at)}T18:00:00-05:00` },
        diagnosis: [{ condition: { reference: `Condition/c${at % size.diagnoses}` }, rank: 1 }],
      }),
    ),
    // One in twenty is on the problem list, which bears on every injection.
    ...many(size.diagnoses, at =>
      of(
        'Condition',
        `c${at}`,
        at % 20 === 0 ? { encounter: undefined, category: problemList } : { encounter: encounter(at) },
      ),
    ),
    ...many(size.procedures, at => ({
      resourceType: 'Procedure',
      id: `s${at}`,
      status: 'completed',
      subject,
      encounter: encounter(at),
      code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: at % 2 ? '99213' : '36415' }] },
      performedDateTime: `${dayOf(at % size.visits)}T10:05:00-05:00`,
    })),
    ...many(size.immunizations, at => ({
      resourceType: 'Immunization',
      id: `i${at}`,
      status: 'completed',
      patient: subject,
      vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140' }], text: 'Influenza' },
      occurrenceDateTime: `${dayOf((at * 2) % size.visits)}T10:30:00-05:00`,
    })),
    ...many(size.administrations, at => {
      const turn = Math.floor(at / size.visits);
      const drug = drugs[turn % drugs.length];
      return of('MedicationAdministration', `m${at}`, {
        context: encounter(at),
        effectiveDateTime: `${dayOf(at % size.visits)}T${String(10 + (turn % 8)).padStart(2, '0')}:20:00-05:00`,
        medicationCodeableConcept: { coding: [drug], text: drug?.display },
      });
    }),
  ];
}

/** An export: `patients` charts of one injection each. */
export function exportOf(patients: number): FhirResource[] {
  return Array.from({ length: patients }, (_, at) => b12Chart(`p${at}`)).flat();
}
