import type { Scenario } from '../../scenario.ts';
import type { Clock } from '../clock.ts';
import { amount, concept, push, routes, sites, snomed } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { diagnoses, injectionVisit } from '../visit.ts';

/** Another service: the drug went into a vein. */
export function ketorolacIvPush(clock: Clock): Scenario {
  const lev = patient('ketorolac-iv-push', {
    given: 'Lev',
    family: 'Abernathy',
    gender: 'male',
    birthDate: '1989-06-17',
    number: 'WS-00731',
  });
  const { visit, resources } = injectionVisit(lev, clock, {
    diagnosis: diagnoses.lowBackPain,
    drug: drugs.ketorolac,
    dose: amount(30, 'mg'),
    route: routes['IV push'],
    charted: { site: concept('Left antecubital vein') },
    dosageElements: { method: push },
  });
  return {
    id: 'ketorolac-iv-push',
    title: 'Ketorolac by IV push',
    story: 'Ketorolac 30 mg was pushed into a vein for low back pain.',
    expect: 'Not a 96372 service: given by IV push.',
    patient: lev.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** A subcutaneous injection with nothing missing. */
export function depoSubcutaneous(clock: Clock): Scenario {
  const noor = patient('depo-subcutaneous', {
    given: 'Noor',
    family: 'Castellan',
    gender: 'female',
    birthDate: '1995-11-30',
    number: 'WS-00744',
  });
  const { visit, resources } = injectionVisit(noor, clock, {
    diagnosis: diagnoses.contraception,
    drug: drugs.depoSc,
    dose: amount(104, 'mg'),
    route: routes.SC,
    charted: { site: sites['Abdomen, left lower quadrant'] },
  });
  return {
    id: 'depo-subcutaneous',
    title: 'Medroxyprogesterone under the skin, nothing missing',
    story: 'The 104 mg syringe was given subcutaneously in the abdomen.',
    expect: 'Complete: a subcutaneous injection.',
    patient: noor.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** Code and words of the route speak of two different routes. */
export function routeConflict(clock: Clock): Scenario {
  const juno = patient('route-conflict', {
    given: 'Juno',
    family: 'Whitlock',
    gender: 'other',
    birthDate: '1980-02-09',
    number: 'WS-00752',
  });
  const { visit, resources } = injectionVisit(juno, clock, {
    charted: { route: concept('Intramuscular', snomed('34206005', 'Subcutaneous route')) },
  });
  return {
    id: 'route-conflict',
    title: 'Route whose code and words disagree',
    story: 'The route reads "Intramuscular", but the code behind it means subcutaneous.',
    expect: 'The route is in conflict with itself and must be corrected.',
    patient: juno.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}
