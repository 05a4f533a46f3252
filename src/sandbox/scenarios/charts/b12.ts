import type { Scenario } from '../../scenario.ts';
import type { Clock } from '../clock.ts';
import { concept } from '../codes.ts';
import { patient } from '../people.ts';
import { injectionVisit } from '../visit.ts';

/** A B12 injection with nothing missing. */
export function b12Ready(clock: Clock): Scenario {
  const ana = patient('b12-ready', {
    given: 'Ana',
    family: 'Rivera',
    gender: 'female',
    birthDate: '1961-04-12',
    number: 'WS-00423',
  });
  const { visit, resources } = injectionVisit(ana, clock);
  return {
    id: 'b12-ready',
    title: 'B12 injection, nothing missing',
    story: 'Nurse Osei gave the monthly B12 injection for pernicious anemia and charted all of it.',
    expect: 'Complete: one injection, one unit.',
    patient: ana.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** The same injection without a route: add it, and the record is complete. */
export function b12NoRoute(clock: Clock): Scenario {
  const tomas = patient('b12-no-route', {
    given: 'Tomas',
    family: 'Okafor',
    gender: 'male',
    birthDate: '1954-09-03',
    number: 'WS-00517',
  });
  const { visit, resources } = injectionVisit(tomas, clock, { charted: { route: undefined } });
  return {
    id: 'b12-no-route',
    title: 'B12 injection without a route',
    story: 'Everything about the monthly B12 injection was charted but the route.',
    expect: 'One item missing: the route. Record it as intramuscular and the record is complete.',
    patient: tomas.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** The errand stands where the illness should. */
export function b12WorkflowDiagnosis(clock: Clock): Scenario {
  const mei = patient('b12-workflow-diagnosis', {
    given: 'Mei',
    family: 'Sandoval',
    gender: 'female',
    birthDate: '1972-01-28',
    number: 'WS-00688',
  });
  const { visit, resources } = injectionVisit(mei, clock, { diagnosis: concept('Encounter for B12 injection') });
  return {
    id: 'b12-workflow-diagnosis',
    title: 'B12 injection with a workflow term as diagnosis',
    story: 'The only diagnosis of the visit is "Encounter for B12 injection": what was done, not what for.',
    expect: 'A clinical diagnosis is missing; the listed one names the errand, not an illness.',
    patient: mei.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}
