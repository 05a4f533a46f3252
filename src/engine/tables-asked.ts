import type { TableKind } from '../domain/official-table.ts';
import type { Tables } from '../knowledge/tables/lookup.ts';
import { standingOf } from '../knowledge/tables/period.ts';
import type { Report } from './report.ts';

export type TableAsked = Report['tables'][number];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The same tables, and which of them were asked, for which days, and what edition answered: the report says so, and the
 * panel loads the tables that were asked for and not at hand.
 */
export function watchTables(tables: Tables): { tables: Tables; asked(): TableAsked[] } {
  const asked = new Map<string, Mutable<TableAsked>>();
  const noted = new Map<TableKind, Set<string>>();
  const note = (kind: TableKind, day: string | null) => {
    if (day === null) return;
    const days = noted.get(kind) ?? new Set();
    if (days.has(day)) return;
    noted.set(kind, days.add(day));
    const period = tables.edition(kind, day)?.period ?? null;
    const standing = period === null ? null : standingOf(period, day);
    const key = `${kind} ${period} ${standing}`;
    const before = asked.get(key);
    if (before) {
      if (day < before.first) before.first = day;
      if (day > before.last) before.last = day;
      return;
    }
    asked.set(key, { kind, period, standing, first: day, last: day });
  };
  return {
    tables: {
      ...tables,
      diagnosisCode(code, day) {
        const answer = tables.diagnosisCode(code, day);
        note(answer?.kind ?? 'icd10cm-order', day);
        return answer;
      },
      edits(side, code, day) {
        note(side === 'facility' ? 'ncci-ptp-hospital' : 'ncci-ptp-practitioner', day);
        return tables.edits(side, code, day);
      },
      unlikelyUnits(side, code, day) {
        note(side === 'facility' ? 'mue-outpatient' : 'mue-practitioner', day);
        return tables.unlikelyUnits(side, code, day);
      },
      hcpcs(code, day) {
        note('hcpcs', day);
        return tables.hcpcs(code, day);
      },
      codesOfNdc(ndc, day) {
        note('asp-ndc-hcpcs', day);
        return tables.codesOfNdc(ndc, day);
      },
    },
    asked: () => [...asked.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}

function keyOf({ kind, period }: TableAsked): string {
  return `${kind} ${period ?? ''}`;
}
