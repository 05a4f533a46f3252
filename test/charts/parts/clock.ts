import type { Draw } from './draw.ts';

/** A time zone of the facility: its standard offset in minutes, and whether its clocks change in summer. */
export interface Zone {
  name: string;
  offset: number;
  summer: boolean;
}

export const zones: readonly Zone[] = [
  { name: 'America/New_York', offset: -300, summer: true },
  { name: 'America/Chicago', offset: -360, summer: true },
  { name: 'America/Denver', offset: -420, summer: true },
  { name: 'America/Phoenix', offset: -420, summer: false },
  { name: 'America/Los_Angeles', offset: -480, summer: true },
  { name: 'Pacific/Honolulu', offset: -600, summer: false },
];

/** A local clock time at the facility: days since 1970-01-01, minutes since midnight, seconds. */
export interface Moment {
  day: number;
  minute: number;
  second: number;
}

const dayLong = 86_400_000;
const dayNumber = (date: string) => Date.parse(date) / dayLong;
const firstDay = dayNumber('2023-10-02');
const lastDay = dayNumber('2026-03-11');

export function drawDay(draw: Draw): number {
  return draw.between(firstDay, lastDay);
}

export function later(moment: Moment, minutes: number): Moment {
  return { ...moment, minute: moment.minute + minutes };
}

export function onDay(moment: Moment, days: number): Moment {
  return { ...moment, day: moment.day + days };
}

/** `YYYY-MM-DD` */
export function dateOf(day: number): string {
  return new Date(day * dayLong).toISOString().slice(0, 10);
}

const yearly = new Map<number, readonly [number, number]>();

/** Summer time runs from the second Sunday of March to the first of November; visits are by day. */
function summerDays(year: number): readonly [number, number] {
  const known = yearly.get(year);
  if (known) return known;
  const sundayFrom = (date: string) => {
    const day = dayNumber(date);
    return day + ((10 - (day % 7)) % 7);
  };
  const found = [sundayFrom(`${year}-03-08`), sundayFrom(`${year}-11-01`)] as const;
  yearly.set(year, found);
  return found;
}

/** Minutes east of Greenwich at noon of that day. */
export function offsetOn(zone: Zone, day: number): number {
  const [start, end] = summerDays(new Date(day * dayLong).getUTCFullYear());
  return zone.offset + (zone.summer && day >= start && day < end ? 60 : 0);
}

/** How an EHR writes times: with the facility's offset, as a UTC instant, with milliseconds. */
export interface TimeStyle {
  utc: boolean;
  millis: boolean;
}

export function timeText(moment: Moment, zone: Zone, { utc, millis }: TimeStyle): string {
  const offset = offsetOn(zone, moment.day);
  const local = moment.day * dayLong + moment.minute * 60_000 + moment.second * 1000;
  const text = new Date(utc ? local - offset * 60_000 : local).toISOString();
  const clock = millis ? text.slice(0, 23) : text.slice(0, 19);
  return utc ? `${clock}Z` : `${clock}${offsetText(offset)}`;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
