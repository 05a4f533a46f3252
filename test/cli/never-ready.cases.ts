import type { FhirResource } from '../../src/domain/fhir.ts';
import { b12Chart } from './charts.ts';

// biome-ignore lint/suspicious/noExplicitAny: charts are taken apart here as they come, in any shape
export type Loose = any;

/** The resources of a chart with nothing missing, by short names, to be changed in place. */
export interface Parts {
  ma: Loose;
  dosage: Loose;
  visit: Loose;
  condition: Loose;
  order: Loose;
  place: Loose;
  nurse: Loose;
  patient: Loose;
  all: FhirResource[];
}

/** The whole chart after a change. */
export function chartAfter(change: (parts: Parts) => void): FhirResource[] {
  const all = structuredClone(b12Chart('p'));
  const of = (type: string): Loose => all.find(one => one.resourceType === type);
  const ma = of('MedicationAdministration');
  change({
    ma,
    dosage: ma.dosage,
    visit: of('Encounter'),
    condition: of('Condition'),
    order: of('MedicationRequest'),
    place: of('Location'),
    nurse: of('Practitioner'),
    patient: of('Patient'),
    all,
  });
  return all;
}

/** The same drug, by its name, given and ordered. */
function product(name: string, more: Loose = {}) {
  return ({ ma, order }: Parts) => {
    ma.medicationCodeableConcept = { text: name, ...more };
    order.medicationCodeableConcept = { text: name };
  };
}
function note(text: string) {
  return ({ ma }: Parts) => {
    ma.note = [{ text }];
  };
}
function sentence(text: string) {
  return ({ dosage }: Parts) => {
    dosage.text = text;
  };
}
function site(text: string) {
  return ({ dosage }: Parts) => {
    dosage.site = { text };
  };
}

type Case = readonly [name: string, change: (parts: Parts) => void];
const each = (words: readonly string[], change: (word: string) => Case[1]): Case[] =>
  words.map(word => [word, change(word)]);

/** Changes after which an injection must not be called ready. */
export const spoiled: Readonly<Record<string, readonly Case[]>> = {
  'a product that is not injected': each(
    [
      'cyanocobalamin 1000 mcg tablet',
      'Nascobal nasal spray',
      'ondansetron ODT 4 mg',
      'promethazine suppository',
      'testosterone gel',
      'methylprednisolone dose pack',
      'sumatriptan nasal',
      'dexamethasone intravitreal implant',
      'ceftriaxone in dextrose IVPB',
      'vitamin C infusion',
      'insulin pump',
      'Neulasta OBI',
    ],
    product,
  ),
  'a note': each(
    [
      'given IV',
      'infused over 30 minutes',
      'run over one hour',
      'intra-articular right knee',
      'refused',
      'refused by the patient',
      'declined by mother',
      'held',
      'pt gave own injection',
      'given at home by wife',
      'administered by mother',
    ],
    note,
  ),
  'a dosage text': each(
    ['refused', 'into the joint', 'into left eye', 'half dose', 'run over one hour', 'CSCI', 'injected by her husband'],
    sentence,
  ),
  'a site': each(
    [
      'abdomen',
      'LLQ',
      'right knee',
      'intra-articular knee',
      'PICC',
      'left AC IV',
      'left eye',
      'left',
      'not documented',
      'deferred',
      'injection site',
      'per protocol',
      'clinic',
      'various',
      'deltoid?',
      'scalp',
      'see note',
      'as ordered',
      'N/A',
      'unknown',
      'other',
      'room 3',
      'yes',
      'deltoid or thigh',
      'either arm',
    ],
    site,
  ),
  'a record that contradicts itself': [
    ['site code and text', ({ dosage }) => Object.assign(dosage.site, { text: 'Left thigh' })],
    ['a route with a question mark', ({ dosage }) => Object.assign(dosage.route, { text: 'IM?' })],
    [
      'a local route code',
      ({ dosage }) => dosage.route.coding.push({ system: 'http://clinic.example/routes', code: 'IV' }),
    ],
    [
      'an hour for an injection',
      ({ ma }) => {
        delete ma.effectiveDateTime;
        ma.effectivePeriod = { start: '2026-03-12T10:00:00-05:00', end: '2026-03-12T11:00:00-05:00' };
      },
    ],
  ],
};

const condition =
  (elements: Loose): Case[1] =>
  parts =>
    Object.assign(parts.condition, elements);
const visit =
  (elements: Loose): Case[1] =>
  parts =>
    Object.assign(parts.visit, elements);
const given =
  (elements: Loose): Case[1] =>
  parts =>
    Object.assign(parts.ma, elements);
const status = (code: string, text: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code }],
  text,
});
const icd = (code: string) => ({
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }], text: 'An illness' },
});
const medication =
  (elements: Loose): Case[1] =>
  parts => {
    delete parts.ma.medicationCodeableConcept;
    parts.ma.medicationReference = { reference: 'Medication/m' };
    parts.all.push({ resourceType: 'Medication', id: 'm', ...elements });
  };
const subsetted = { tag: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }] };

const another =
  (resource: Loose): Case[1] =>
  parts => {
    parts.all.push(resource);
  };

export const spoiledBeside: Readonly<Record<string, readonly Case[]>> = {
  // It may be the very same shot.
  'an immunization': [
    ['of nobody', another({ resourceType: 'Immunization', id: 'i', status: 'completed' })],
    [
      'without a usable id',
      another({ resourceType: 'Immunization', status: 'completed', id: 7, patient: { reference: 'Patient/p' } }),
    ],
  ],
  'a diagnosis': [
    ['over before the injection', condition({ abatementDateTime: '2025-01-01' })],
    ['over, nobody knows when', condition({ clinicalStatus: undefined, abatementString: 'last year' })],
    ['confirmed and refuted at once', condition({ verificationStatus: status('confirmed', 'Refuted') })],
    ['negated', condition({ code: { ...icd('D51.0').code, text: 'no evidence of anemia' } })],
    ['to be evaluated', condition({ code: { ...icd('D51.0').code, text: 'evaluate for anemia' } })],
    [
      'of the problem list, in words',
      parts => {
        parts.condition.category = [{ text: 'Problem List Item' }];
        delete parts.visit.diagnosis;
      },
    ],
    ['cut short by the server', condition({ meta: subsetted })],
    ...[
      'V00.01XA',
      'W54.0XXA',
      'Y92.9',
      'B96.81',
      'M80.08',
      'M84.40',
      'O36.019',
      'H40.10',
      'N18',
      'J45',
      'I25.1',
      'E11.64',
      'Z51',
    ].map((code): Case => [code, condition(icd(code))]),
  ],
  'a visit': [
    ['planned', visit({ status: 'planned' })],
    ['without a status', visit({ status: undefined })],
    [
      'that ends before it starts',
      visit({ period: { start: '2026-03-12T11:00:00-05:00', end: '2026-03-12T09:00:00-05:00' } }),
    ],
    ['whose class is shown as inpatient', visit({ class: { code: 'AMB', display: 'inpatient encounter' } })],
    ['whose class has the form of a later version', visit({ class: { coding: [{ code: 'IMP' }] } })],
    ['in an emergency department, by its service', visit({ serviceType: { text: 'Emergency department' } })],
    [
      'at an office and an emergency room',
      parts => {
        const er = { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'ER' };
        parts.all.push({ resourceType: 'Location', id: 'er', type: [{ coding: [er] }] });
        parts.visit.location.push({ location: { reference: 'Location/er' } });
      },
    ],
  ],
  'a record': [
    ['whose text names another amount', sentence('500 mcg IM')],
    ['of an earlier FHIR version that says it was not given', given({ notGiven: true })],
    [
      'with a dose of tablets, coded as milligrams',
      parts =>
        Object.assign(parts.dosage, {
          dose: { value: 1, unit: 'tablet', code: 'mg', system: 'http://unitsofmeasure.org' },
        }),
    ],
    [
      'of an order for a vaccine',
      parts => Object.assign(parts.order, { medicationCodeableConcept: { text: 'vaccine' } }),
    ],
    [
      'from the future',
      parts => {
        parts.ma.effectiveDateTime = '2026-03-20T10:20:00-05:00';
        parts.visit.period = { start: '2026-03-20T10:00:00-05:00', end: '2026-03-20T11:00:00-05:00' };
      },
    ],
    ['of an inpatient dose', given({ category: { coding: [{ code: 'inpatient' }] } })],
    ['of a dose given at home', given({ category: { coding: [{ code: 'community' }] } })],
    ['of a pump', given({ device: [{ display: 'CADD infusion pump' }] })],
    ['cut short by the server', given({ meta: subsetted })],
    ['of what was swallowed', parts => Object.assign(parts.dosage, { method: { text: 'Swallow' } })],
    [
      'of what was instilled, by code',
      parts => Object.assign(parts.dosage, { method: { coding: [{ code: '421538008' }] } }),
    ],
    ['of a thousand litres', parts => Object.assign(parts.dosage, { dose: { value: 1000, unit: 'L' } })],
    ['of a giver called "Self"', given({ performer: [{ actor: { display: 'Self' } }] })],
    ['of an unknown giver', given({ performer: [{ actor: { display: 'Unknown' } }] })],
    [
      'of a performer shown as the orderer',
      parts =>
        Object.assign(parts.ma.performer[0], { function: { coding: [{ code: 'performer' }], text: 'Ordered by' } }),
    ],
    ['of a tablet, by its form', medication({ code: { text: 'cyanocobalamin' }, form: { text: 'Tablet' } })],
    [
      'of a mixture with something unknown',
      medication({
        ingredient: [
          { itemCodeableConcept: { text: 'cyanocobalamin' } },
          { itemCodeableConcept: { text: 'unobtainium' } },
        ],
      }),
    ],
    [
      'of a vaccine, by its ATC code',
      product('cyanocobalamin', { coding: [{ system: 'http://www.whocc.no/atc', code: 'J07BB02' }] }),
    ],
    [
      'of a vaccine, by its product code',
      product('cyanocobalamin', { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '90658' }] }),
    ],
  ],
};

const stay = (more: Loose) => ({
  resourceType: 'Encounter',
  id: 'stay',
  status: 'in-progress',
  class: { code: 'IMP' },
  subject: { reference: 'Patient/p' },
  ...more,
});
const role =
  (more: Loose): Case[1] =>
  parts => {
    parts.ma.performer = [{ actor: { reference: 'PractitionerRole/r' } }];
    parts.all.push({ resourceType: 'PractitionerRole', id: 'r', code: [{ text: 'Nurse' }], ...more });
  };
const clash = (...names: string[]) => ({
  medicationCodeableConcept: undefined,
  medicationReference: { reference: '#m' },
  contained: names.map(name => ({ resourceType: 'Medication', id: 'm', code: { text: name } })),
});

/** One resource says one thing and another says something else. */
export const spoiledTogether: Readonly<Record<string, readonly Case[]>> = {
  'records that contradict each other': [
    [
      'a visit that is part of an inpatient stay',
      parts => {
        parts.visit.partOf = { reference: 'Encounter/stay' };
        parts.all.push(stay({ period: { start: '2026-03-10T08:00:00-05:00' } }));
      },
    ],
    ['a visit beside an inpatient stay that goes on since nobody says when', parts => void parts.all.push(stay({}))],
    [
      'a visit during an inpatient stay',
      parts =>
        parts.all.push(stay({ period: { start: '2026-03-10T08:00:00-05:00', end: '2026-03-14T08:00:00-05:00' } })),
    ],
    [
      'an office code shown as a hospital',
      ({ place }) => Object.assign(place.type[0].coding[0], { display: 'Inpatient hospital' }),
    ],
    [
      'an office code in words of an emergency room',
      ({ place }) => Object.assign(place.type[0], { text: 'Emergency Room' }),
    ],
    [
      'a moment beside six hours',
      given({ effectivePeriod: { start: '2026-03-12T10:00:00-05:00', end: '2026-03-12T16:00:00-05:00' } }),
    ],
    [
      'two days for an injection',
      parts => {
        delete parts.ma.effectiveDateTime;
        parts.ma.effectivePeriod = { start: '2026-03-12', end: '2026-03-13' };
        parts.visit.period = { start: '2026-03-11', end: '2026-03-14' };
      },
    ],
    [
      'the evening before, in UTC',
      parts => {
        parts.ma.effectiveDateTime = '2026-03-12T03:00:00Z';
      },
    ],
    ['two contained drugs by one id', given(clash('cyanocobalamin 1000 mcg/mL injection', 'influenza vaccine'))],
    ['a role that nobody holds', role({})],
    ['a role of somebody who is not there', role({ practitioner: { reference: 'Practitioner/none' } })],
    ['a nurse called "Unknown"', ({ nurse }) => Object.assign(nurse, { name: [{ text: 'Unknown' }] })],
    [
      'an ampoule coded as millilitres',
      ({ dosage }) => Object.assign(dosage.dose, { value: 1, unit: 'amp', code: 'mL' }),
    ],
  ],
};

/** Changes that look odd and are fine. */
export const sound: readonly Case[] = [
  [
    'the same moment, in UTC',
    parts => {
      parts.ma.effectiveDateTime = '2026-03-12T15:20:00Z';
    },
  ],
  [
    'a stay that ended before',
    parts => parts.all.push(stay({ period: { start: '2026-03-09T08:00:00-05:00', end: '2026-03-11T08:00:00-05:00' } })),
  ],
  [
    'a stay that was cancelled',
    parts =>
      parts.all.push(
        stay({ status: 'cancelled', period: { start: '2026-03-10T08:00:00-05:00', end: '2026-03-14T08:00:00-05:00' } }),
      ),
  ],
  ['a role and who holds it', role({ practitioner: { reference: 'Practitioner/p-nurse' } })],
  ['an office code shown as an office', ({ place }) => Object.assign(place.type[0], { text: 'Office' })],
  ['consent in a note', note('Patient gave verbal consent, mother gave consent as well. Tolerated well.')],
  ['oral medicine in a note', note('Took oral acetaminophen at home before the visit.')],
  ['a vial for several routes', product('ketorolac 30 mg/mL IM/IV solution')],
  ['a site in long words', site('Left deltoid muscle, injection site rotated')],
  ['a site by its side only in the text', site('deltoid')],
  ...each(
    [
      'L arm',
      'LD',
      'L deltoid IM',
      'hip/thigh',
      'R VG',
      'left upper outer quadrant',
      'RUOQ',
      'lateral thigh',
      'bicep',
      'L flank',
      'back of left arm',
      'upper outer aspect of right arm',
    ],
    site,
  ),
  // Into a muscle these would be asked about.
  ...each(['abd', 'stomach', 'belly'], text => parts => {
    site(text)(parts);
    const underTheSkin = { coding: [{ system: 'http://snomed.info/sct', code: '34206005' }] };
    parts.dosage.route = underTheSkin;
    parts.order.dosageInstruction[0].route = underTheSkin;
  }),
  ['a diagnosis that ended later', condition({ abatementDateTime: '2026-04-01' })],
  ['a code with a seventh character', condition(icd('M80.08XA'))],
  ['a code of three characters that is complete', condition(icd('I10'))],
  ['a visit under way', visit({ status: 'in-progress', period: { start: '2026-03-12T10:00:00-05:00' } })],
  ['a class in other words', visit({ class: { code: 'AMB', display: 'Ambulatory encounter' } })],
  ['an outpatient dose', given({ category: { coding: [{ code: 'outpatient' }] } })],
  ['a giver by name only', given({ performer: [{ actor: { display: 'Ruiz, Ana, RN' } }] })],
  [
    'a mixture with a preservative',
    medication({
      code: { text: 'cyanocobalamin 1000 mcg/mL injection' },
      ingredient: [{ itemCodeableConcept: { text: 'benzyl alcohol' }, isActive: false }],
    }),
  ],
  ['a text that names the same amount in another unit', sentence('Give 1 mg (1 mL of 1,000 mcg/mL) IM')],
  ['a text with parts of the amount', sentence('500 mcg x 2')],
  ['a wait in a note', note('Patient waited over 15 minutes without reaction.')],
  ...each(
    ['ketorolac 30 mg/mL, 10 mL vial', 'ceftriaxone 1 g with 2.1 mL lidocaine 1%', 'cyanocobalamin 1000 mcg/mL SDV'],
    product,
  ),
  ['a name with a gel that is injected', product('vitamin B12 1000 mcg/mL injection, IM')],
  [
    'a minute for an injection',
    ({ ma }) => {
      delete ma.effectiveDateTime;
      ma.effectivePeriod = { start: '2026-03-12T10:20:00-05:00', end: '2026-03-12T10:21:00-05:00' };
    },
  ],
];
