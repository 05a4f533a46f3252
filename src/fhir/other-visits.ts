import type { SearchAbilities } from '../domain/config.ts';
import type { FhirResource } from '../domain/fhir.ts';
import type { OtherVisits, Why } from '../domain/reading.ts';
import { type Found, gravest } from './search.ts';
import { closeDraft, type Draft } from './source.ts';
import { day, periodSpan, type Span } from './span.ts';
import { settle } from './versions.ts';

/** What was lacking when the patient's other visits were looked for. `asked`: somebody did look. */
export interface Lacking {
  whys: readonly Why[];
  asked: boolean;
}

/** Where all visits were asked for alike. */
export const noneLacking: Lacking = { whys: [], asked: false };

/**
 * Adds the visits that a search found to the one that was read by its id. Of two contents of that one the newer stays;
 * where none is newer, the one that was read by its id.
 */
export function addOthers(draft: Draft, found: readonly Found[], visits: SearchAbilities['visits']): Lacking {
  for (const { matches, problems } of found) {
    draft.problems.push(...problems);
    const own = draft.resources;
    const clash = (one: FhirResource) =>
      own.some(({ id }) => id === one.id) && settle([...own.filter(({ id }) => id === one.id), one]).value.length === 0;
    draft.resources = own.concat(matches.filter(one => !clash(one)));
  }
  if (visits === 'not-offered') return { whys: [{ code: 'not-offered' }], asked: false };
  // What no scope covers is not sent.
  const sent = found.some(({ pages, why }) => pages > 0 || why?.code !== 'not-granted');
  return { whys: found.flatMap(({ why }) => why ?? []), asked: sent };
}

/** Closes the account of the other visits. Those that were looked for in vain keep `encounters` from being complete. */
export function settleOthers(draft: Draft, { whys, asked }: Lacking): OtherVisits | null {
  const why = gravest(whys);
  if (why === null) return null;
  const only = closeDraft(draft).read.status === 'complete';
  // Where the visit itself was not read, that is what there is to say.
  if (asked && only) draft.whys.push(...whys);
  return { why, only };
}

/** Whether a visit may have been going on at that time, good to a day. */
export function isAround(visit: FhirResource, { from, to }: Span): boolean {
  const known = spans.get(visit) ?? { span: spanOf(visit) };
  spans.set(visit, known);
  const { span } = known;
  return span !== null && span.from <= to + day && span.to >= from - day;
}

/** It is asked again for every visit of a period. */
const spans = new WeakMap<FhirResource, { span: Span | null }>();

const goingOn: readonly unknown[] = ['in-progress', 'onleave', 'on-hold'];

/** Null where nobody can say when it was. Without an end it is of its day, unless it goes on. */
function spanOf({ period, status }: FhirResource): Span | null {
  const span = periodSpan(period);
  const open = goingOn.includes(status);
  if (span === null) return open ? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } : null;
  return { from: span.from, to: span.to ?? (open ? Number.POSITIVE_INFINITY : span.from + day) };
}
