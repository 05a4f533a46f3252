import type { Scenario } from '../../scenario.ts';
import { administration, condition, encounter, order, type Stored } from '../build.ts';
import type { Clock } from '../clock.ts';
import { amount, type Concept, concept, routes, sites } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { clinic, doctor, nurse } from '../staff-and-places.ts';
import { diagnoses } from '../visit.ts';

type Part = 'route' | 'dose' | 'diagnosis';

/** What each of the ten lacks, the latest first: number 1 is of today, number 10 nine months ago. */
const lacks: readonly (readonly Part[])[] = [
  [],
  ['route'],
  [],
  ['dose'],
  ['diagnosis'],
  [],
  ['route', 'dose'],
  [],
  ['diagnosis'],
  [],
];
const daysBetween = 30;

/** Ten monthly injections of one patient: what an audit of the last ten has to find. */
export function tenRecent(clock: Clock): Scenario {
  const wren = patient('ten-recent', {
    given: 'Wren',
    family: 'Ashdown',
    gender: 'female',
    birthDate: '1949-03-30',
    number: 'WS-01438',
  });
  return {
    id: 'ten-recent',
    title: 'The ten most recent injections',
    story: 'B12 once a month for ten months, each in a visit of its own. Half of the entries lack something.',
    expect: 'Route, dose or diagnosis is missing in five of the ten, each named.',
    patient: wren.id,
    encounter: null,
    launch: {},
    resources: [wren, ...lacks.flatMap((parts, index) => monthly(wren, clock, index, parts))],
  };
}

function monthly(wren: Stored, clock: Clock, index: number, parts: readonly Part[]): Stored[] {
  const number = index + 1;
  const before = index * daysBetween;
  const without = (part: Part) => parts.includes(part);
  // Once the diagnosis names what was done, once there is none at all.
  const code: Concept = without('diagnosis') ? concept('B12 injection') : diagnoses.perniciousAnemia;
  const name = `visit-${number}`;
  const diagnosis = condition(wren, `diagnosis-${number}`, { code, visit: name, recorded: clock.day(before) });
  const named = without('diagnosis') && number > 5 ? [] : [diagnosis];
  const visit = encounter(wren, name, {
    start: clock.at('10:00', before),
    end: clock.at('10:40', before),
    type: 'Injection visit',
    place: clinic,
    diagnoses: named,
  });
  const dose = amount(1000, 'mcg');
  const wanted = { drug: drugs.b12, dose, route: routes.IM, at: clock.at('10:05', before), by: doctor, visit };
  const ordered = order(wren, `order-${number}`, wanted);
  const given = administration(wren, `injection-${number}`, {
    drug: drugs.b12,
    route: without('route') ? undefined : routes.IM,
    dose: without('dose') ? undefined : dose,
    site: number % 2 === 0 ? sites['Right deltoid'] : sites['Left deltoid'],
    at: clock.at('10:20', before),
    by: nurse,
    visit,
    order: ordered,
  });
  return [...named, visit, ordered, given];
}
