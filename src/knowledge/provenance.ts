import type { Provenance } from './index.ts';

const read = '2026-11-21';

/** A row that was read in a named text and holds without a date. */
export function sourced(source: string): Provenance {
  return { source, read, from: null, to: null, confidence: 'sourced' };
}

/** A row that no text was found for. It may raise a question, it never decides by itself. */
export function recalled(source: string): Provenance {
  return { source, read, from: null, to: null, confidence: 'recall' };
}

/** The same provenance with the dates between which the fact holds (ISO days, first and last, null: open). */
export function between(from: string | null, to: string | null, provenance: Provenance): Provenance {
  return { ...provenance, from, to };
}

/** True when the row holds on that day (ISO). Without a day only rows that are still open hold. */
export function holdsOn(row: Provenance, day: string | null): boolean {
  if (day === null) return row.to === null;
  return (row.from === null || row.from <= day) && (row.to === null || day <= row.to);
}
