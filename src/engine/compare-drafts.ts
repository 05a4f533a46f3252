import type { ClaimDraft, ClaimLine } from '../domain/claim.ts';
import { type DraftChange, lineFields } from '../domain/policy-change.ts';
import { pairs } from './compare.ts';

/**
 * What two draft claims of one visit hold differently: whose claim it is, lines that are there in one of them only, and
 * fields of the lines that both have. Null is a visit without a draft. Lines go together when they stand for the same
 * injections.
 */
export function compareDrafts(before: ClaimDraft | null, after: ClaimDraft | null): readonly DraftChange[] {
  const visit = (after ?? before)?.visit;
  if (visit === undefined) return [];
  const key = ({ kind, administrations }: ClaimLine) => [kind, ...administrations.toSorted()].join(' ');
  const lines = pairs(before?.lines, after?.lines, key).flatMap(([one, other]): DraftChange[] => {
    if (!one || !other) return [{ kind: 'line', visit, before: one, after: other }];
    return lineFields
      .filter(field => said(one[field]) !== said(other[field]))
      .map(field => ({ kind: 'field', visit, field, before: one, after: other }));
  });
  if (!before || !after || before.side === after.side) return lines;
  return [{ kind: 'side', visit, before: before.side, after: after.side }, ...lines];
}

/** What stands in a field; in an empty one, why it is empty. */
function said(field: ClaimLine[(typeof lineFields)[number]]): string {
  if (field === null || typeof field === 'string') return JSON.stringify(field);
  const { value, why, values } = field;
  return value === null ? JSON.stringify([why, Object.entries(values).toSorted()]) : JSON.stringify({ value });
}
