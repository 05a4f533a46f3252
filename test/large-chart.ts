import type { Scenario } from '../src/sandbox/scenario.ts';
import { administration, condition, encounter, order, type Stored } from '../src/sandbox/scenarios/build.ts';
import { clockAt } from '../src/sandbox/scenarios/clock.ts';
import { amount, routes, sites } from '../src/sandbox/scenarios/codes.ts';
import { drugs } from '../src/sandbox/scenarios/drugs.ts';
import { patient } from '../src/sandbox/scenarios/people.ts';
import { clinic, doctor, nurse } from '../src/sandbox/scenarios/staff-and-places.ts';
import { diagnoses } from '../src/sandbox/scenarios/visit.ts';

/** How large a chart is to be. */
export interface Size {
  visits: number;
  administrations: number;
  conditions: number;
}

/** The chart that the coder's list is measured with. */
export const large: Size = { visits: 500, administrations: 10_000, conditions: 300 };

/** Days that the visits are spread over. */
export const largeDays = 700;

/** Years of visits with one injection and many tablets each: every third injection lacks its route. */
export function largeChart(now: number, size: Size = large): Scenario {
  const dates = clockAt(now);
  const una = patient('large-chart', {
    given: 'Una',
    family: 'Longfield',
    gender: 'female',
    birthDate: '1951-05-05',
    number: 'WS-01999',
  });
  const each = Math.round(size.administrations / size.visits);
  const visits = Array.from({ length: size.visits }, (_, index) => {
    const back = Math.floor((index * largeDays) / size.visits);
    // Several of one day follow each other; nothing is charted in the hour that clocks skip.
    const hour = String(8 + (index % 9)).padStart(2, '0');
    const at = (minute: number) => dates.at(`${hour}:${String(minute).padStart(2, '0')}`, back);
    return visitOf(una, index, each, index < size.conditions, at);
  });
  return {
    id: 'large-chart',
    title: 'A large chart',
    story: 'Two years of visits with an injection and tablets each.',
    expect: 'The list stays quick.',
    patient: una.id,
    encounter: `${una.id}-visit-0`,
    launch: {},
    resources: [una, ...visits.flat()],
  };
}

function visitOf(
  una: Stored,
  index: number,
  each: number,
  withDiagnosis: boolean,
  at: (minute: number) => string,
): Stored[] {
  const name = `visit-${index}`;
  const diagnosis = condition(una, `diagnosis-${index}`, {
    code: diagnoses.perniciousAnemia,
    visit: name,
    recorded: at(0).slice(0, 10),
  });
  const visit = encounter(una, name, {
    start: at(0),
    end: at(50),
    type: 'Injection visit',
    place: clinic,
    diagnoses: withDiagnosis ? [diagnosis] : [],
    attending: doctor,
  });
  const dose = amount(1000, 'mcg');
  const ordered = order(una, `order-${index}`, {
    drug: drugs.b12,
    dose,
    route: routes.IM,
    at: at(5),
    by: doctor,
    visit,
  });
  const given = administration(una, `injection-${index}`, {
    drug: drugs.b12,
    route: index % 3 === 0 ? undefined : routes.IM,
    dose,
    site: sites['Left deltoid'],
    at: at(20),
    by: nurse,
    visit,
    order: ordered,
  });
  const tablets = Array.from({ length: each - 1 }, (_, number) =>
    administration(una, `tablet-${index}-${number}`, {
      drug: drugs.metformin,
      dose: amount(500, 'mg'),
      route: routes.Oral,
      at: at(21 + number),
      by: nurse,
      visit,
    }),
  );
  return [...(withDiagnosis ? [diagnosis] : []), visit, ordered, given, ...tablets];
}
