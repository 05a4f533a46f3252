import type { Scenario } from '../../scenario.ts';
import type { Clock } from '../clock.ts';
import { amount, concept, routes, sites, snomed } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { injectionVisit } from '../visit.ts';

/** A number without a unit is no dose, and a SNOMED code is no ICD-10-CM code. */
export function ceftriaxoneNoUnitSnomed(clock: Clock): Scenario {
  const ivo = patient('ceftriaxone-no-unit-snomed', {
    given: 'Ivo',
    family: 'Marchetti',
    gender: 'male',
    birthDate: '1967-08-21',
    number: 'WS-00803',
  });
  const { visit, resources } = injectionVisit(ivo, clock, {
    diagnosis: concept('Urinary tract infection', snomed('68566005', 'Urinary tract infectious disease')),
    drug: drugs.ceftriaxone,
    dose: amount(500, 'mg'),
    charted: { dose: { value: 500 }, site: sites['Right gluteus medius'] },
  });
  return {
    id: 'ceftriaxone-no-unit-snomed',
    title: 'Ceftriaxone without a dose unit, diagnosis only in SNOMED CT',
    story: 'The dose was charted as "500", and the urinary tract infection carries no ICD-10-CM code.',
    expect: 'Two items missing: the unit of the dose and an ICD-10-CM code.',
    patient: ivo.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** Nothing ties the injection to the visit but the clock. */
export function unlinkedAdministration(clock: Clock): Scenario {
  const rosa = patient('unlinked-administration', {
    given: 'Rosa',
    family: 'Lindgren',
    gender: 'female',
    birthDate: '1948-12-05',
    number: 'WS-00811',
  });
  const { visit, resources } = injectionVisit(rosa, clock, { charted: { visit: undefined } });
  return {
    id: 'unlinked-administration',
    title: 'Injection that names no visit',
    story: 'A B12 injection was charted at 10:20, while the visit ran, but without a link to the visit.',
    expect: 'The visit link is missing; the visit of that time is offered as a candidate.',
    patient: rosa.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** Ordered one way, given another. */
export function orderDisagrees(clock: Clock): Scenario {
  const omar = patient('order-disagrees', {
    given: 'Omar',
    family: 'Feldstrom',
    gender: 'male',
    birthDate: '1959-05-14',
    number: 'WS-00829',
  });
  const { visit, resources } = injectionVisit(omar, clock, { charted: { route: routes.SC } });
  return {
    id: 'order-disagrees',
    title: 'Route that differs from the order',
    story: 'B12 was ordered into the muscle and charted as given under the skin.',
    expect: 'Please confirm: order and administration disagree on the route.',
    patient: omar.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** Charted, but nothing of what a claim needs. */
export function bareEntry(clock: Clock): Scenario {
  const ines = patient('bare-entry', {
    given: 'Ines',
    family: 'Takahara',
    gender: 'female',
    birthDate: '1977-03-19',
    number: 'WS-00835',
  });
  const { visit, resources } = injectionVisit(ines, clock, {
    charted: { route: undefined, site: undefined, dose: undefined, by: undefined, order: undefined },
    visitElements: { diagnosis: undefined },
    conditionElements: {
      encounter: undefined,
      category: [{ coding: [{ ...problemList }] }],
    },
  });
  return {
    id: 'bare-entry',
    title: 'Injection charted by name and time only',
    story: 'The entry names drug, time and visit. The anemia stands on the problem list and nowhere else.',
    expect: 'Route, dose, site, who gave it, the order and a diagnosis of the visit are missing.',
    patient: ines.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

const problemList = {
  system: 'http://terminology.hl7.org/CodeSystem/condition-category',
  code: 'problem-list-item',
};
