import fc from 'fast-check';
import type { Change, RecordedChart } from '../chart.ts';
import { anyChart } from '../index.ts';
import { Draw } from '../parts/draw.ts';
import { absences } from './absence.ts';
import type { Break } from './break.ts';
import { codes } from './codes.ts';
import { badDates } from './dates.ts';
import { meanings } from './meaning.ts';
import { owners } from './owners.ts';
import { quantities } from './quantities.ts';
import { references } from './references.ts';
import { sizes } from './size.ts';
import { types } from './types.ts';
import { versions } from './versions.ts';
import { words } from './words.ts';

/** Ways to break a chart, by group. Each strikes where its draw leads it. */
export const breakGroups: Readonly<Record<string, readonly Break[]>> = {
  absences,
  types,
  codes,
  meanings,
  sizes,
  words,
  badDates,
  owners,
  references,
  versions,
  quantities,
};

export const allBreaks: readonly Break[] = Object.values(breakGroups).flat();

/** The same breaks as changes that strike where this seed leads them. */
export function breaksAt(seed: number): readonly Change[] {
  return allBreaks.map(({ name, strike }, i) => ({ name, apply: chart => strike(chart, new Draw(seed * 1009 + i)) }));
}

export const breaks: readonly Change[] = breaksAt(1);

/** A chart and what became of it. */
export interface BrokenChart {
  chart: RecordedChart;
  /** Names of the breaks in the order in which they struck. */
  change: string;
  from: RecordedChart;
}

/** One to four breaks, one upon the other; at least one of them strikes. */
export function broken(from: RecordedChart, seed: number): BrokenChart {
  const draw = new Draw(seed);
  const struck: string[] = [];
  let chart = from;
  const wanted = draw.one([1, 1, 1, 2, 2, 3, 4]);
  while (struck.length < wanted) {
    const { name, strike } = draw.one(allBreaks);
    const next = strike(chart, draw);
    if (!next) continue;
    chart = next;
    struck.push(name);
  }
  return { chart, change: struck.join(' + '), from };
}

/** A chart of any shape, broken at any place. */
export const brokenChart: fc.Arbitrary<BrokenChart> = fc
  .tuple(anyChart, fc.noShrink(fc.integer()))
  .map(([from, seed]) => broken(from, seed));
