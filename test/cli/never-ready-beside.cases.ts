import type { Loose, Parts } from './never-ready.cases.ts';

type Case = readonly [name: string, change: (parts: Parts) => void];

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const each = (values: readonly string[], change: (value: string) => (parts: Parts) => void): Case[] =>
  values.map(value => [value, change(value)]);
const note = (text: string) => (parts: Parts) => Object.assign(parts.ma, { note: [{ text }] });
/** A name beside the drug that the code's own name says. */
const called = (text: string) => (parts: Parts) =>
  Object.assign(parts.ma, {
    medicationCodeableConcept: { coding: [{ system: rxnorm, code: '11248', display: 'cyanocobalamin' }], text },
  });
const medication = (more: Loose) => (parts: Parts) => {
  delete parts.ma.medicationCodeableConcept;
  parts.ma.medicationReference = { reference: 'Medication/m' };
  const code = { text: 'cyanocobalamin' };
  parts.all.push({ resourceType: 'Medication', id: 'm', code, ...more });
};
const supported = (by: Loose, resource?: Loose) => (parts: Parts) => {
  parts.ma.supportingInformation = [by];
  const subject = { reference: 'Patient/p' };
  if (resource) parts.all.push({ id: 'x', status: 'active', intent: 'order', subject, ...resource });
};
const stay = (more: Loose) => (parts: Parts) => {
  parts.all.push({
    resourceType: 'Encounter',
    id: 'stay',
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
    subject: { reference: 'Patient/p' },
    ...more,
  });
};
const emergency = { class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'EMER' } };
const nursing = {
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
  type: [{ text: 'Skilled nursing facility stay' }],
};
const during = (start: string, end?: string) => (parts: Parts) =>
  Object.assign(parts.visit, { period: { start, ...(end === undefined ? {} : { end }) } });
const worded = (text: string) => (parts: Parts) => Object.assign(parts.condition.code, { text });
const givenBy = (name: string) => (parts: Parts) => Object.assign(parts.nurse, { name: [{ text: name }] });

/** What stands beside a tidy entry and speaks against it: another name, a stay that goes on, words of a note. */
export const spoiledBy: Readonly<Record<string, readonly Case[]>> = {
  'a name that is not that of the code': each(['HP Acthar Gel', 'Zorblaxumab 20 mg', 'Aspirin'], called),
  'a product that is counted in tablets': [
    ['by its amount', medication({ amount: { numerator: { value: 1, unit: 'tablet' }, denominator: { value: 1 } } })],
    [
      'by the strength of its ingredient',
      medication({
        ingredient: [
          {
            itemCodeableConcept: { text: 'cyanocobalamin' },
            strength: { numerator: { value: 1, unit: 'mg' }, denominator: { value: 1, unit: 'tablet' } },
          },
        ],
      }),
    ],
    [
      'by the code of its form',
      medication({ form: { coding: [{ system: 'http://snomed.info/sct', code: '385055001' }] } }),
    ],
    ['by its order', ({ order }) => Object.assign(order.medicationCodeableConcept, { text: 'cyanocobalamin tablet' })],
  ],
  'what supports the entry': [
    ['an order for a service that was not read', supported({ reference: 'ServiceRequest/y' })],
    ['a procedure that was not read', supported({ reference: 'Procedure/y' })],
    ['a device that was not read', supported({ reference: 'Device/y' })],
    ['a pump', supported({ reference: 'Device/y', display: 'CADD pump' })],
    ['an infusion, by name', supported({ reference: 'ServiceRequest/y', display: 'IV infusion therapy' })],
    [
      'a joint injection, read',
      supported(
        { reference: 'ServiceRequest/x' },
        { resourceType: 'ServiceRequest', code: { text: 'Intra-articular injection' } },
      ),
    ],
  ],
  'a stay that goes on': [
    ['since last month', stay({ period: { start: '2026-02-01' } })],
    ['since that morning', stay({ period: { start: '2026-03-12T08:00:00-05:00' } })],
    ['in an emergency room', stay({ ...emergency, period: { start: '2026-03-12T08:00:00-05:00' } })],
  ],
  'a place that is paid as a whole': [
    ['around the visit', stay({ ...nursing, status: 'finished', period: { start: '2026-02-01', end: '2026-04-01' } })],
    ['whose visit it is', ({ visit }) => Object.assign(visit, { serviceProvider: { display: 'Sunny Hospice' } })],
    ['whose place it is', ({ place }) => Object.assign(place, { managingOrganization: { display: 'Sunny SNF' } })],
    ['by the type of the visit', ({ visit }) => Object.assign(visit, { type: [{ text: 'Nursing facility visit' }] })],
  ],
  'a visit that lasts': [['for a quarter of a century', during('1999-01-04', '2026-12-31')]],
  'a diagnosis of a relative': each(['Pernicious anemia in mother', 'Mother has pernicious anemia'], worded),
  'somebody who is no staff': [
    ...each(['Self', "Patient's mother"], givenBy),
    [
      'a team',
      ({ ma }) => {
        ma.performer = [{ actor: { reference: 'CareTeam/t', display: 'Team blue' } }];
      },
    ],
  ],
  'a note beside it': each(
    [
      'historical - received at PCP last week',
      'Patient reports receiving at Walgreens',
      'needle bent; only 0.3 mL injected',
      'test entry please ignore',
      'given by Dr. Smith at the hospital',
      'Patient expired before administration',
      'charge voided',
      'courtesy injection for employee',
      'allergic reaction, stopped half way',
      'expired vial used',
    ],
    note,
  ),
};

export const soundBy: readonly Case[] = [
  ...each(
    [
      'Cyanocobalamin Inj 1000 mcg/ml Vial',
      'CYANO INJ 1000',
      'Cianocobalamina 1 mg',
      'Physicians EZ Use B-12 Compliance Kit',
      'American Regent cyanocobalamin',
      'Injection, IM, 1 mL vial',
      'Vitamin injection monthly',
    ],
    called,
  ),
  [
    'a product counted in mL',
    medication({ amount: { numerator: { value: 1, unit: 'mL' }, denominator: { value: 1 } } }),
  ],
  ['an observation that was not read', supported({ reference: 'Observation/y' })],
  ['a syringe', supported({ reference: 'Device/y', display: '3 mL syringe' })],
  [
    'an order for the injection itself',
    supported({ reference: 'ServiceRequest/x' }, { resourceType: 'ServiceRequest', code: { text: 'Injection IM' } }),
  ],
  ['a stay that began after it', stay({ period: { start: '2026-03-12T15:00:00-05:00' } })],
  ['a stay that was over', stay({ status: 'finished', period: { start: '2026-02-01', end: '2026-02-07' } })],
  [
    'a hospice stay that was over',
    stay({ ...nursing, status: 'finished', period: { start: '2026-01-01', end: '2026-03-12' } }),
  ],
  [
    'the practice whose visit it is',
    ({ visit }) => Object.assign(visit, { serviceProvider: { display: 'Sunny Family Practice' } }),
  ],
  ['a visit closed within the week', during('2026-03-12T10:00:00-05:00', '2026-03-18T17:00:00-05:00')],
  ...each(
    [
      'Patient reports receiving good relief',
      'Given by Dr. Smith at the clinic',
      'Vial checked, not expired. Given.',
      'States receiving a flu vaccine in the fall',
    ],
    note,
  ),
];
