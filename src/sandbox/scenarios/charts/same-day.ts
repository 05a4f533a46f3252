import type { Scenario } from '../../scenario.ts';
import { administration, order, referTo, resource, type Stored } from '../build.ts';
import type { Clock } from '../clock.ts';
import { amount, type Concept, coding, concept, routes, sites, systems } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { doctor, nurse } from '../staff-and-places.ts';
import { injectionVisit } from '../visit.ts';

/** A charge of the visit. The words are the clinic's own: the code set's are not to be copied. */
function charge(patient: Stored, visit: Stored, name: string, code: string, words: string, at: string): Stored {
  return resource('ChargeItem', `${patient.id}-${name}`, {
    status: 'billable',
    code: concept(words, coding(systems.cpt, code)),
    subject: referTo(patient),
    context: referTo(visit),
    occurrenceDateTime: at,
  });
}

function immunization(patient: Stored, visit: Stored, vaccine: Concept, at: string): Stored {
  return resource('Immunization', `${patient.id}-immunization`, {
    status: 'completed',
    vaccineCode: vaccine,
    patient: referTo(patient),
    encounter: referTo(visit),
    occurrenceDateTime: at,
    primarySource: true,
    route: routes.IM,
    site: sites['Right deltoid'],
  });
}

/** An office visit is charged beside the injection, without modifier 25. */
export function sameVisit99213(clock: Clock): Scenario {
  const nadia = patient('same-visit-99213', {
    given: 'Nadia',
    family: 'Okonkwo',
    gender: 'female',
    birthDate: '1978-01-30',
    number: 'WS-00961',
  });
  const { visit, resources } = injectionVisit(nadia, clock);
  const office = charge(nadia, visit, 'office-visit', '99213', 'Office visit', clock.at('10:35'));
  const shot = charge(nadia, visit, 'injection-charge', '96372', 'Injection', clock.at('10:35'));
  const drug = charge(nadia, visit, 'drug-charge', 'J3420', 'Cyanocobalamin', clock.at('10:35'));
  return {
    id: 'same-visit-99213',
    title: 'Office visit charged beside the injection',
    story: 'The physician saw Nadia Okonkwo the day she got her B12. Visit and injection are both charged.',
    expect: 'Injection complete. Also worth a look: was the visit about more than the injection?',
    patient: nadia.id,
    encounter: visit.id,
    launch: {},
    resources: [...resources, office, shot, drug],
  };
}

/** Fluids into a vein in the same visit: recorded as an administration and as a procedure. */
export function sameVisitInfusion(clock: Clock): Scenario {
  const omar = patient('same-visit-infusion', {
    given: 'Omar',
    family: 'Delacroix',
    gender: 'male',
    birthDate: '1969-08-03',
    number: 'WS-00974',
  });
  const { visit, resources } = injectionVisit(omar, clock);
  const fluid = concept('Sodium chloride 0.9% 1,000 mL IV bag');
  const dose = amount(1000, 'mL');
  const route = routes['IV infusion'];
  const ordered = { drug: fluid, dose, route, by: doctor, visit };
  const fluidOrder = order(omar, 'fluid-order', { ...ordered, at: clock.at('10:02') });
  const given = administration(omar, 'fluid', {
    drug: fluid,
    dose,
    route,
    at: clock.at('10:08'),
    by: nurse,
    visit,
    order: fluidOrder,
  });
  const procedure = resource('Procedure', `${omar.id}-infusion`, {
    status: 'completed',
    code: concept('IV infusion, first hour', coding(systems.cpt, '96365')),
    subject: referTo(omar),
    encounter: referTo(visit),
    performedDateTime: clock.at('10:08'),
  });
  return {
    id: 'same-visit-infusion',
    title: 'Infusion in the same visit',
    story: 'Omar Delacroix got fluids into a vein, and his B12 into the arm.',
    expect: 'Injection complete, the infusion not counted. Also worth a look: was the injection separate from it?',
    patient: omar.id,
    encounter: visit.id,
    launch: {},
    resources: [...resources, fluidOrder, given, procedure],
  };
}

/** Another vaccine of the day, recorded as an immunization only. */
export function fluShotBeside(clock: Clock): Scenario {
  const wren = patient('flu-shot-beside', {
    given: 'Wren',
    family: 'Abernathy',
    gender: 'female',
    birthDate: '1955-11-19',
    number: 'WS-00988',
  });
  const { visit, resources } = injectionVisit(wren, clock);
  return {
    id: 'flu-shot-beside',
    title: 'Influenza vaccine beside a B12 injection',
    story: 'Wren Abernathy got her flu shot in the other arm. It is recorded as an immunization.',
    expect: 'Injection complete: the vaccine is another product.',
    patient: wren.id,
    encounter: visit.id,
    launch: {},
    resources: [...resources, immunization(wren, visit, drugs.influenza, clock.at('10:25'))],
  };
}

/** One vaccine in two records, of which only the immunization says that it is one. */
export function vaccineChartedTwice(clock: Clock): Scenario {
  const ines = patient('vaccine-charted-twice', {
    given: 'Ines',
    family: 'Lindqvist',
    gender: 'female',
    birthDate: '1983-06-14',
    number: 'WS-00995',
  });
  const words = 'Clinic stock syringe, seasonal, 0.5 mL';
  const { visit, resources } = injectionVisit(ines, clock, { drug: concept(words), dose: amount(0.5, 'mL') });
  const vaccine = concept(words, coding(systems.cvx, '140'));
  return {
    id: 'vaccine-charted-twice',
    title: 'One vaccine in two records',
    story:
      'The flu shot of Ines Lindqvist was charted as an administration under a stock name, and as an immunization.',
    expect: 'Not a 96372 service: the immunization of the same day says that it is a vaccine.',
    patient: ines.id,
    encounter: visit.id,
    launch: {},
    resources: [...resources, immunization(ines, visit, vaccine, clock.at('10:20'))],
  };
}
