import type { Administration } from '../domain/administration.ts';
import type { Chart } from '../domain/chart.ts';
import { type ChartIndex, indexOf } from './chart-index.ts';
import { insideOf, visitFacts } from './facts.ts';

/** The administrations of one visit; `reference` is null for those that belong to no visit. */
export interface Group {
  reference: string | null;
  administrations: readonly Administration[];
}

/**
 * Groups administrations by visit. With a visit asked for: that visit, and those without any visit that lie in it or
 * cannot be placed. Else every visit that has one, in the chart's order, and those without. Never empty: a chart
 * without administrations has one empty group, so that it has a verdict.
 */
export function groupByVisit(chart: Chart, index: ChartIndex): readonly Group[] {
  const asked = chart.encounter;
  const placed = chart.administrations.map(administration => ({
    administration,
    home: homeOf(administration, chart, index),
  }));
  const byHome = Map.groupBy(placed, ({ home }) => home);
  const at = (reference: string | null) => (byHome.get(reference) ?? []).map(({ administration }) => administration);
  const loose = at(null);
  if (asked !== null) {
    const visit = index.visit(asked);
    const near = loose.filter(one => !visit || insideOf(one, visit, chart) !== false);
    return [
      { reference: asked, administrations: at(asked) },
      ...(near.length > 0 ? [{ reference: null, administrations: near }] : []),
    ];
  }
  const known = chart.visits.map(({ reference }) => reference);
  const named = placed.flatMap(({ home }) => (home === null ? [] : [home]));
  const groups: Group[] = [...new Set([...known, ...named])]
    .filter(reference => byHome.has(reference))
    .map(reference => ({ reference, administrations: at(reference) }));
  if (loose.length > 0 || groups.length === 0) groups.push({ reference: null, administrations: loose });
  return groups;
}

/** The visit that an administration is shown under; null for none, or where the chart does not hold it. */
export function visitOf(administration: string, chart: Chart): string | null {
  const found = chart.administrations.find(({ reference }) => reference === administration);
  return found ? homeOf(found, chart, indexOf(chart)) : null;
}

/** The visit an administration is shown under: also one that it names and that could not be read. */
function homeOf(administration: Administration, chart: Chart, index: ChartIndex): string | null {
  const { state, reference } = administration.visit;
  if (state === 'linked' || state === 'unread') return reference;
  return visitFacts(administration, chart, index).visit?.reference ?? null;
}
