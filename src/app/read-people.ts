import type { Chart } from '../domain/chart.ts';
import type { NamedPeople } from '../domain/named-people.ts';
import type { Resolved, WhyCode } from '../domain/reading.ts';
import { namedPeople } from '../engine/named-people.ts';
import type { VisitReport } from '../engine/report.ts';
import type { Outcome } from '../fhir/read.ts';
import { readStaff } from '../fhir/staff.ts';
import type { Session } from '../smart/session.ts';
import { breather } from './breathe.ts';
import { readingOf } from './chart-readings.ts';
import { chartFrom } from './judge.ts';

/** What a session knows of the people that it asked for: `answers` by `Type/id`. */
export interface PeopleKnown {
  answers: Map<string, Resolved>;
  signal: AbortSignal;
}

/** The same record with the people of one visit, as far as they could be read, and what they are called. */
export interface Peopled {
  chart: Chart;
  named: NamedPeople;
}

/** These may be otherwise the next time the record is read. */
const passing: readonly WhyCode[] = ['expired', 'stopped', 'timeout', 'network', 'too-many-requests', 'server-error'];

/**
 * Reads whom a visit and its orders name, as far as that was left aside, and makes the chart anew with them. Of one
 * session each is asked for once.
 */
export async function readPeople(
  chart: Chart,
  visit: VisitReport,
  { reader, ehr, context }: Session,
  { answers, signal }: PeopleKnown,
): Promise<Peopled | Extract<Outcome, { stop: unknown }>> {
  const reading = readingOf(chart);
  if (reading === null) return { chart, named: namedPeople(chart, visit) };
  const staff = await readStaff({
    reader,
    abilities: ehr.search,
    scopes: context.scopes,
    signal,
    reading,
    visit: visit.encounter?.reference ?? null,
    administrations: visit.administrations.map(({ reference }) => reference),
    known: answers,
  });
  if ('stop' in staff) return staff;
  for (const [key, answer] of staff.references) if (isLasting(answer)) answers.set(key, answer);
  const isNews = ([key, { state }]: [string, Resolved]) => reading.references.get(key)?.state !== state;
  if (![...staff.references].some(isNews)) return { chart, named: namedPeople(chart, visit) };
  const references = new Map([...reading.references, ...staff.references]);
  const made = await chartFrom({ ...reading, references }, ehr.chart, breather());
  if ('stop' in made) return { stop: { why: made.stop.why, where: made.stop.where } };
  return { chart: made.chart, named: namedPeople(made.chart, visit) };
}

function isLasting(answer: Resolved): boolean {
  return answer.state !== 'unread' || !passing.includes(answer.why.code);
}
