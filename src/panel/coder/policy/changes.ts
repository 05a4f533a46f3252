import type { DraftChange, FindingChange, PolicyChange } from '../../../domain/policy-change.ts';
import type { Finding } from '../../../engine/report.ts';

type Change = PolicyChange<Finding>;
type OfFinding = FindingChange<Finding>;

/** The differences for one subject: the visit itself, one of its injections, or the draft claim. */
export interface SubjectChanges {
  /** `MedicationAdministration/x`; null: the visit itself or the draft. */
  injection: string | null;
  changes: readonly Change[];
}

/** The differences sorted for the eye. */
export interface Sorted {
  /** Of the visit and its injections, in that order. */
  subjects: readonly SubjectChanges[];
  draft: readonly DraftChange[];
  /** Of checks that are open under neither policy. */
  quiet: readonly OfFinding[];
  /** By `Encounter/x`, the number of differences; null: what no visit holds. */
  elsewhere: ReadonlyMap<string | null, number>;
  /** Of this visit, without the quiet ones. */
  count: number;
}

const order: readonly Change['kind'][] = ['units', 'verdict', 'opened', 'weight', 'settled', 'changed'];

/** Sorts differences by what they are about. `visit`: the one that is shown. */
export function sortChanges(all: readonly Change[], visit: string | null): Sorted {
  const here = all.filter(change => change.visit === visit);
  const judged = here.filter(change => !isDraft(change));
  const quiet = judged.filter(isQuiet);
  const loud = judged.filter(change => !isQuiet(change));
  const draft = here.filter(isDraft);
  const elsewhere = Map.groupBy(
    all.filter(change => change.visit !== visit && !isQuiet(change)),
    change => change.visit,
  );
  const subjects = [...Map.groupBy(loud, ({ injection }) => injection)].map(([injection, changes]) => ({
    injection,
    changes: changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  }));
  return {
    subjects: subjects.toSorted((a, b) => Number(a.injection !== null) - Number(b.injection !== null)),
    draft,
    quiet,
    elsewhere: new Map([...elsewhere].map(([reference, changes]) => [reference, changes.length])),
    count: loud.length + draft.length,
  };
}

function isDraft(change: Change): change is DraftChange {
  return change.kind === 'side' || change.kind === 'line' || change.kind === 'field';
}

/** A check that waits for nobody under either policy. */
function isQuiet(change: Change): change is OfFinding {
  if (change.kind !== 'weight' && change.kind !== 'changed') return false;
  return !isOpen(change.before) && !isOpen(change.after);
}

function isOpen(finding: Finding | null): boolean {
  return finding !== null && ['gap', 'review', 'unchecked'].includes(finding.outcome);
}
