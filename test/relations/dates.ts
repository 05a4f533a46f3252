import type { RecordedChart } from '../charts/index.ts';

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** The same instant, written with another offset (minutes east of Greenwich). What is no instant stays as it is. */
export function atOffset(text: string, minutes: number): string {
  const [, seconds, fraction] = moment.exec(text) ?? [];
  const instant = Date.parse(text);
  if (!moment.test(text) || Number.isNaN(instant)) return text;
  const local = new Date(Math.floor(instant / 1000) * 1000 + minutes * 60_000).toISOString();
  const clock = `${local.slice(0, seconds === undefined ? 16 : 19)}${fraction ?? ''}`;
  return `${clock}${minutes === 0 ? 'Z' : offsetText(minutes)}`;
}

function offsetText(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const abs = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(abs / 60))}:${two(abs % 60)}`;
}

/** The record with every text in it changed. */
export function withTexts(chart: RecordedChart, change: (text: string, name: string) => string): RecordedChart {
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') return change(value, name);
    if (Array.isArray(value)) return value.map(item => walk(item, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key)]));
  };
  return { ...chart, resources: chart.resources.map(one => walk(one, '')) as never };
}
