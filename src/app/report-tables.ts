import type { Report } from '../engine/report.ts';
import { noTables, type Tables } from '../knowledge/tables/lookup.ts';

/** The official tables that a report was made by. They stay out of the report: it is a plain value that can be saved. */
const tablesBy = new WeakMap<Report, Tables>();

export function keepTables(report: Report, tables: Tables): void {
  tablesBy.set(report, tables);
}

/** None for a report that was not made in this session. */
export function tablesOf(report: Report): Tables {
  return tablesBy.get(report) ?? noTables;
}
