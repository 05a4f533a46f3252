import type { Chart } from '../domain/chart.ts';
import type { VisitChoice } from '../panel/VisitPicker.tsx';

/** The visits that were read, to choose from. */
export function visitChoices({ visits }: Chart): VisitChoice[] {
  return visits.map(({ reference, start, type, place }) => ({
    reference,
    start: start?.text ?? null,
    type,
    place: place.text,
  }));
}
