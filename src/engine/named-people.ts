import type { Chart } from '../domain/chart.ts';
import type { NamedPeople, NamedPerson } from '../domain/named-people.ts';
import type { Npi } from '../domain/person.ts';
import { attendingOf, leading } from './attending.ts';
import type { VisitReport } from './report.ts';

/** What the people of one visit of a report are called, by a chart that may know more of them than the report. */
export function namedPeople(chart: Chart, report: VisitReport): NamedPeople {
  const visit = report.encounter?.reference ?? null;
  const participants = chart.visits.find(({ reference }) => reference === visit)?.participants ?? [];
  const leaders = leading(participants).find(({ people }) => people.length > 0)?.people ?? participants;
  const byReference = new Map(chart.administrations.map(one => [one.reference, one]));
  return {
    visit,
    attending: named(attendingOf(participants)?.name ?? null, leaders),
    orderers: new Map(
      report.administrations.map(({ reference }) => {
        const order = byReference.get(reference)?.order;
        const orderer = order?.state === 'read' ? order.order.orderer : null;
        return [reference, named(orderer?.name ?? null, orderer ? [orderer] : [])];
      }),
    ),
  };
}

function named(name: string | null, people: readonly { name: string | null; npi: Npi }[]): NamedPerson {
  const unread = people.find(one => one.name === null && one.npi.state === 'unread');
  return { name, why: name === null ? (unread?.npi.why ?? null) : null };
}
