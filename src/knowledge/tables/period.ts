import type { KindOfTable } from './kinds.ts';

/**
 * `current`: in force on that day. `update`: in force, but the April update of its year may have taken its place.
 * `past`: CMS has published a later edition by then. `ahead`: not yet in force.
 */
export type Standing = 'current' | 'update' | 'past' | 'ahead';

const fiscalYear = /^FY(20\d\d)(-April)?$/;
const quarter = /^(20\d\d)Q([1-4])$/;

/** Whether a text names an edition: `FY2027`, `FY2027-April` (fiscal year), `2026Q4` (quarter). */
export function isPeriod(text: unknown, sort: KindOfTable['period']): text is string {
  return typeof text === 'string' && (sort === 'quarter' ? quarter : fiscalYear).test(text);
}

/** The first day (ISO) of an edition, and the first day of the one after it. A fiscal year begins on 1 October. */
export function daysOf(period: string): { from: string; next: string } {
  const [, year, update] = fiscalYear.exec(period) ?? [];
  if (year !== undefined) {
    return { from: update ? `${year}-04-01` : `${Number(year) - 1}-10-01`, next: `${year}-10-01` };
  }
  const [, own = '', number = ''] = quarter.exec(period) ?? [];
  const first = (of: number) => `${Number(own) + Math.floor(of / 4)}-${String((of % 4) * 3 + 1).padStart(2, '0')}-01`;
  return { from: first(Number(number) - 1), next: first(Number(number)) };
}

/** How an edition stands on a day (ISO). */
export function standingOf(period: string, day: string): Standing {
  const { from, next } = daysOf(period);
  if (day < from) return 'ahead';
  if (day >= next) return 'past';
  const yearWithoutUpdate = fiscalYear.test(period) && !period.endsWith('-April');
  return yearWithoutUpdate && day >= `${period.slice(2)}-04-01` ? 'update' : 'current';
}
