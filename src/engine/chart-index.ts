import type { Administration } from '../domain/administration.ts';
import type { Chart } from '../domain/chart.ts';
import type { Diagnosis } from '../domain/diagnosis.ts';
import type { Immunization } from '../domain/immunization.ts';
import type { ServiceRecord } from '../domain/service-record.ts';
import { localDay, type PartialDate } from '../domain/time.ts';
import type { Visit } from '../domain/visit.ts';
import { nearInTime } from '../rules/parts/same-injection.ts';

/** Finds things in one chart without looking through all of it. Lists come in the chart's order. */
export interface ChartIndex {
  visit(reference: string): Visit | null;
  /** Every visit whose period may touch that local day (ISO), and perhaps others. */
  visitsAround(day: string | null): readonly Visit[];
  diagnosis(reference: string): Diagnosis | null;
  /** Conditions that were recorded in the visit, and those that belong to no visit. */
  conditionsAround(visit: Visit | null): readonly Diagnosis[];
  /** The other administrations that may have been at the same time. */
  sameTime(one: Administration): readonly Administration[];
  /** Administrations that name this visit. */
  ofVisit(reference: string): readonly Administration[];
  /** Administrations of earlier local days. */
  before(day: string): readonly Administration[];
  /** Immunizations of that local day and those without a day; void ones are left out. */
  immunizationsOn(day: string | null): readonly Immunization[];
  /** Services that name the visit, or were on that local day and name none; void ones are left out. */
  servicesOf(visit: string | null, day: string | null): readonly ServiceRecord[];
  /** Services of that local day that name another visit; void ones are left out. */
  servicesBeside(visit: string | null, day: string | null): readonly ServiceRecord[];
}

/** Looks through a chart once, for all of its administrations. */
export function indexOf(chart: Chart): ChartIndex {
  const { visits, diagnoses, administrations, settings } = chart;
  const dayOf = (date: PartialDate | null) => localDay(date, settings.timeZone);
  const byVisit = Map.groupBy(administrations, one => one.visit.reference);
  const days = administrations.map(one => dayOf(one.given.start));
  const immunizations = chart.immunizations.filter(one => !one.void);
  const services = chart.services.filter(one => !one.void);
  const byDay = new Lists<string>();
  const long: number[] = [];
  for (const [at, { start, end }] of visits.entries()) {
    const first = localDay(start, settings.timeZone);
    const last = end === null ? first : localDay(end, settings.timeZone);
    // A period that is not known to the day contains nothing that is known to lie in it.
    if (first === null || last === null) continue;
    const days = daysBetween(first, last, settings.timeZone === null ? 1 : 0);
    if (days) for (const day of days) byDay.add(day, at);
    else long.push(at);
  }
  const byEncounter = new Lists<string>();
  const ofPatient: number[] = [];
  for (const [at, diagnosis] of diagnoses.entries()) {
    if (diagnosis.encounter !== null) byEncounter.add(diagnosis.encounter, at);
    if (isOfPatient(diagnosis)) ofPatient.push(at);
  }
  const visitAt = firstOf(visits);
  const diagnosisAt = firstOf(diagnoses);
  return {
    visit: reference => visitAt.get(reference) ?? null,
    visitsAround: day => (day === null ? [] : inOrder(visits, byDay.of(day), long)),
    diagnosis: reference => diagnosisAt.get(reference) ?? null,
    conditionsAround: visit => inOrder(diagnoses, visit ? byEncounter.of(visit.reference) : [], ofPatient),
    sameTime: nearInTime(administrations),
    ofVisit: reference => byVisit.get(reference) ?? [],
    before: day => administrations.filter((_, at) => isBefore(days[at] ?? null, day)),
    immunizationsOn: day => immunizations.filter(one => [null, day].includes(dayOf(one.given))),
    servicesOf: (visit, day) =>
      services.filter(one => (one.visit === null ? day !== null && dayOf(one.start) === day : one.visit === visit)),
    servicesBeside: (visit, day) =>
      services.filter(one => one.visit !== null && one.visit !== visit && day !== null && dayOf(one.start) === day),
  };
}

/** Whole local days only: what is known to the month may be the same day. */
function isBefore(one: string | null, day: string): boolean {
  return one !== null && one.length === 10 && one < day;
}

/** Stands for the patient and not for one visit: on the problem list, or with nothing said about where it belongs. */
export function isOfPatient({ categories, encounter }: Diagnosis): boolean {
  return categories.includes('problem-list-item') || (encounter === null && categories.length === 0);
}

/** Longer visits are few, and are looked at for every day. */
const mostDays = 31;

/**
 * The days from the first to the last (ISO), and `more` on each side: without a time zone, a time in UTC may be on the day
 * beside. Null when they are too many to list, or no days of the calendar.
 */
function daysBetween(first: string, last: string, more: number): string[] | null {
  if (first.length !== 10 || last.length !== 10) return null;
  const from = Date.parse(first) - more * 86_400_000;
  const to = Date.parse(last) + more * 86_400_000;
  if (to - from > mostDays * 86_400_000) return null;
  const days: string[] = [];
  for (let at = from; at <= to; at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** Places in a list, by a key. */
class Lists<K> {
  private readonly lists = new Map<K, number[]>();
  add(key: K, at: number): void {
    const list = this.lists.get(key);
    if (list) list.push(at);
    else this.lists.set(key, [at]);
  }
  of(key: K): readonly number[] {
    return this.lists.get(key) ?? [];
  }
}

function inOrder<T>(all: readonly T[], ...places: (readonly number[])[]): T[] {
  const sorted = [...new Set(places.flat())].sort((a, b) => a - b);
  return sorted.flatMap(at => all[at] ?? []);
}

function firstOf<T extends { reference: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(one.reference)) found.set(one.reference, one);
  return found;
}
