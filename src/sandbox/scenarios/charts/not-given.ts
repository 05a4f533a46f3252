import type { Scenario } from '../../scenario.ts';
import { administration, encounter } from '../build.ts';
import type { Clock } from '../clock.ts';
import { amount, coding, concept, routes } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { clinic, nurse, ward } from '../staff-and-places.ts';
import { injectionVisit } from '../visit.ts';

/** A medication record that calls every entry completed and keeps the truth in the method. */
export function mimicNotGiven(clock: Clock): Scenario {
  const bela = patient('mimic-not-given', {
    given: 'Bela',
    family: 'Thornquist',
    gender: 'male',
    birthDate: '1951-01-16',
    number: 'WS-01004',
  });
  const method = 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-medication-method';
  const route = 'http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-medication-route';
  const { visit, resources } = injectionVisit(bela, clock, {
    charted: { route: { coding: [coding(route, 'IM')] } },
    dosageElements: { method: concept('Not Given', coding(method, 'Not Given')) },
  });
  return {
    id: 'mimic-not-given',
    title: 'Completed, but "Not Given"',
    story: 'The hospital system marks every entry as completed; that the dose was withheld stands in the method.',
    expect: 'Status and method contradict each other; the record must be corrected. Never complete.',
    patient: bela.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** Refused by the patient, and charted so. */
export function declined(clock: Clock): Scenario {
  const gwen = patient('declined', {
    given: 'Gwen',
    family: 'Adeyemi-Holt',
    gender: 'female',
    birthDate: '1969-09-09',
    number: 'WS-01012',
  });
  const { visit, resources } = injectionVisit(gwen, clock, {
    administrationElements: { status: 'not-done', statusReason: [concept('Patient declined')] },
  });
  return {
    id: 'declined',
    title: 'Injection declined',
    story: 'The patient declined the B12 injection, and the nurse charted it as not done.',
    expect: 'Nothing was given: no injection in this visit.',
    patient: gwen.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** A stay in hospital is no place for this service. */
export function inpatientStay(clock: Clock): Scenario {
  const abel = patient('inpatient-stay', {
    given: 'Abel',
    family: 'Kowalczyk-Reed',
    gender: 'male',
    birthDate: '1940-06-30',
    number: 'WS-01020',
  });
  const { visit, resources } = injectionVisit(abel, clock, {
    visitElements: {
      class: coding('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'IMP', 'inpatient encounter'),
      type: [concept('Hospital stay')],
      period: { start: clock.at('08:00', 2), end: clock.at('18:00') },
      location: [{ location: { reference: `Location/${ward.id}`, display: String(ward.name) } }],
    },
  });
  return {
    id: 'inpatient-stay',
    title: 'B12 injection during a hospital stay',
    story: 'A complete record of a B12 injection, given on the ward.',
    expect: 'Not a 96372 service: given during an inpatient stay.',
    patient: abel.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** Tablets only. */
export function noInjections(clock: Clock): Scenario {
  const ruth = patient('no-injections', {
    given: 'Ruth',
    family: 'Calloway',
    gender: 'female',
    birthDate: '1957-03-08',
    number: 'WS-01035',
  });
  const visit = encounter(ruth, 'visit', {
    start: clock.at('09:00'),
    end: clock.at('11:30'),
    type: 'Observation in the clinic',
    place: clinic,
  });
  const doses = [
    { name: 'first', drug: drugs.metformin, time: '09:10', dose: amount(500, 'mg') },
    { name: 'second', drug: drugs.lisinopril, time: '09:11', dose: amount(10, 'mg') },
    { name: 'third', drug: drugs.acetaminophen, time: '09:40', dose: amount(1000, 'mg') },
    { name: 'fourth', drug: drugs.ibuprofen, time: '11:05', dose: amount(400, 'mg') },
  ];
  const tablets = doses.map(({ name, time, ...dose }) =>
    administration(ruth, name, { ...dose, at: clock.at(time), route: routes.Oral, by: nurse, visit }),
  );
  return {
    id: 'no-injections',
    title: 'Visit with tablets only',
    story: 'Four doses were given in this visit, all by mouth.',
    expect: 'No injections recorded in this visit; four oral doses were looked at.',
    patient: ruth.id,
    encounter: visit.id,
    launch: {},
    resources: [ruth, visit, ...tablets],
  };
}

/** Nothing was charted at all. */
export function nothingRecorded(clock: Clock): Scenario {
  const finn = patient('nothing-recorded', {
    given: 'Finn',
    family: 'Oyelaran',
    gender: 'male',
    birthDate: '2001-12-12',
    number: 'WS-01041',
  });
  const visit = encounter(finn, 'visit', {
    start: clock.at('10:00'),
    end: clock.at('10:15'),
    type: 'Office visit',
    place: clinic,
  });
  return {
    id: 'nothing-recorded',
    title: 'Visit without any administration',
    story: 'A short office visit in which no medication was given.',
    expect: 'No injections recorded in this visit; nothing was given.',
    patient: finn.id,
    encounter: visit.id,
    launch: {},
    resources: [finn, visit],
  };
}
