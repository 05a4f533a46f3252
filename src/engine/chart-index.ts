import type { Administration } from '../domain/administration.ts';
import type { Chart } from '../domain/chart.ts';
import type { Diagnosis } from '../domain/diagnosis.ts';
import type { Immunization } from '../domain/immunization.ts';
import type { ServiceRecord } from '../domain/service-record.ts';
import { localDay, type PartialDate } from '../domain/time.ts';
import type { Visit } from '../domain/visit.ts';
import { dayOf as dayGiven, nearInTime } from '../rules/parts/same-injection.ts';
import { once } from './once.ts';
import { firstOf, inOrder, Places, placesBy, placesWithin } from './places.ts';

/**
 * Finds things in one chart without looking through all of it, however long the chart is. Lists come in the chart's
 * order. Days are local (ISO); null: not known.
 */
export interface ChartIndex {
  visit(reference: string): Visit | null;
  /** Every visit whose period may touch that day, and perhaps others. */
  visitsAround(day: string | null): readonly Visit[];
  /** Inpatient stays that are going on: what was given since they began may be part of one. */
  openStays: readonly Visit[];
  diagnosis(reference: string): Diagnosis | null;
  /** Conditions that were recorded in the visit, and those that belong to no visit. */
  conditionsAround(visit: Visit | null): readonly Diagnosis[];
  /** Those that could not be read and name no visit: they may belong to any. */
  readonly unplaced: readonly Diagnosis[];
  /** The other administrations that may have been at the same time. */
  sameTime(one: Administration): readonly Administration[];
  /** The other administrations that name this visit and were on the same day. */
  sameVisitAndDay(one: Administration, reference: string): readonly Administration[];
  /** The other administrations that were on the same day, in any visit. */
  sameDay(one: Administration): readonly Administration[];
  /** Administrations of at most so many days before that day. */
  before(day: string | null, days: number): readonly Administration[];
  /** Immunizations of that day, those that were at about the same time, and those without a day; void ones are left out. */
  immunizationsOn(day: string | null, moment: PartialDate | null): readonly Immunization[];
  /** Services that name the visit, or were on that day and name none; void ones are left out. */
  servicesOf(visit: string | null, day: string | null): readonly ServiceRecord[];
  /** Services of that day that name another visit; void ones are left out. */
  servicesBeside(visit: string | null, day: string | null): readonly ServiceRecord[];
}

function isOpenStay({ setting, status, end }: Visit): boolean {
  return setting === 'inpatient' && end === null && (status === 'in-progress' || status === 'onleave');
}

/** Looks through a chart once, for all of its administrations. */
export function indexOf(chart: Chart): ChartIndex {
  const { visits, diagnoses, administrations, settings } = chart;
  const dayOf = (date: PartialDate | null) => localDay(date, settings.timeZone);
  const onDayOf = (one: Administration) => dayGiven(one, settings.timeZone);
  const immunizations = chart.immunizations.filter(one => !one.void);
  const services = chart.services.filter(one => !one.void);

  const visitAt = firstOf(visits);
  const visitsOn = visitsByDay(visits, settings.timeZone);
  const diagnosisAt = firstOf(diagnoses);
  const ofVisit = placesBy(diagnoses, ({ encounter }) => encounter);
  const ofPatient = placesBy(diagnoses, isOfPatient);
  const inDays = placesWithin(administrations.map(one => dayNumber(dayOf(one.given.start))));
  const onVisitDay = Map.groupBy(administrations, one => `${one.visit.reference} ${onDayOf(one)}`);
  const givenOn = Map.groupBy(administrations, onDayOf);
  const immunizedOn = placesBy(immunizations, one => dayOf(one.given));
  const servedIn = placesBy(services, one => one.visit);
  const servedOn = placesBy(services, one => dayOf(one.start));
  const servedThen = (day: string | null) => (day === null ? [] : servedOn.of(day));

  return {
    visit: reference => visitAt.get(reference) ?? null,
    visitsAround: once((day: string | null) => (day === null ? [] : visitsOn(day))),
    openStays: visits.filter(isOpenStay),
    diagnosis: reference => diagnosisAt.get(reference) ?? null,
    unplaced: diagnoses.filter(
      ({ unread, encounter, categories }) =>
        unread !== null && encounter === null && !categories.includes('problem-list-item'),
    ),
    conditionsAround: visit => inOrder(diagnoses, visit ? ofVisit.of(visit.reference) : [], ofPatient.of(true)),
    sameTime: nearInTime(administrations, settings.timeZone),
    sameVisitAndDay(one, reference) {
      const day = onDayOf(one);
      return day === null ? [] : others(onVisitDay.get(`${reference} ${day}`), one);
    },
    sameDay(one) {
      const day = onDayOf(one);
      return day === null ? [] : others(givenOn.get(day), one);
    },
    before(day, days) {
      const on = dayNumber(day);
      return Number.isNaN(on) ? [] : inOrder(administrations, inDays(on - days, on));
    },
    immunizationsOn(day, moment) {
      if (immunizations.length === 0) return [];
      // One of the two may be written in UTC, on the day beside.
      const beside = [-1, 1].flatMap(days => immunizedOn.of(dayAfter(day, days)));
      const near = beside.filter(at => areNear(immunizations[at]?.given ?? null, moment));
      return inOrder(immunizations, immunizedOn.of(day), near, immunizedOn.of(null));
    },
    servicesOf(visit, day) {
      const loose = servedThen(day).filter(at => services[at]?.visit === null);
      return inOrder(services, visit === null ? [] : servedIn.of(visit), loose);
    },
    servicesBeside: (visit, day) =>
      inOrder(services, servedThen(day)).filter(one => one.visit !== null && one.visit !== visit),
  };
}

function others<T>(all: readonly T[] | undefined, one: T): readonly T[] {
  return all?.filter(other => other !== one) ?? [];
}

/** Stands for the patient and not for one visit: on the problem list, or with nothing said about where it belongs. */
export function isOfPatient({ categories, encounter }: Diagnosis): boolean {
  return categories.includes('problem-list-item') || (encounter === null && categories.length === 0);
}

const aboutTheSameTime = 60 * 60_000;

/** By the clock; false when the time of one is not known. */
function areNear(one: PartialDate | null, other: PartialDate | null): boolean {
  if (!one?.instant || !other?.instant) return false;
  const { instant: a } = one;
  const { instant: b } = other;
  return Math.max(a.from - b.to, b.from - a.to) <= aboutTheSameTime;
}

function dayAfter(day: string | null, days: number): string | null {
  const on = dayNumber(day);
  return Number.isNaN(on) ? null : new Date((on + days) * 86_400_000).toISOString().slice(0, 10);
}

/** Days are counted, so that those between two are found; NaN for what is no day of the calendar. */
function dayNumber(day: string | null): number {
  return day === null ? Number.NaN : Date.parse(day) / 86_400_000;
}

/** Longer visits are few: each is looked at for every day. */
const mostDays = 31;

function visitsByDay(visits: readonly Visit[], timeZone: string | null): (day: string) => readonly Visit[] {
  // Without a time zone, a time in UTC may be on the day beside.
  const more = timeZone === null ? 1 : 0;
  const short = new Places<number>();
  const long: { at: number; from: number; to: number }[] = [];
  for (const [at, { start, end }] of visits.entries()) {
    const first = localDay(start, timeZone);
    const last = end === null ? first : localDay(end, timeZone);
    // A period that is not known to the day contains nothing that is known to lie in it.
    if (first === null || last === null) continue;
    const from = dayNumber(first) - more;
    const to = dayNumber(last) + more;
    // A day of no calendar may be any.
    if (!(to - from <= mostDays)) long.push({ at, from, to });
    else for (let day = from; day <= to; day += 1) short.add(day, at);
  }
  return day => {
    const on = dayNumber(day);
    const around = long.filter(({ from, to }) => !(on < from || on > to));
    return inOrder(
      visits,
      short.of(on),
      around.map(({ at }) => at),
    );
  };
}
