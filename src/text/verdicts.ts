import type { VisitVerdict } from '../domain/service.ts';
import type { Audience } from './sentences.ts';
import { familyWords } from './services.ts';
import { waivedWords } from './waivers.ts';

/** How many blocking findings of each kind stand open. */
export interface OpenCounts {
  /** Absent or not usable. */
  gaps: number;
  conflicts: number;
  unchecked: number;
  reviews: number;
  /** Checks that would hold it back, were they not waived. */
  waived?: number;
  /** Of a visit: entries that are no candidates, and those that no visit holds. */
  aside?: number;
}

/**
 * The verdict in words with counts: "3 items missing". The counts are those of the same visit or injection. A coder is told
 * of open questions beside gaps: the list of checks and the draft claim count them as well.
 */
export function verdictWords(verdict: VisitVerdict, counts: OpenCounts, audience: Audience): string {
  switch (verdict) {
    case 'ready':
      return counts.waived ? `Complete, ${waivedWords(counts.waived)}` : 'Complete';
    case 'not-ready':
      return [
        counts.gaps > 0 && `${items(counts.gaps)} missing`,
        counts.conflicts > 0 && (counts.conflicts === 1 ? '1 conflict' : `${counts.conflicts} conflicts`),
        audience === 'coder' && counts.reviews > 0 && `${counts.reviews} to review`,
      ]
        .filter(Boolean)
        .join(', ');
    case 'review':
      return audience === 'coder' ? `${items(counts.reviews)} to review` : `Please confirm ${items(counts.reviews)}`;
    case 'cannot-tell':
      return 'Could not check';
    case 'none':
      return counts.aside ? 'No injection to check in this visit' : 'No injections recorded in this visit';
    case 'not-given':
      return 'Not given';
    case 'not-96372':
      return 'Not a 96372 service';
  }
}

/** What sets an administration aside: "Not a 96372 service: given IV push". */
export function setAsideWords(injection: { verdict: string; otherService: { family: string } | null }): string {
  if (injection.verdict === 'not-given') return 'Not given';
  return injection.otherService
    ? `Not a 96372 service: ${familyWords(injection.otherService.family)}`
    : 'Not a 96372 service';
}

/** What the policy makes of the count: `per-injection`, `per-encounter-1` or `per-day-cap 4`. */
export function policyWords(policy: string): string {
  if (policy === 'per-injection') return 'The policy bills one unit for each injection.';
  if (policy === 'per-encounter-1') return 'The policy bills one unit for each visit.';
  const cap = /^per-day-cap (\d+)$/.exec(policy)?.[1];
  return cap ? `The policy bills at most ${cap} ${cap === '1' ? 'unit' : 'units'} a day.` : `Policy: ${policy}.`;
}

/** "1 of 2 injections complete" */
export function injectionsWords({ ready, injections }: { ready: number; injections: number }): string {
  return `${ready} of ${injections} ${injections === 1 ? 'injection' : 'injections'} complete`;
}

function items(count: number): string {
  return `${count} ${count === 1 ? 'item' : 'items'}`;
}
