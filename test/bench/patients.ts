/** Generated patients for the benchmarks: the same seed gives the same charts, byte for byte. */
import type { FhirResource } from '../../src/domain/fhir.ts';

/** One chart: its resources, and the texts of them as they would stand in NDJSON. */
export interface BenchPatient {
  id: string;
  resources: readonly FhirResource[];
  lines: readonly string[];
}

/** What each patient of the benchmarks has. */
export const perPatient = { administrations: 20, visits: 6, diagnoses: 8, orders: 4 } as const;

const sct = 'http://snomed.info/sct';
const icd = 'http://hl7.org/fhir/sid/icd-10-cm';
const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const terms = 'http://terminology.hl7.org/CodeSystem';
const placeCodes = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';

const drugs = [
  { code: '11248', name: 'cyanocobalamin', product: 'cyanocobalamin 1,000 mcg/mL injection', value: 1000, unit: 'ug' },
  { code: '2193', name: 'ceftriaxone', product: 'ceftriaxone 250 mg injection', value: 250, unit: 'mg' },
  { code: '35827', name: 'ketorolac', product: 'ketorolac 30 mg/mL injection', value: 30, unit: 'mg' },
  {
    code: '6902',
    name: 'methylprednisolone acetate',
    product: 'methylprednisolone acetate 40 mg/mL',
    value: 40,
    unit: 'mg',
  },
  { code: '7804', name: 'ondansetron', product: 'ondansetron 4 mg/2 mL injection', value: 4, unit: 'mg' },
  { code: '8745', name: 'promethazine', product: 'promethazine 25 mg/mL injection', value: 25, unit: 'mg' },
] as const;
/** Most injections are intramuscular. */
const routes = [
  ...Array.from({ length: 6 }, () => ({ code: '78421000', display: 'Intramuscular route' })),
  ...Array.from({ length: 3 }, () => ({ code: '34206005', display: 'Subcutaneous route' })),
  { code: '47625008', display: 'Intravenous route' },
  { code: '26643006', display: 'Oral route' },
];
const sites = [
  { code: '16217701000119102', display: 'Left deltoid' },
  { code: '16217661000119109', display: 'Right deltoid' },
] as const;
const illnesses = [
  { code: 'D51.0', display: 'Vitamin B12 deficiency anemia due to intrinsic factor deficiency', sct: '84027009' },
  { code: 'M54.50', display: 'Low back pain, unspecified', sct: '279039007' },
  { code: 'J02.0', display: 'Streptococcal pharyngitis', sct: '43878008' },
  { code: 'M06.9', display: 'Rheumatoid arthritis, unspecified', sct: '69896004' },
  { code: 'R11.2', display: 'Nausea with vomiting, unspecified', sct: '16932000' },
  { code: 'E53.8', display: 'Deficiency of other specified B group vitamins', sct: '190634004' },
] as const;

/** Numbers from 0 up to 1, always the same ones for a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many charts, of the sizes that exports of EHRs have: about 1.5 KB an administration, 0.9 KB all else. */
export function benchPatients(count: number, seed = 1): BenchPatient[] {
  return Array.from({ length: count }, (_, at) => {
    const resources = patientOf(`p${seed}x${at}`, numbersFrom(seed * 100_003 + at));
    return { id: `p${seed}x${at}`, resources, lines: resources.map(one => JSON.stringify(one)) };
  });
}

function patientOf(id: string, random: () => number): FhirResource[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chance = (share: number) => random() < share;
  const subject = { reference: `Patient/${id}`, display: 'Zebra, Quagga' };
  const firstDay = Math.floor(random() * 300);
  const days = Array.from({ length: perPatient.visits }, (_, at) => dayAfter(firstDay + at * 9));
  const ordered = Array.from({ length: perPatient.orders }, () => ({ drug: pick(drugs), route: pick(routes) }));
  const visits = days.map((day, at) => visitOf(id, subject, at, day, chance(0.9)));
  const diagnoses = Array.from({ length: perPatient.diagnoses }, (_, at) => {
    const known = { certain: !chance(0.1), current: !chance(0.1), ofVisit: at < perPatient.visits };
    return diagnosisOf(id, subject, at, pick(illnesses), days[at % days.length] ?? '', known);
  });
  const orders = ordered.map((one, at) => orderOf(id, subject, at, one, days[0] ?? ''));
  const given = Array.from({ length: perPatient.administrations }, (_, at) => {
    const order = Math.floor(random() * ordered.length);
    const { drug, route } = ordered[order] as (typeof ordered)[number];
    const gaps = { route: chance(0.06), dose: chance(0.06), site: chance(0.1), performer: chance(0.05) };
    const status = chance(0.05) ? 'not-done' : 'completed';
    const minute = `${10 + Math.floor(at / perPatient.visits)}:${String(10 + Math.floor(random() * 40))}`;
    const when = `${days[at % days.length]}T${minute}:00-05:00`;
    const visit = chance(0.03) ? null : at % perPatient.visits;
    return administrationOf(id, subject, { at, status, when, drug, route, site: pick(sites), visit, order, gaps });
  });
  return [...peopleAndPlace(id), ...visits, ...diagnoses, ...orders, ...given];
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2025, 0, 6) + days * 86_400_000).toISOString().slice(0, 10);
}

interface Reference {
  reference: string;
  display: string;
}

/** What every resource of a server carries beside what it says. */
function envelope(resourceType: string, id: string, profile: string) {
  return {
    resourceType,
    id,
    meta: {
      versionId: '3',
      lastUpdated: '2026-01-14T18:22:09.000+00:00',
      profile: [`http://hl7.org/fhir/us/core/StructureDefinition/${profile}`],
    },
    identifier: [{ use: 'usual', system: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.798268', value: `${id}-0001` }],
  };
}

function peopleAndPlace(id: string): FhirResource[] {
  return [
    {
      ...envelope('Patient', id, 'us-core-patient'),
      active: true,
      name: [{ use: 'official', family: 'Zebra', given: ['Quagga'] }],
      gender: 'female',
      birthDate: '1961-04-02',
      address: [{ line: ['1 Example Way'], city: 'Springfield', state: 'IL', postalCode: '62701' }],
    },
    {
      ...envelope('Practitioner', `${id}-nurse`, 'us-core-practitioner'),
      name: [{ text: 'Nurse One, RN', family: 'One', given: ['Nurse'], suffix: ['RN'] }],
    },
    {
      ...envelope('Location', `${id}-place`, 'us-core-location'),
      name: 'Family practice',
      type: [{ coding: [{ system: placeCodes, code: '11', display: 'Office' }] }],
    },
  ];
}

function visitOf(id: string, subject: Reference, at: number, day: string, names: boolean): FhirResource {
  return {
    ...envelope('Encounter', `${id}-v${at}`, 'us-core-encounter'),
    status: 'finished',
    class: { system: `${terms}/v3-ActCode`, code: 'AMB', display: 'ambulatory' },
    type: [{ coding: [{ system: sct, code: '185349003', display: 'Encounter for check up' }], text: 'Office visit' }],
    subject,
    participant: [{ individual: { reference: `Practitioner/${id}-nurse`, display: 'Nurse One, RN' } }],
    period: { start: `${day}T09:30:00-05:00`, end: `${day}T16:30:00-05:00` },
    ...(names ? { diagnosis: [{ condition: { reference: `Condition/${id}-c${at}` }, rank: 1 }] } : {}),
    location: [{ location: { reference: `Location/${id}-place`, display: 'Family practice' } }],
  };
}

function diagnosisOf(
  id: string,
  subject: Reference,
  at: number,
  illness: (typeof illnesses)[number],
  day: string,
  { certain, current, ofVisit }: { certain: boolean; current: boolean; ofVisit: boolean },
): FhirResource {
  const category = ofVisit ? 'encounter-diagnosis' : 'problem-list-item';
  return {
    ...envelope('Condition', `${id}-c${at}`, 'us-core-condition-encounter-diagnosis'),
    clinicalStatus: { coding: [{ system: `${terms}/condition-clinical`, code: current ? 'active' : 'resolved' }] },
    verificationStatus: {
      coding: [{ system: `${terms}/condition-ver-status`, code: certain ? 'confirmed' : 'provisional' }],
    },
    category: [{ coding: [{ system: `${terms}/condition-category`, code: category }] }],
    code: {
      coding: [
        { system: icd, code: illness.code, display: illness.display },
        { system: sct, code: illness.sct, display: illness.display },
      ],
      text: illness.display,
    },
    subject,
    ...(ofVisit ? { encounter: { reference: `Encounter/${id}-v${at}` } } : {}),
    recordedDate: `${day}T10:00:00-05:00`,
  };
}

interface Ordered {
  drug: (typeof drugs)[number];
  route: (typeof routes)[number];
}

function orderOf(id: string, subject: Reference, at: number, { drug, route }: Ordered, day: string): FhirResource {
  return {
    ...envelope('MedicationRequest', `${id}-o${at}`, 'us-core-medicationrequest'),
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: medicationOf(drug),
    subject,
    authoredOn: `${day}T09:00:00-05:00`,
    requester: { reference: `Practitioner/${id}-nurse`, display: 'Nurse One, RN' },
    dosageInstruction: [{ route: routeOf(route), doseAndRate: [{ doseQuantity: doseOf(drug) }] }],
  };
}

interface Given extends Ordered {
  at: number;
  status: string;
  when: string;
  site: (typeof sites)[number];
  visit: number | null;
  order: number;
  gaps: { route: boolean; dose: boolean; site: boolean; performer: boolean };
}

function administrationOf(id: string, subject: Reference, one: Given): FhirResource {
  const { at, status, when, drug, route, site, visit, order, gaps } = one;
  return {
    ...envelope('MedicationAdministration', `${id}-m${at}`, 'us-core-medicationadministration'),
    text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${drug.product}</p></div>` },
    status,
    category: { coding: [{ system: `${terms}/medication-admin-category`, code: 'outpatient' }], text: 'Outpatient' },
    medicationCodeableConcept: medicationOf(drug),
    subject,
    ...(visit === null ? {} : { context: { reference: `Encounter/${id}-v${visit}`, display: 'Office visit' } }),
    effectiveDateTime: when,
    ...(gaps.performer
      ? {}
      : { performer: [{ actor: { reference: `Practitioner/${id}-nurse`, display: 'Nurse One, RN' } }] }),
    request: { reference: `MedicationRequest/${id}-o${order}` },
    dosage: {
      text: drug.product,
      ...(gaps.site ? {} : { site: { coding: [{ system: sct, ...site }], text: site.display } }),
      ...(gaps.route ? {} : { route: routeOf(route) }),
      ...(gaps.dose ? {} : { dose: doseOf(drug) }),
    },
  };
}

function medicationOf({ code, name, product }: Ordered['drug']) {
  return { coding: [{ system: rxnorm, code, display: name }], text: product };
}

function routeOf(route: Ordered['route']) {
  return { coding: [{ system: sct, ...route }], text: route.display };
}

function doseOf({ value, unit }: Ordered['drug']) {
  return { value, unit: unit === 'ug' ? 'mcg' : unit, system: 'http://unitsofmeasure.org', code: unit };
}
