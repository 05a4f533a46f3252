import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [name: string, change: (parts: Parts) => void];
const each = (words: readonly string[], change: (word: string) => Case[1]): Case[] =>
  words.map(word => [word, change(word)]);
const visit =
  (elements: Loose): Case[1] =>
  parts =>
    Object.assign(parts.visit, elements);

const place =
  (elements: Loose): Case[1] =>
  parts =>
    Object.assign(parts.place, elements);
const order =
  (elements: Loose): Case[1] =>
  parts =>
    Object.assign(parts.order, elements);
const person =
  (elements: Loose): Case[1] =>
  parts =>
    Object.assign(parts.patient, elements);
const instruction =
  (elements: Loose): Case[1] =>
  parts =>
    Object.assign(parts.order.dosageInstruction[0], elements);
const during = { start: '2026-03-12T10:00:00-05:00', end: '2026-03-12T11:00:00-05:00' };
const before = { start: '2026-03-12T08:00:00-05:00', end: '2026-03-12T09:30:00-05:00' };
const immunization = (occurrenceDateTime: string) => ({
  resourceType: 'Immunization',
  id: 'i',
  status: 'completed',
  patient: { reference: 'Patient/p' },
  occurrenceDateTime,
  vaccineCode: { text: 'injection' },
});
const otherProducts = [
  'ketorolac ophth solution',
  'Triesence 40 mg/mL',
  'IVIG 10%',
  'ketorolac 15.75 mg/spray',
  'Sprix (ketorolac)',
  'naloxone 4 mg spray',
  'B12 1000 mcg SL',
  'vitamin B12 gummies',
  'olanzapine (Zyprexa Zydis)',
  'dexamethasone Intensol',
  'dexamethasone drops',
  'haloperidol concentrate',
  'testosterone (AndroGel)',
  'epinephrine neb',
  'morphine PCA',
  'Repatha Pushtronex',
  'Furoscix (furosemide)',
  'Hizentra 20%',
  'promethazine supp',
  'ketorolac gtts',
  'ondansetron TBDP',
  'gentamicin irrigation',
  'Omnipod insulin',
  'heparin premix',
  'ceftriaxone 1 g/50 mL D5W',
  'ceftriaxone 1 g in 100 mL NS',
  'magnesium sulfate in water 50 mL',
];
const physicalType = (code: string) => ({
  physicalType: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/location-physical-type', code }] },
});

/** The record names an office, and something in it says that it was not there, not then, or not ordered so. */
export const spoiledAround: Readonly<Record<string, readonly Case[]>> = {
  'a sign of another place': [
    ...each(
      [
        'Telephone',
        'Telehealth visit',
        'Video Visit',
        'Home visit',
        'Emergency Department Visit',
        'ED visit',
        'Hospital observation',
        'Inpatient consultation',
        'Day surgery',
        'Dialysis',
        'Hospice visit',
        'SNF visit',
        'Opioid treatment program visit',
        'OTP dosing',
        'Rural health clinic visit',
        'FQHC visit',
        'Patient message',
        'Orders Only',
        'No show',
        'ERRONEOUS ENCOUNTER--DISREGARD',
      ],
      word => visit({ type: [{ text: word }] }),
    ),
    ...each(['Hospice', 'Surgery', 'L&D', 'Phone', 'ED to Hosp-Admission', 'IMP', 'EMER'], display =>
      visit({ class: { system: 'urn:oid:1.2.3', code: '999', display } }),
    ),
    ...each(['Inpatient', 'Emergency', 'Community'], text => parts => Object.assign(parts.ma, { category: { text } })),
    ['a ward, by its description', place({ description: 'Inpatient ward 5' })],
    ['a virtual place, by its physical type', place(physicalType('vi'))],
    ['a service of hospice', visit({ serviceType: { text: 'Hospice' } })],
    ['a service of home health', visit({ serviceType: { text: 'Home health nursing' } })],
    [
      'a telephone encounter, by code',
      visit({ type: [{ coding: [{ system: 'http://snomed.info/sct', code: '185317003' }] }] }),
    ],
    ['an emergency visit, by its charge', visit({ type: [{ coding: [{ code: '99283' }] }] })],
    ['a class that was inpatient then', visit({ classHistory: [{ class: { code: 'IMP' }, period: during }] })],
    ['a class that was emergency once', visit({ classHistory: [{ class: { code: 'EMER' } }] })],
    ...each(
      [
        'Mercy ED',
        'Emergency',
        'Ward 3',
        '4 West Med/Surg',
        'ICU',
        'Labor and Delivery',
        'Telehealth',
        'Main OR, O.R. holding',
        'Mercy Hospital Outpatient Department',
        'Lakeside Ambulatory Surgery',
        'Valley FQHC',
        'Hope Hospice',
        'Opioid Treatment Program',
        'Smith Rural Health',
        'Renal Dialysis Unit',
      ],
      name => place({ name }),
    ),
    ['a ward, by its physical type', place(physicalType('wa'))],
    ['a house, by its physical type', place(physicalType('ho'))],
    ['a room of the emergency department, by words', place({ partOf: { display: 'Emergency Department' } })],
    [
      'a room of a unit of a ward',
      parts => {
        parts.place.partOf = { reference: 'Location/unit' };
        parts.all.push({ resourceType: 'Location', id: 'unit', name: 'Unit', partOf: { reference: 'Location/ward' } });
        parts.all.push({ resourceType: 'Location', id: 'ward', name: 'Ward B' });
      },
    ],
    ['an office that was left before', parts => Object.assign(parts.visit.location[0], { period: before })],
    [
      'a dose given in another location',
      parts => Object.assign(parts.dosage, { method: { text: 'Administered in Other Location' } }),
    ],
    ...['EMER', 'OBSENC'].flatMap((code): Case[] => [
      [
        `${code}, which the visit is a part of`,
        parts => {
          parts.visit.partOf = { reference: 'Encounter/whole' };
          parts.all.push({
            ...parts.visit,
            id: 'whole',
            class: { code },
            location: [],
            diagnosis: [],
            partOf: undefined,
          });
        },
      ],
      [
        `${code} at the time of the injection`,
        parts => parts.all.push({ ...parts.visit, id: 'other', class: { code }, location: [], diagnosis: [] }),
      ],
    ]),
    ['a dose that was only started', parts => Object.assign(parts.dosage, { method: { text: 'Started' } })],
  ],
  'an immunization of nobody knows what': [
    [
      'at the same moment of an evening, written in UTC',
      parts => {
        parts.visit.period = { start: '2026-03-12T20:30:00-05:00', end: '2026-03-12T22:00:00-05:00' };
        parts.ma.effectiveDateTime = '2026-03-12T21:00:00-05:00';
        parts.all.push(immunization('2026-03-13T02:00:00Z'));
      },
    ],
  ],
  'the life of the patient': [
    ['born after', person({ birthDate: '2026-03-13' })],
    ['died before', person({ deceasedDateTime: '2026-03-11' })],
    ['died an hour before', person({ deceasedDateTime: '2026-03-12T14:00:00Z' })],
    ['died, nobody says when', person({ deceasedBoolean: true })],
    ['died that year', person({ deceasedDateTime: '2026' })],
  ],
  'an order': [
    ['written the day after', order({ authoredOn: '2026-03-13' })],
    ['reported by the patient', order({ reportedBoolean: true })],
    ['reported by somebody', order({ reportedReference: { reference: 'Patient/p' } })],
    ['stopped', order({ status: 'stopped' })],
    ['on hold', order({ status: 'on-hold' })],
    ['over before', instruction({ timing: { repeat: { boundsPeriod: { start: '2025-01-01', end: '2025-12-31' } } } })],
    ['that begins later', instruction({ timing: { repeat: { boundsPeriod: { start: '2026-04-01' } } } })],
    ['no longer valid', order({ dispenseRequest: { validityPeriod: { end: '2026-01-31' } } })],
    ['to be infused', instruction({ patientInstruction: 'infuse over 30 minutes' })],
    ['to be given IV, in words', instruction({ text: 'give 1000 mcg IV push' })],
    ['to be given IV, beside', instruction({ additionalInstruction: [{ text: 'Give IV' }] })],
    ...each(
      [
        'IV push',
        'intra-articular',
        'give IV',
        'do not give',
        'Cancelled',
        'hold',
        'Order discontinued',
        'hold this dose',
      ],
      text => order({ note: [{ text }] }),
    ),
    ...each(['do not give', 'cancelled'], text => instruction({ text })),
    [
      'without a route, whose note names another way',
      parts => {
        delete parts.order.dosageInstruction[0].route;
        parts.order.note = [{ text: 'IV push' }];
      },
    ],
    [
      'with a rate',
      parts => {
        parts.order.dosageInstruction[0].doseAndRate[0].rateQuantity = { value: 50, unit: 'mL/h' };
      },
    ],
  ],
  'who gave it': each(
    ['Husband', 'TBD', '-', 'Anonymous', 'Pyxis', 'Outside provider', 'Front desk'],
    display => parts => Object.assign(parts.ma, { performer: [{ actor: { display } }] }),
  ),
  'a second entry of a drug that is given once, minutes later': [8, 30, 59].map(
    (minutes): Case => [
      `${minutes} minutes`,
      parts => {
        const at = new Date(Date.parse(parts.ma.effectiveDateTime) + minutes * 60_000);
        parts.visit.period.end = '2026-03-12T13:00:00-05:00';
        parts.all.push({ ...structuredClone(parts.ma), id: 'p-again', effectiveDateTime: at.toISOString() });
      },
    ],
  ),
  'a place-of-service code that is not assigned': each(['30', '00', '43'], code => parts => {
    const system = parts.place.type[0].coding[0].system;
    parts.visit.type = [{ coding: [{ system, code }] }];
  }),
  'what it belongs to': [
    [
      'a procedure',
      parts => Object.assign(parts.ma, { partOf: [{ reference: 'Procedure/x', display: 'Arthroscopy' }] }),
    ],
    ['an on-body injector', parts => Object.assign(parts.ma, { device: [{ display: 'On-body injector' }] })],
    ['an OBI', parts => Object.assign(parts.dosage, { method: { text: 'OBI' } })],
    ['a device without a name', parts => Object.assign(parts.ma, { device: [{ reference: 'Device/d' }] })],
    ...['infusion pump', 'implanted port', 'PICC catheter'].map(
      (text): Case => [
        `a contained device: ${text}`,
        parts => {
          parts.ma.contained = [{ resourceType: 'Device', id: 'd', type: { text } }];
          parts.ma.device = [{ reference: '#d' }];
        },
      ],
    ),
    ['a port needle', parts => Object.assign(parts.ma, { device: [{ display: 'Huber needle' }] })],
  ],
  'a name of a product': each(otherProducts, text => parts => {
    parts.ma.medicationCodeableConcept = { text };
    parts.order.medicationCodeableConcept = { text };
  }),
  'an amount': [
    ['a unit that is a sum', ({ dosage }) => Object.assign(dosage.dose, { unit: 'mg x2', code: undefined })],
    ['a unit that is a sum, coded', ({ dosage }) => Object.assign(dosage.dose, { unit: 'mcg x2' })],
  ],
};

/** Changes that look odd and are fine. */
export const soundAround: readonly Case[] = [
  [
    'an emergency visit of that day, before',
    parts =>
      parts.all.push({
        ...parts.visit,
        id: 'other',
        class: { code: 'EMER' },
        location: [],
        diagnosis: [],
        period: before,
      }),
  ],
  [
    'an emergency visit of that day, without times',
    parts =>
      parts.all.push({
        ...parts.visit,
        id: 'other',
        class: { code: 'EMER' },
        location: [],
        diagnosis: [],
        period: { start: '2026-03-12', end: '2026-03-12' },
      }),
  ],
  ['an immunization of the next day', parts => parts.all.push(immunization('2026-03-13T15:20:00Z'))],
  ['a class that was inpatient before', visit({ classHistory: [{ class: { code: 'IMP' }, period: before }] })],
  ['a class that was ambulatory before', visit({ classHistory: [{ class: { code: 'AMB' }, period: before }] })],
  ['an injection visit', visit({ type: [{ text: 'Injection / nurse visit' }] })],
  ['an emergency contraception visit', visit({ type: [{ text: 'Emergency contraception counselling' }] })],
  ['a follow-up after the hospital', visit({ type: [{ text: 'Hospital follow-up' }] })],
  ['a clinic of Dr. Ward', place({ name: 'Ward Family Clinic' })],
  ['a clinic in Oregon', place({ name: 'Portland, OR clinic' })],
  ['a room of a clinic', place({ ...physicalType('ro'), partOf: { display: 'Willow Street Clinic' } })],
  ['an office used then', parts => Object.assign(parts.visit.location[0], { period: during })],
  ['a death after', person({ deceasedDateTime: '2026-03-13' })],
  ['not deceased', person({ deceasedBoolean: false })],
  ['born that day', person({ birthDate: '2026-03-12' })],
  ['an order of the evening, in UTC', order({ authoredOn: '2026-03-13T01:00:00Z' })],
  ['an order of the day', order({ authoredOn: '2026-03-12' })],
  ...each(
    [
      'Give IM today',
      'OK to give',
      'Hold if platelets are low',
      'Do not give if allergic',
      'Do not give with other vaccines',
    ],
    text => order({ note: [{ text }] }),
  ),
  [
    'a syringe as the device',
    parts => {
      parts.ma.contained = [{ resourceType: 'Device', id: 'd', type: { text: 'Prefilled syringe' } }];
      parts.ma.device = [{ reference: '#d' }, { display: 'Safety needle' }];
    },
  ],
  ['an order that is not reported', order({ reportedBoolean: false })],
  [
    'an order in force',
    instruction({ timing: { repeat: { boundsPeriod: { start: '2026-01-01', end: '2026-12-31' } } } }),
  ],
];
