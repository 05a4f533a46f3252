import type { Scenario } from '../../scenario.ts';
import type { Clock } from '../clock.ts';
import { concept } from '../codes.ts';
import { patient } from '../people.ts';
import { injectionVisit } from '../visit.ts';

/** The reason for the visit as people say it, where the illness should stand; nothing else is linked. */
export function guideInjectionAsDiagnosis(clock: Clock): Scenario {
  const paz = patient('guide-injection-as-diagnosis', {
    given: 'Paz',
    family: 'Holloway',
    gender: 'female',
    birthDate: '1969-11-17',
    number: 'WS-01402',
  });
  const { visit, resources } = injectionVisit(paz, clock, { diagnosis: concept('B12 injection') });
  return {
    id: 'guide-injection-as-diagnosis',
    title: 'Diagnosis "B12 injection"',
    story: 'The diagnosis of the visit reads "B12 injection" and nothing else.',
    expect: 'A clinical diagnosis is missing: why the injection was given.',
    patient: paz.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** Everything but how much. */
export function guideMissingDose(clock: Clock): Scenario {
  const remy = patient('guide-missing-dose', {
    given: 'Remy',
    family: 'Castleberry',
    gender: 'male',
    birthDate: '1951-06-08',
    number: 'WS-01417',
  });
  const { visit, resources } = injectionVisit(remy, clock, { charted: { dose: undefined } });
  return {
    id: 'guide-missing-dose',
    title: 'B12 injection without a dose',
    story: 'The B12 injection was charted without its dose.',
    expect: 'One item missing: the dose.',
    patient: remy.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** The route says injection, the words say infusion. */
export function guideInfusionAsInjection(clock: Clock): Scenario {
  const isla = patient('guide-infusion-as-injection', {
    given: 'Isla',
    family: 'Vandermeer',
    gender: 'female',
    birthDate: '1957-09-25',
    number: 'WS-01423',
  });
  const { visit, resources } = injectionVisit(isla, clock, {
    dosageElements: { text: '1,000 mcg infused over 30 minutes' },
  });
  return {
    id: 'guide-infusion-as-injection',
    title: 'Infusion charted as an injection',
    story: 'The route says into the muscle, but the entry reads "infused over 30 minutes".',
    expect: 'One conflict: an injection is not infused.',
    patient: isla.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}
