import type { Administration } from '../../src/domain/administration.ts';
import type { Chart } from '../../src/domain/chart.ts';
import type { Diagnosis } from '../../src/domain/diagnosis.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import type { Order } from '../../src/domain/order.ts';
import type { PatientFacts } from '../../src/domain/person.ts';
import type { Product } from '../../src/domain/product.ts';
import { type SourceName, sourceNames } from '../../src/domain/reading.ts';
import { parseDate } from '../../src/domain/time.ts';
import type { Visit, Whole } from '../../src/domain/visit.ts';

/** Evidence at `reference#path`. */
export function at(reference: string, path: string, value = 'x'): readonly Evidence[] {
  return [{ pointer: `${reference}#${path}`, value }];
}

/** Evidence in the administration of the ready chart. */
export function ma(path: string, value = 'x'): readonly Evidence[] {
  return at('MedicationAdministration/a', path, value);
}

/** Nothing recorded for the line of the drug itself. */
const noProduct: Product = {
  words: [],
  ndcs: [],
  hcpcs: [],
  strengths: [],
  container: { singleDose: [], multipleDose: [] },
  batch: null,
};

/** A cyanocobalamin injection with nothing missing, in `readyVisit`, on `readyOrder`. */
export function readyAdministration(overrides: Partial<Administration> = {}): Administration {
  const reference = overrides.reference ?? 'MedicationAdministration/a';
  const here = (path: string) => at(reference, path);
  return {
    reference,
    status: { code: 'completed', evidence: here('status') },
    againstGiven: [],
    partlyGiven: [],
    loading: [],
    route: { class: 'im', certainty: 'coded', candidates: [], evidence: here('dosage.route') },
    routeNotes: { recalled: [], mislabelled: [] },
    infusion: [],
    doubts: [],
    onBody: [],
    drug: {
      text: 'Cyanocobalamin 1000 mcg/mL',
      ingredient: 'cyanocobalamin',
      ingredients: ['cyanocobalamin'],
      class: 'therapeutic',
      certainty: 'coded',
      confidence: 'sourced',
      codes: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '11248' }],
      evidence: here('medication'),
      notInjected: [],
      doubts: [],
      ways: [],
      product: noProduct,
      unread: null,
      dangling: false,
    },
    dose: { state: 'recorded', value: 1000, unit: 'ug', evidence: here('dosage.dose') },
    volume: null,
    site: {
      text: 'Left deltoid',
      name: 'deltoid',
      laterality: 'left',
      paired: true,
      unlikely: false,
      clear: true,
      certainty: 'coded',
      codes: [],
      evidence: here('dosage.site'),
    },
    split: [],
    mixed: [],
    discarded: { state: 'absent' },
    suppliedElsewhere: [],
    given: { start: parseDate('2026-03-12T10:20:00-05:00'), end: null, invalid: false, evidence: here('effective') },
    performers: [
      {
        reference: 'Practitioner/n',
        name: 'N. Osei, RN',
        kind: 'practitioner',
        credentials: ['RN'],
        independent: false,
        part: 'unstated',
        dangling: false,
        unread: null,
        organization: null,
        evidence: here('performer[0]'),
      },
    ],
    selfGiven: [],
    order: { state: 'read', reference: 'MedicationRequest/o', order: readyOrder(), evidence: here('request') },
    visit: { state: 'linked', reference: 'Encounter/v', why: null, evidence: here('context') },
    elsewhere: [],
    reasons: [],
    unread: null,
    ...overrides,
  };
}

export function readyOrder(overrides: Partial<Order> = {}): Order {
  const here = (path: string) => at('MedicationRequest/o', path);
  return {
    reference: 'MedicationRequest/o',
    status: 'active',
    intent: 'order',
    drug: {
      text: 'Cyanocobalamin',
      ingredient: 'cyanocobalamin',
      ingredients: ['cyanocobalamin'],
      class: 'therapeutic',
      certainty: 'text',
      confidence: 'sourced',
      codes: [],
      evidence: here('medication'),
      notInjected: [],
      doubts: [],
      ways: [],
      product: noProduct,
      unread: null,
      dangling: false,
    },
    route: { class: 'im', certainty: 'text', candidates: [], evidence: here('dosageInstruction[0].route') },
    dose: { state: 'recorded', value: 1, unit: 'mg', evidence: here('dosageInstruction[0].doseAndRate[0]') },
    reasons: [],
    loading: [],
    orderer: {
      reference: 'Practitioner/d',
      name: 'S. Haddad, MD',
      kind: 'practitioner',
      npi: { state: 'recorded', number: '1234567893', why: null, evidence: at('Practitioner/d', 'identifier[0]') },
      dangling: false,
      evidence: here('requester'),
    },
    suppliedElsewhere: [],
    authored: parseDate('2026-03-12'),
    doseWritten: here('dosageInstruction[0].doseAndRate[0].doseQuantity'),
    frequency: here('dosageInstruction[0].timing'),
    period: { start: null, end: null, evidence: [] },
    reported: [],
    infusion: [],
    against: [],
    unread: null,
    evidence: here('status'),
    ...overrides,
  };
}

/** What a visit is a part of: a visit of the chart, unless it is said to be missing or unread. */
export function wholeAt(reference: string, more: Partial<Whole> = {}): Whole {
  const evidence = { pointer: 'Encounter/v#partOf.reference', value: reference };
  return { reference, dangling: false, unread: null, evidence, ...more };
}

/** An office visit of an hour, with `readyDiagnosis` as its diagnosis. */
export function readyVisit(overrides: Partial<Visit> = {}): Visit {
  const reference = overrides.reference ?? 'Encounter/v';
  const [diagnosis = { pointer: '', value: '' }] = at(reference, 'diagnosis[0]');
  return {
    reference,
    status: 'finished',
    classCode: 'AMB',
    setting: 'ambulatory',
    type: 'Injection clinic',
    start: parseDate('2026-03-12T10:00:00-05:00'),
    end: parseDate('2026-03-12T11:00:00-05:00'),
    place: {
      pos: '11',
      text: 'Office',
      from: 'location',
      spans: [],
      unread: null,
      evidence: at(reference, 'location[0]'),
    },
    signs: [],
    participants: [],
    organization: null,
    partOf: null,
    diagnoses: [{ reference: 'Condition/c', uses: [], rank: 1, dangling: false, unread: null, evidence: diagnosis }],
    reasons: [],
    unread: null,
    evidence: at(reference, 'period'),
    ...overrides,
  };
}

export function readyDiagnosis(overrides: Partial<Diagnosis> = {}): Diagnosis {
  const reference = overrides.reference ?? 'Condition/c';
  const [code = { pointer: '', value: '' }] = at(reference, 'code.coding[0]');
  return {
    reference,
    text: 'Vitamin B12 deficiency',
    codes: [
      {
        system: 'http://hl7.org/fhir/sid/icd-10-cm',
        code: 'E53.8',
        display: 'Deficiency of other specified B group vitamins',
        kind: 'icd-10-cm',
        evidence: code,
      },
    ],
    clinicalStatus: 'active',
    verificationStatus: 'confirmed',
    abated: null,
    onset: null,
    recorded: null,
    deniedInNote: [],
    categories: ['encounter-diagnosis'],
    encounter: 'Encounter/v',
    unread: null,
    evidence: at(reference, 'code'),
    ...overrides,
  };
}

export function readyPerson(overrides: Partial<PatientFacts> = {}): PatientFacts {
  return {
    reference: 'Patient/p',
    birthDate: parseDate('1961-04-12'),
    sex: 'female',
    deceased: null,
    unread: null,
    evidence: at('Patient/p', 'birthDate'),
    ...overrides,
  };
}

/** One patient, one visit, one injection: ready. */
export function readyChart(overrides: Partial<Chart> = {}): Chart {
  return {
    patient: 'Patient/p',
    banner: { name: 'Ana Rivera', birthDate: '1961-04-12', sex: 'female', recordNumber: '00423' },
    person: readyPerson(),
    encounter: 'Encounter/v',
    readAt: '2026-03-12T16:00:00Z',
    settings: {
      timeZone: 'America/New_York',
      notOffered: [],
      placeOfService: { default: null, byLocation: {} },
    },
    sources: allComplete(),
    problems: [],
    otherVisits: null,
    administrations: [readyAdministration()],
    visits: [readyVisit()],
    diagnoses: [readyDiagnosis()],
    immunizations: [],
    services: [],
    coverages: [],
    ...overrides,
  };
}

export function allComplete(): Record<SourceName, Chart['sources'][SourceName]> {
  const entries = sourceNames.map(name => [name, { status: 'complete', count: 1, why: null }] as const);
  return Object.fromEntries(entries) as unknown as Record<SourceName, Chart['sources'][SourceName]>;
}

/** The ready chart with its injection changed. */
export function chartWith(administration: Partial<Administration>): Chart {
  return readyChart({ administrations: [readyAdministration(administration)] });
}
