import type { Chart } from '../domain/chart.ts';
import type { VisitChoice } from '../panel/VisitPicker.tsx';

/** The visits that were read, to choose from. Those that are known only for being around the one asked for are no list. */
export function visitChoices({ visits, encounter, administrations }: Chart): VisitChoice[] {
  const named = new Set(administrations.map(({ visit }) => visit.reference));
  const wanted = ({ reference }: Chart['visits'][number]) =>
    encounter === null || reference === encounter || named.has(reference);
  return visits.filter(wanted).map(({ reference, start, type, place }) => ({
    reference,
    start: start?.text ?? null,
    type,
    place: place.text,
  }));
}
