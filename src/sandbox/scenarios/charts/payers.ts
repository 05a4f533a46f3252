import type { Scenario } from '../../scenario.ts';
import { administration, condition, encounter, order, referTo, resource } from '../build.ts';
import type { Clock } from '../clock.ts';
import { amount, concept, routes, sites } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { clinic, doctor, nurse } from '../staff-and-places.ts';
import { diagnoses, injectionVisit } from '../visit.ts';

/** Two injections under a coverage that has a policy of its own. */
export function medicareTwoInjections(clock: Clock): Scenario {
  const ruth = patient('medicare-two-injections', {
    given: 'Ruth',
    family: 'Calloway',
    gender: 'female',
    birthDate: '1949-05-17',
    number: 'WS-00947',
  });
  const first = injectionVisit(ruth, clock);
  const backPain = condition(ruth, 'back-pain', {
    code: diagnoses.lowBackPain,
    visit: 'visit',
    recorded: clock.day(),
  });
  const visit = encounter(ruth, 'visit', {
    start: clock.at('10:00'),
    end: clock.at('10:55'),
    type: 'Injection visit',
    place: clinic,
    diagnoses: [first.diagnosis, backPain],
  });
  const ordered = { drug: drugs.ketorolac, dose: amount(30, 'mg'), route: routes.IM, by: doctor, visit };
  // How often is not said: Medicare's contractors look for it.
  const dosage = { route: ordered.route, doseAndRate: [{ doseQuantity: ordered.dose }] };
  const secondOrder = order(
    ruth,
    'second-order',
    { ...ordered, at: clock.at('10:10') },
    { dosageInstruction: [dosage] },
  );
  const second = administration(
    ruth,
    'second-injection',
    { ...ordered, by: nurse, order: secondOrder, site: sites['Right gluteus medius'], at: clock.at('10:31') },
    { reasonReference: [referTo(backPain)] },
  );
  const coverage = resource('Coverage', `${ruth.id}-coverage`, {
    status: 'active',
    type: concept('Medicare Part B'),
    beneficiary: referTo(ruth),
    payor: [{ display: 'Medicare Part B of Illinois' }],
    period: { start: '2014-05-01' },
    order: 1,
  });
  return {
    id: 'medicare-two-injections',
    title: 'Two injections, covered by Medicare Part B',
    story: 'Ruth Calloway got her B12 and, for her back, ketorolac. Her coverage is Medicare Part B.',
    expect: 'Judged by the rules of Medicare Part B. Choose other rules, and units and open items change.',
    patient: ruth.id,
    encounter: visit.id,
    launch: {},
    resources: [ruth, first.diagnosis, backPain, visit, first.order, first.given, secondOrder, second, coverage],
  };
}
