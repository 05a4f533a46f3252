import type { HcpcsRow } from '../../src/knowledge/drug-facts.ts';
import type { Tables } from '../../src/knowledge/tables/lookup.ts';
import { readyAdministration } from '../engine/chart.ts';

/** A row of a drug code. `per` as `1000 ug`; empty: none. */
export function row(code: string, per: string, more: Partial<HcpcsRow> = {}): HcpcsRow {
  const [value = '', unit = ''] = per.split(' ');
  return {
    code,
    kind: 'level-ii',
    per: per === '' ? null : { value: Number(value), unit },
    wholeDose: null,
    upTo: false,
    routes: [],
    forms: [],
    mue: { practitioner: null, outpatient: null },
    source: 'test',
    read: '2026-11-21',
    from: null,
    to: null,
    confidence: 'sourced',
    ...more,
  };
}

/** B12: one unit is any amount up to 1000 mcg, and one a day. */
export const j3420 = row('J3420', '1000 ug', { upTo: true, mue: { practitioner: 1, outpatient: 1 } });

/** What the ready administration's product says, with changes. */
export const product = (change: object) => ({ medications: { drug: { product: change } } });

/** A dose of the ready administration. */
export const dose = (value: number, unit: string) => ({ dose: { value, unit } });

/** A strength recorded in the medication, by mL. */
export const strength = (value: number, unit: string) => ({
  value,
  unit,
  evidence: { pointer: 'Medication/m#code.text', value: `${value} ${unit}/mL` },
});

const edition = { period: '2026Q4' } as const;

/** A HCPCS table that knows only these codes. */
export function hcpcsTable(known: Readonly<Record<string, 'valid' | 'ended' | 'not-yet'>>): Partial<Tables> {
  return {
    edition: kind => (kind === 'hcpcs' ? { kind, ...edition } : null),
    hcpcs: code => ({ kind: 'hcpcs', ...edition, is: known[code] ?? 'unknown', ended: null }),
  };
}

/** A crosswalk with these NDCs. */
export function crosswalk(known: Readonly<Record<string, readonly string[]>>): Partial<Tables> {
  return { codesOfNdc: ndc => ({ kind: 'asp-ndc-hcpcs', ...edition, codes: known[ndc] ?? [] }) };
}

/** Another injection of the same drug and day, at another time. */
export const later = (change: Parameters<typeof readyAdministration>[0] = {}) => {
  const one = readyAdministration({ reference: 'MedicationAdministration/b', ...change });
  const start = one.given.start && {
    ...one.given.start,
    instant: one.given.start.instant && {
      from: one.given.start.instant.from + 3_600_000,
      to: one.given.start.instant.to + 3_600_000,
    },
  };
  return { ...one, given: { ...one.given, start } };
};
