import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [name: string, change: (parts: Parts) => void];

const each = (values: readonly string[], change: (value: string) => (parts: Parts) => void): Case[] =>
  values.map(value => [value, change(value)]);
const test = { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }] };
const snomed = 'http://snomed.info/sct';
const site = (text: string) => (parts: Parts) => Object.assign(parts.dosage, { site: { text } });
const method = (more: Loose) => (parts: Parts) => Object.assign(parts.dosage, { method: { coding: [more] } });
const device = (display: string) => (parts: Parts) => Object.assign(parts.ma, { device: [{ display }] });
const giver = (display: string) => (parts: Parts) => Object.assign(parts.ma, { performer: [{ actor: { display } }] });
const note = (text: string) => (parts: Parts) => Object.assign(parts.ma, { note: [{ text }] });
const reason = (text: string) => (parts: Parts) => Object.assign(parts.ma, { reasonCode: [{ text }] });
const sentence = (text: string) => (parts: Parts) => Object.assign(parts.dosage, { text });
const type = (text: string) => (parts: Parts) => Object.assign(parts.visit, { type: [{ text }] });
const place = (name: string) => (parts: Parts) => Object.assign(parts.place, { name });
const form = (system: string, code: string) => (parts: Parts) => {
  delete parts.ma.medicationCodeableConcept;
  parts.ma.medicationReference = { reference: 'Medication/m' };
  const coding = [{ system, code }];
  parts.all.push({ resourceType: 'Medication', id: 'm', code: { text: 'cyanocobalamin' }, form: { coding } });
};
const verified = (...codes: string[]) => ({
  coding: [
    { system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' },
    ...codes.map(code => ({ system: 'http://ehr.example/status', code })),
  ],
});

/** What stands in places that hardly anybody looks at: labels, links of the patient, codes without words. */
export const spoiledByLabels: Readonly<Record<string, readonly Case[]>> = {
  'a label that says that it is made up for a test': [
    ['on the entry', ({ ma }) => Object.assign(ma, { meta: test })],
    ['on the patient', ({ patient }) => Object.assign(patient, { meta: test })],
    ['on the visit', ({ visit }) => Object.assign(visit, { meta: test })],
    ['as a tag', ({ ma }) => Object.assign(ma, { meta: { tag: test.security } })],
  ],
  "a patient's record that another one took the place of": [
    [
      'by its link',
      ({ patient }) => Object.assign(patient, { link: [{ other: { reference: 'Patient/q' }, type: 'replaced-by' }] }),
    ],
  ],
  'a code of a method that nothing explains': each(['764794000', '1137468005'], code =>
    method({ system: snomed, code }),
  ),
  'a status that another code takes back': [
    ...each(['refuted', 'entered-in-error'], code => ({ condition }) => {
      condition.verificationStatus = verified(code);
    }),
    ['of the illness', ({ condition }) => condition.clinicalStatus.coding.push({ system: 'urn:x', code: 'resolved' })],
  ],
  'a device for something else': each(
    ['nasal atomizer', 'inhaler', 'oral syringe', 'Omnipod', 'central line', '20G angiocath'],
    device,
  ),
  'a site where a needle finds a vein': each(['left hand vein', 'left arm vein', 'vein of right hand'], site),
  'a form that is swallowed, by its code': [
    ['of the NCI Thesaurus', form('http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl', 'C42998')],
    ['of EDQM', form('http://standardterms.edqm.eu', '10219000')],
  ],
  'a text that says more than the elements': each(
    ['Status: <b>Not given</b>, patient refused', '<p>given&nbsp;IV</p>'],
    div =>
      ({ ma }) =>
        Object.assign(ma, { text: { status: 'additional', div: `<div>${div}</div>` } }),
  ),
  'a note in a few words': each(
    [
      'no show',
      'pt said no',
      'Hold',
      "D/C'd",
      'canceled per MD',
      'none given',
      '0 mg',
      'med not avail',
      'Wasted',
      'double charted',
    ],
    note,
  ),
  'a note in Spanish': each(
    [
      'No administrado',
      'No se le aplicó',
      'Paciente rechazó',
      'Administrado por la esposa',
      'Administrado en casa',
      'Intravenoso',
      'Autoadministrado',
    ],
    note,
  ),
  'the text of a dosage that no needle gives': each(
    ['1 tab', 'inhale 2 puffs', 'apply to skin', '1 g in 100 mL NS', 'vía intravenosa', 'give at home'],
    sentence,
  ),
  'a type of visit, or a place, that is no office': [
    ...each(['Inpt', 'In-patient', 'Obs status', 'Telemedicina', 'Sala de emergencias', 'Surgical center'], type),
    ...each(['Trauma bay', 'OR 3', 'Sala de urgencias', 'Preop'], place),
    [
      'beside the reference to the visit',
      ({ ma }) => Object.assign(ma.context, { display: 'Emergency department visit' }),
    ],
  ],
  'a reason that says why not': [
    ...each(
      [
        'Patient refused',
        'Refused',
        'Declined oral and IM',
        'Refused PO/IM',
        'Declined PO, IM',
        'Declined oral therapy; not given',
        'Refused oral B12 and the injection',
        'Held oral dose',
      ],
      reason,
    ),
    ['of its order', ({ order }) => Object.assign(order, { statusReason: { text: 'Ordered in error' } })],
  ],
  'a note in Spanish that nothing was given': each(
    [
      'No se administró hoy',
      'No administré',
      'No administramos',
      'no administrada',
      'no aplicado',
      'No le aplicaron',
      'No se aplica hoy',
    ],
    note,
  ),
  'words of an injection beside others': [
    ...each(
      [
        'Dissolve in mouth',
        'Dissolve under tongue, not for injection',
        '1 patch removed, new one placed',
        '2 tabs removed, chewed',
        '1 cap by mouth',
      ],
      sentence,
    ),
    ...each(['left arm vein', 'arm, if not vein then thigh', 'left arm, not vein but artery'], site),
    [
      'a method and a local code in letters',
      ({ dosage }) => Object.assign(dosage, { method: { text: 'Inject', coding: [{ code: 'IVP' }] } }),
    ],
    [
      'a method and a number of SNOMED CT that nothing explains',
      ({ dosage }) =>
        Object.assign(dosage, { method: { text: 'Give', coding: [{ system: snomed, code: '738995006' }] } }),
    ],
    [
      'a method and the code of swallowing',
      ({ dosage }) =>
        Object.assign(dosage, { method: { text: 'Inject', coding: [{ system: snomed, code: '421521009' }] } }),
    ],
  ],
  'a rate by the name of an earlier version': [
    ['', ({ dosage }) => Object.assign(dosage, { rateSimpleQuantity: { value: 50, unit: 'mL/h' } })],
  ],
  'a giver by a name that names no staff': [
    ...each(
      [
        'Zebra, Quagga',
        'Quagga Zebra',
        'Parent/Guardian',
        'Family/Caregiver',
        'esposa',
        'Not given',
        'Cerner Interface',
      ],
      giver,
    ),
    ['who watched', ({ ma }) => Object.assign(ma.performer[0], { function: { text: 'Supervised self-injection' } })],
  ],
};

/** The like of them, which is fine. */
export const soundByLabels: readonly Case[] = [
  [
    'other labels',
    ({ ma }) =>
      Object.assign(ma, { meta: { tag: [{ code: 'synthetic' }], security: [{ system: 'urn:x', code: 'N' }] } }),
  ],
  [
    "a patient's record that took the place of another one",
    ({ patient }) => Object.assign(patient, { link: [{ other: { reference: 'Patient/q' }, type: 'replaces' }] }),
  ],
  ['a method by its code', method({ system: snomed, code: '422145002' })],
  [
    'a status in other codes beside',
    ({ condition }) => {
      condition.verificationStatus = verified('confirmed', '410605003');
    },
  ],
  ...each(['23G safety needle', 'Prefilled syringe', 'Luer lock syringe 3 mL'], device),
  ...each(['Left Deltoid (IM), not vein', 'left deltoid, vaccine arm', 'right forearm', 'L vastus lateralis'], site),
  ...each(
    [
      'Paciente toleró bien. Rechazó la vacuna contra la gripe.',
      'Administrado en deltoides izquierdo, sin reacción',
      'Wasted 0.2 mL of the vial',
      'Sharps discarded, no charge for the bandaid',
      'No administration site reaction',
      'No administrative concerns. Interpreter: no aplica',
    ],
    note,
  ),
  ...each(['1,000 mcg IM en deltoides', '1 mL IM now, then monthly'], sentence),
  ...each(['Pre-op clearance', 'Anticoncepción de emergencia', 'Obstetrics follow-up'], type),
  ...each(['Preop Clinic', 'Salem OR 97301'], place),
  ...['additional', 'generated'].map(
    (status): Case => [
      `a text that is ${status}`,
      ({ ma }) =>
        Object.assign(ma, { text: { status, div: '<div><p>Cyanocobalamin 1000 mcg IM, <b>completed</b></p></div>' } }),
    ],
  ),
  ['the name of the visit', ({ ma }) => Object.assign(ma.context, { display: 'Office Visit' })],
  ...each(
    [
      'Apply bandage after IM injection',
      'Insert needle at 90 degrees, IM',
      'Dissolve powder in 2.1 mL lidocaine 1% and inject IM',
      '1 cap removed, 1 mL drawn',
    ],
    sentence,
  ),
  ...each(['B12 deficiency, missed dose last month', 'Refused oral B12', 'Patient declined oral therapy'], reason),
  [
    'a method of words and a local code',
    ({ dosage }) => Object.assign(dosage, { method: { text: 'Inject', coding: [{ code: '1000012' }] } }),
  ],
  [
    'an order that was done',
    ({ order }) => Object.assign(order, { statusReason: { text: 'Discontinued by another clinician' } }),
  ],
  ...each(['Zebra, Anna', 'Given, RN', 'Portal, Juan', 'Ruiz Quagga'], giver),
];
