import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [name: string, change: (parts: Parts) => void];

const each = (values: readonly string[], change: (value: string) => (parts: Parts) => void): Case[] =>
  values.map(value => [value, change(value)]);
const note = (text: string) => (parts: Parts) => Object.assign(parts.ma, { note: [{ text }] });
const sentence = (text: string) => (parts: Parts) => Object.assign(parts.dosage, { text });
const category = (text: string) => (parts: Parts) => Object.assign(parts.ma, { category: { text } });
const kind = (text: string) => (parts: Parts) => Object.assign(parts.condition, { category: [{ text }] });
const usedAs = (use: object) => (parts: Parts) => {
  for (const one of parts.visit.diagnosis) one.use = use;
};
const use = (text: string) => usedAs({ text });
const type = (text: string) => (parts: Parts) => Object.assign(parts.visit, { type: [{ text }] });
const visit = (more: Loose) => (parts: Parts) => Object.assign(parts.visit, more);
/** What stands beside the reference to a Practitioner that has a name. */
const postOfNurse = (display: string) => (parts: Parts) => Object.assign(parts.ma.performer[0].actor, { display });
const giver = (display: string) => (parts: Parts) => Object.assign(parts.ma, { performer: [{ actor: { display } }] });

/** How clinics write it where their system has no field for it: in notes, categories, visit types and names. */
export const spoiledByHabit: Readonly<Record<string, readonly Case[]>> = {
  'a note of an injection that is yet to come, or was not': each(
    [
      'will give tomorrow',
      'plan to give next visit',
      'backordered',
      'returned to stock',
      'procedure aborted',
      'needle stick, aborted',
      'stopped due to pain',
      'skipped',
      'was not able to receive',
      'pt left AMA',
      'lost to leakage',
      'incomplete',
      'half',
    ],
    note,
  ),
  'a note of another place, patient or payer': each(
    [
      'prior to arrival',
      'PTA',
      'EMS gave',
      'given on floor',
      'outside facility',
      'practice entry',
      'demo',
      'void',
      'do not charge',
      'see paper MAR',
      'order not found',
      'date unsure',
      'route not specified',
    ],
    note,
  ),
  'a note of another service': each(
    [
      'injected left knee',
      'injected scar',
      'Left shoulder injection',
      'subacromial',
      'trigger point x3',
      'block performed',
      'TB test placed',
      'allergy shot',
      'desensitization',
      'given as vaccine',
      'Tdap given',
      'flu shot given left arm',
      'given ID',
      'hung at 1000',
      'port accessed',
      'converted to PO',
    ],
    note,
  ),
  'a text of a dosage that names another way': each(
    ['SIVP', '1000 mcg SL', 'inject into each knee', 'take home', 'to go pack', 'dispense to patient'],
    sentence,
  ),
  'a category of another service or giver': each(
    ['Immunization', 'Chemotherapy', '08-Antibiotics (IV)', 'Self administered', 'Patient reported'],
    category,
  ),
  'a type of visit that is not to an office': each(
    [
      'Historical',
      'Outside record',
      'Scanned document',
      'Rescheduled',
      'Error',
      'Zoom',
      'PACU',
      'Cath lab',
      'ASC',
      'OBS',
      'LTAC',
      'Swing bed',
      'Direct admit',
      'Bedded outpatient',
      'Hospital outpatient',
    ],
    type,
  ),
  'a sign around the visit': [
    ['part of a stay that only its name tells', visit({ partOf: { display: 'Inpatient stay' } })],
    ['left unseen', visit({ hospitalization: { dischargeDisposition: { text: 'Left without being seen' } } })],
    ['an emergency room by its other name', ({ place }) => Object.assign(place, { alias: ['ED'] })],
  ],
  'a giver whose name names nobody': each(
    [
      'Provider, Historical',
      'Unknown, Provider',
      'Interface, MAR',
      'Auto-verify',
      'Scanner',
      'Pharmacy',
      'Home Health Nurse',
      'Deleted user',
      'see note',
      '00000',
      'Dr',
    ],
    giver,
  ),
  'a diagnosis of a kind that does not stand, or of a relative': [
    ...each(['Family History', 'Family Hx', 'Ruled Out', 'rule-out diagnosis', 'Differential Diagnosis'], kind),
    [
      'a relative, as a code',
      ({ condition }) => Object.assign(condition, { category: [{ coding: [{ code: 'family-history' }] }] }),
    ],
  ],
  'a diagnosis that the visit lists as ruled out': [
    ...each(['Ruled out', 'R/O', 'Differential'], use),
    ...each(['ruled-out', 'rule_out'], code => usedAs({ coding: [{ code: 'AD' }, { code }] })),
    ['beside a code of its own', usedAs({ coding: [{ code: '12', display: 'Rule Out' }] })],
    ['in the words beside a code', usedAs({ coding: [{ code: 'AD' }], text: 'Ruled out' })],
  ],
  'an order that somebody reported, in a form that is no truth value': [
    ['true, as text', ({ order }) => Object.assign(order, { reportedBoolean: 'true' })],
  ],
  'a product by its code or name': [
    [
      'of ATC group L01',
      ({ ma }) => ma.medicationCodeableConcept.coding.push({ system: 'http://www.whocc.no/atc', code: 'L01BA01' }),
    ],
    [
      'an immune globulin that is infused',
      ({ ma, order }) => {
        ma.medicationCodeableConcept = { text: 'Gammagard' };
        order.medicationCodeableConcept = { text: 'Gammagard' };
      },
    ],
  ],
};

/** Words like these that say nothing of the kind. */
export const soundByHabit: readonly Case[] = [
  ...each(
    [
      'No leakage noted at site',
      'Tolerated well without leakage',
      'Plan to give next injection in 4 weeks',
      'Will return next visit for labs',
      'Patient to take home BP cuff',
      'Dispensed from Pyxis and given',
      'Dose verified with order, given as ordered',
      'Injected left deltoid',
      'Knee injection last month by orthopedics',
      'History of shoulder pain',
    ],
    note,
  ),
  ...each(['Outpatient', 'Clinic administered', 'Scheduled', 'Injection'], category),
  ...each(
    ['Office visit', 'History and physical', 'External ear infection', 'OB follow-up', 'Post-op check', 'Infusion'],
    type,
  ),
  ...each(['10023', 'Physician', 'Nurse'], postOfNurse),
  ...each(['See, RN', 'Dr. Mar', '李明', 'Ruiz, Ana', 'Dr. Temple', 'Rosa Home, RN', 'School, Maria MA'], giver),
  ...each(['Encounter Diagnosis', 'Problem List Item', 'Chief complaint'], kind),
  ...each(['Billing', 'Chief complaint', 'Discharge diagnosis'], use),
  ['somebody who went home', visit({ hospitalization: { dischargeDisposition: { text: 'Discharged to home' } } })],
  ['a part of an earlier visit', visit({ partOf: { display: 'Office visit' } })],
  ['a practice by its other name', ({ place }) => Object.assign(place, { alias: ['Main Street'] })],
];
