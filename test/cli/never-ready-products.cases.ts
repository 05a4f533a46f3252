import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [string, (parts: Parts) => void];

const cpt = 'http://www.ama-assn.org/go/cpt';
const each = (values: readonly string[], change: (value: string) => (parts: Parts) => void): Case[] =>
  values.map(value => [value, change(value)]);

/** The same name, given and ordered, without a code. */
function product(text: string) {
  return ({ ma, order }: Parts) => {
    ma.medicationCodeableConcept = { text };
    order.medicationCodeableConcept = { text };
  };
}
const given = (more: Loose) => (parts: Parts) => Object.assign(parts.ma, more);
const met = (more: Loose) => (parts: Parts) => Object.assign(parts.visit, more);
const coded = (code: string, system = cpt) => ({ coding: [{ system, code }] });
const called = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Encounter.virtualService';

/** Products, codes, devices and visits that are, or may be, something else than one injection of one drug. */
export const spoiledProducts: Readonly<Record<string, readonly Case[]>> = {
  'a name that holds more than the drug': each(
    [
      'B12 + flu',
      'B12 w/ flu',
      'B12 / hep B',
      'B12 and Depo-Provera',
      'Toradol + Phenergan',
      'Kenalog/Marcaine knee',
      'Kenalog knee',
      'Depo-Medrol R shoulder',
      'Kenalog with lidocaine',
      'Toradol and bupivacaine',
      'Depo-Medrol trigger point',
      'Kenalog keloid',
    ],
    product,
  ),
  'a strength or form that is not injected': each(
    [
      'ketorolac 0.5% soln',
      'ketorolac 0.5 % ophth',
      'ketorolac opht soln',
      'ketorolac drop',
      'ketorolac gel',
      'dexamethasone 0.1% susp',
      'triamcinolone 0.1% oint',
      'triamcinolone crm',
      'triamcinolone 0.025%',
    ],
    product,
  ),
  'the code of another administration': [
    ...each(
      ['G0008', '90471', '96401', '96374', '20610', '95115', '96375'],
      code =>
        ({ ma }) =>
          ma.medicationCodeableConcept.coding.push({ system: cpt, code }),
    ),
    ['in the words of the drug', ({ ma }) => Object.assign(ma.medicationCodeableConcept, { text: 'B12 (90471)' })],
    ['in the category', given({ category: coded('90471') })],
    ['in the reason', given({ reasonCode: [coded('96374')] })],
    ['in the words of what supports it', given({ supportingInformation: [{ display: 'CPT 96401 chemo admin' }] })],
    ['in the identifier of what supports it', given({ supportingInformation: [{ identifier: { value: '96374' } }] })],
    [
      'of a procedure that supports it',
      ({ ma }) => {
        ma.contained = [
          { resourceType: 'Procedure', id: 'x', status: 'completed', subject: ma.subject, code: coded('20610') },
        ];
        ma.supportingInformation = [{ reference: '#x' }];
      },
    ],
    ['in the method', ({ dosage }) => Object.assign(dosage, { method: coded('96409') })],
  ],
  'a machine that gave it': [
    ['among the performers', ({ ma }) => ma.performer.push({ actor: { reference: 'Device/x' } })],
    [
      'a pump among the performers',
      ({ ma }) => ma.performer.push({ actor: { type: 'Device', display: 'Alaris pump' } }),
    ],
    [
      'an injector on the body',
      ({ ma }) => ma.performer.push({ actor: { reference: 'Device/x', display: 'Neulasta Onpro' } }),
    ],
    ['as a device that was not read', given({ device: [{ reference: 'Device/x' }] })],
  ],
  'a visit by video': [
    [
      'an extension with where to call',
      met({ extension: [{ url: called, extension: [{ url: 'addressUrl', valueUrl: 'https://v' }] }] }),
    ],
    ['class VR', ({ visit }) => Object.assign(visit.class, { code: 'VR' })],
  ],
};

/** Ordinary products, codes and devices. */
export const soundProducts: readonly Case[] = [
  ...each(
    [
      'cyanocobalamin 1000 mcg/mL injection solution',
      'Vitamin B-12 (cyanocobalamin) inj',
      'ketorolac 30 mg/mL soln',
      'ketorolac tromethamine 60 mg/2 mL (3 %) vial',
      'Rocephin in lidocaine 1%',
      'ceftriaxone 1 g with 1% lidocaine diluent',
      'Bicillin C-R (penicillin G benzathine and penicillin G procaine)',
      'Celestone Soluspan betamethasone acetate / sodium phosphate',
      'Depo-Provera 150 mg/mL suspension',
      'Rho(D) immune globulin',
      'hepatitis B immune globulin',
      'triamcinolone acetonide 40 mg/mL',
    ],
    product,
  ),
  [
    'the code of the drug beside it',
    ({ ma }) => ma.medicationCodeableConcept.coding.push({ system: cpt, code: 'J3420' }),
  ],
  ['the code of the injection beside it', given({ category: coded('96372') })],
  ['an office visit that supports it', given({ supportingInformation: [{ display: '99213 office visit' }] })],
  [
    'a lab value that supports it',
    given({ supportingInformation: [{ reference: 'Observation/x', display: 'B12 level' }] }),
  ],
  ['a syringe that is named', given({ device: [{ reference: 'Device/x', display: '3 mL syringe' }] })],
  ['another extension of the visit', met({ extension: [{ url: 'https://ehr.example/queue', valueString: 'nurse' }] })],
];
