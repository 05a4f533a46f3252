import type { Scenario } from '../../scenario.ts';
import { administration, condition, encounter, order, referTo } from '../build.ts';
import type { Clock } from '../clock.ts';
import { amount, coding, concept, routes, sites, systems } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { assistant, clinic, doctor, nurse } from '../staff-and-places.ts';
import { diagnoses, injectionVisit } from '../visit.ts';

/** A vaccine is another service; the injection beside it stands on its own. */
export function vaccineAndDepo(clock: Clock): Scenario {
  const dara = patient('vaccine-and-depo', {
    given: 'Dara',
    family: 'Vance',
    gender: 'female',
    birthDate: '1992-07-02',
    number: 'WS-00901',
  });
  const depo = injectionVisit(dara, clock, {
    diagnosis: diagnoses.contraception,
    drug: drugs.depoIm,
    dose: amount(150, 'mg'),
    charted: { site: sites['Right gluteus medius'] },
  });
  const dose = amount(0.5, 'mL');
  const { visit } = depo;
  const at = clock.at('10:12');
  const vaccineOrder = order(dara, 'vaccine-order', {
    drug: drugs.influenza,
    dose,
    route: routes.IM,
    at: clock.at('10:06'),
    by: doctor,
    visit,
  });
  const vaccine = administration(dara, 'vaccine', {
    drug: drugs.influenza,
    dose,
    route: routes.IM,
    site: sites['Left deltoid'],
    at,
    by: assistant,
    visit,
    order: vaccineOrder,
  });
  return {
    id: 'vaccine-and-depo',
    title: 'Influenza vaccine beside a medroxyprogesterone injection',
    story: 'Both were charted as administrations in one visit: a vaccine, and the contraceptive injection.',
    expect: 'One injection complete. The vaccine is not counted here, with the reason.',
    patient: dara.id,
    encounter: visit.id,
    launch: {},
    resources: [...depo.resources, vaccineOrder, vaccine],
  };
}

/** Two drugs, two syringes, two sites. */
export function twoDrugsTwoSites(clock: Clock): Scenario {
  const hugo = patient('two-drugs-two-sites', {
    given: 'Hugo',
    family: 'Pemberton',
    gender: 'male',
    birthDate: '1985-10-11',
    number: 'WS-00918',
  });
  const first = injectionVisit(hugo, clock, {
    diagnosis: concept('Migraine', coding(systems.icd10cm, 'G43.909', 'Migraine, unspecified, not intractable')),
    drug: drugs.ketorolac,
    dose: amount(30, 'mg'),
    charted: { site: sites['Left gluteus medius'] },
  });
  const nausea = condition(hugo, 'nausea', {
    code: concept('Nausea with vomiting', coding(systems.icd10cm, 'R11.2', 'Nausea with vomiting, unspecified')),
    visit: 'visit',
    recorded: clock.day(),
  });
  const visit = encounter(hugo, 'visit', {
    start: clock.at('10:00'),
    end: clock.at('10:55'),
    type: 'Same-day visit',
    place: clinic,
    diagnoses: [first.diagnosis, nausea],
  });
  const ordered = { drug: drugs.promethazine, dose: amount(25, 'mg'), route: routes.IM, by: doctor, visit };
  const secondOrder = order(hugo, 'second-order', { ...ordered, at: clock.at('10:10') });
  const second = administration(
    hugo,
    'second-injection',
    {
      ...ordered,
      by: nurse,
      order: secondOrder,
      site: sites['Right gluteus medius'],
      at: clock.at('10:31'),
    },
    { reasonReference: [referTo(nausea)] },
  );
  return {
    id: 'two-drugs-two-sites',
    title: 'Two drugs at two sites',
    story: 'Ketorolac on the left and promethazine on the right, for migraine with vomiting.',
    expect: 'Both injections complete: two counted, with what the policy makes of it.',
    patient: hugo.id,
    encounter: visit.id,
    launch: {},
    resources: [hugo, first.diagnosis, nausea, visit, first.order, first.given, secondOrder, second],
  };
}

/** One dose, two needles. */
export function penicillinSplit(clock: Clock): Scenario {
  const petra = patient('penicillin-split', {
    given: 'Petra',
    family: 'Nwosu',
    gender: 'female',
    birthDate: '1990-04-25',
    number: 'WS-00926',
  });
  const [left] = sites['Left gluteus medius'].coding ?? [];
  const [right] = sites['Right gluteus medius'].coding ?? [];
  const codings = [left, right].filter(code => code !== undefined);
  const { visit, resources } = injectionVisit(petra, clock, {
    diagnosis: concept('Syphilis', coding(systems.icd10cm, 'A53.9', 'Syphilis, unspecified')),
    drug: drugs.penicillin,
    dose: amount(2_400_000, 'units'),
    charted: { site: concept('Left and right gluteus medius, half of the dose each', ...codings) },
    dosageElements: { text: '2.4 million units IM, divided over two sites' },
  });
  return {
    id: 'penicillin-split',
    title: 'Penicillin split over two sites',
    story: 'One dose of 2.4 million units was drawn into two syringes, one for each side.',
    expect: 'Please confirm how many injections this dose was.',
    patient: petra.id,
    encounter: visit.id,
    launch: {},
    resources,
  };
}

/** The same injection, charted by two people. */
export function chartedTwice(clock: Clock): Scenario {
  const saul = patient('charted-twice', {
    given: 'Saul',
    family: 'Brightwater',
    gender: 'male',
    birthDate: '1963-02-27',
    number: 'WS-00932',
  });
  const once = injectionVisit(saul, clock);
  const again = administration(saul, 'second-entry', {
    drug: drugs.b12,
    dose: amount(1000, 'mcg'),
    route: routes.IM,
    site: sites['Left deltoid'],
    at: clock.at('10:21'),
    by: assistant,
    visit: once.visit,
    order: once.order,
  });
  return {
    id: 'charted-twice',
    title: 'One injection charted twice',
    story: 'Nurse and assistant both charted the B12 injection, a minute apart, under the same order.',
    expect: 'Please confirm: the second entry may be the same injection.',
    patient: saul.id,
    encounter: once.visit.id,
    launch: {},
    resources: [...once.resources, again],
  };
}
