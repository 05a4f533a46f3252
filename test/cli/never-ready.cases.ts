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
      'held',
      'pt gave own injection',
      'given at home by wife',
      'administered by mother',
    ],
    note,
  ),
  'a dosage text': each(['refused', 'run over one hour', 'CSCI', 'injected by her husband'], sentence),
  'a site': each(
    [
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

/** Changes that look odd and are fine. */
export const sound: readonly Case[] = [
  ['consent in a note', note('Patient gave verbal consent, mother gave consent as well. Tolerated well.')],
  ['oral medicine in a note', note('Took oral acetaminophen at home before the visit.')],
  ['a vial for several routes', product('ketorolac 30 mg/mL IM/IV solution')],
  ['a site in long words', site('Left deltoid muscle, injection site rotated')],
  ['a site by its side only in the text', site('deltoid')],
  ['a name with a gel that is injected', product('vitamin B12 1000 mcg/mL injection, IM')],
  [
    'a minute for an injection',
    ({ ma }) => {
      delete ma.effectiveDateTime;
      ma.effectivePeriod = { start: '2026-03-12T10:20:00-05:00', end: '2026-03-12T10:21:00-05:00' };
    },
  ],
];
