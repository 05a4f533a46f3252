import type { Scenario } from '../../scenario.ts';
import { administration, encounter, type Stored } from '../build.ts';
import type { Clock } from '../clock.ts';
import { amount, routes, sites } from '../codes.ts';
import { drugs } from '../drugs.ts';
import { patient } from '../people.ts';
import { assistant, clinic, nurse } from '../staff-and-places.ts';
import { injectionVisit } from '../visit.ts';

const total = 2000;
const dosesPerDay = 18;
const tablets = [
  { drug: drugs.metformin, dose: amount(500, 'mg') },
  { drug: drugs.lisinopril, dose: amount(10, 'mg') },
  { drug: drugs.acetaminophen, dose: amount(500, 'mg') },
] as const;

/** Months of tablets in a day programme, then a visit with two injections. */
export function manyAdministrations(clock: Clock): Scenario {
  const olga = patient('many-administrations', {
    given: 'Olga',
    family: 'Fairweather',
    gender: 'female',
    birthDate: '1946-02-18',
    number: 'WS-01201',
  });
  const { visit, order, given, resources } = injectionVisit(olga, clock);
  const second = administration(olga, 'second-injection', {
    drug: drugs.ketorolac,
    dose: amount(30, 'mg'),
    route: routes.IM,
    site: sites['Right gluteus medius'],
    at: clock.at('10:30'),
    by: nurse,
    visit,
  });
  const days = Math.ceil((total - 2) / dosesPerDay);
  const programme = encounter(olga, 'programme', {
    start: clock.at('07:00', days),
    end: clock.at('19:00', 1),
    type: 'Day programme',
    place: clinic,
  });
  return {
    id: 'many-administrations',
    title: 'Two thousand administrations',
    story: 'Four months of tablets in a day programme, and two injections in the visit of today.',
    expect: 'Both injections are judged, however many pages the record has. The second lacks its order.',
    patient: olga.id,
    encounter: visit.id,
    launch: {},
    resources: [...resources.filter(item => item !== given && item !== order), order, given, second, programme].concat(
      earlierDoses(olga, programme, clock, total - 2),
    ),
  };
}

function earlierDoses(olga: Stored, visit: Stored, clock: Clock, count: number): Stored[] {
  return Array.from({ length: count }, (_, index) => {
    const hour = String(8 + Math.floor((index % dosesPerDay) / 2)).padStart(2, '0');
    const minute = index % 2 === 0 ? '05' : '35';
    const at = clock.at(`${hour}:${minute}`, 1 + Math.floor(index / dosesPerDay));
    const tablet = tablets[index % tablets.length] ?? tablets[0];
    return administration(olga, `dose-${index + 1}`, { ...tablet, at, route: routes.Oral, by: assistant, visit });
  });
}
