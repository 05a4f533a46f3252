import type { ClaimLine } from '../../domain/claim.ts';
import { dateOf } from './date.ts';
import type { ClaimDiagnoses } from './diagnoses.ts';
import type { Drafting, Given } from './drafting.ts';
import { empty } from './field.ts';
import { orderingOf, renderingOf } from './people.ts';
import { placeOf } from './place.ts';

/** What the line for giving a drug and the line of the drug have in common. */
export type Shared = Pick<ClaimLine, 'pointers' | 'date' | 'place' | 'rendering' | 'ordering'>;

/** Makes it for the entries of one line; what is of the whole visit is worked out once. */
export function sharing({ chart, visit, knowledge }: Drafting, diagnoses: ClaimDiagnoses) {
  const place = placeOf(chart, visit, knowledge);
  const rendering = renderingOf(chart, visit);
  return (given: readonly Given[]): Shared => {
    const [first] = given;
    return {
      pointers: diagnoses.pointers(given),
      // The entries of one line are of one day.
      date: first ? dateOf(first, visit, chart.settings.timeZone) : empty('date.absent'),
      place,
      rendering,
      ordering: orderingOf(chart, given),
    };
  };
}
