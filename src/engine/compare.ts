import type { FindingChange, PolicyChange, UnitsSaid, VerdictSaid } from '../domain/policy-change.ts';
import type { AdministrationReport, Finding, Report, VisitReport } from './report.ts';

type Change = PolicyChange<Finding>;
type Judged = Pick<AdministrationReport, 'verdict' | 'findings'> & { family: string | null };

/**
 * What two reports of one reading say differently, as a payer policy makes them do: units and verdict of each visit,
 * verdict of each injection, and every finding that differs, once. In the order of `after`; what only `before` has
 * follows. That a rule which does not apply would weigh otherwise, and that a finding names a row of the other policy, is
 * no difference.
 */
export function compare(before: Report, after: Report): readonly Change[] {
  return pairs(before.visits, after.visits, visit => visit.encounter?.reference ?? '').flatMap(([one, other]) =>
    compareVisit(one, other),
  );
}

function compareVisit(before: VisitReport | null, after: VisitReport | null): readonly Change[] {
  const visit = (after ?? before)?.encounter?.reference ?? null;
  const changes: Change[] = [];
  const units = { before: unitsOf(before), after: unitsOf(after) };
  if (units.before?.counted !== units.after?.counted || units.before?.billed !== units.after?.billed)
    changes.push({ kind: 'units', visit, injection: null, ...units });
  changes.push(...compareJudged({ visit, injection: null }, judgedVisit(before), judgedVisit(after)));
  const injections = pairs(before?.administrations, after?.administrations, ({ reference }) => reference);
  for (const [one, other] of injections) {
    const injection = (other ?? one)?.reference ?? null;
    changes.push(...compareJudged({ visit, injection }, judgedInjection(one), judgedInjection(other)));
  }
  return changes;
}

function unitsOf(visit: VisitReport | null): UnitsSaid | null {
  return visit && { counted: visit.units.counted, billed: visit.units.billed, row: visit.units.row };
}

function judgedVisit(visit: VisitReport | null) {
  return visit && { verdict: visit.verdict, findings: visit.findings, family: null };
}

function judgedInjection(injection: AdministrationReport | null): Judged | null {
  if (!injection) return null;
  const { verdict, findings, otherService } = injection;
  return { verdict, findings, family: otherService?.family ?? null };
}

type Said = { verdict: VisitReport['verdict']; findings: readonly Finding[]; family: string | null };

function compareJudged(
  subject: { visit: string | null; injection: string | null },
  before: Said | null,
  after: Said | null,
): readonly Change[] {
  const changes: Change[] = [];
  if (before?.verdict !== after?.verdict || before?.family !== after?.family)
    changes.push({ kind: 'verdict', ...subject, before: verdictOf(before), after: verdictOf(after) });
  for (const [one, other] of pairs(before?.findings, after?.findings, ({ rule }) => rule)) {
    const kind = kindOf(one, other);
    const rule = (other ?? one)?.rule ?? '';
    if (kind) changes.push({ kind, ...subject, rule, before: one, after: other });
  }
  return changes;
}

function verdictOf(said: Said | null): VerdictSaid | null {
  return said && { verdict: said.verdict, family: said.family };
}

/** How a finding differs; null where it does not. */
function kindOf(before: Finding | null, after: Finding | null): FindingChange<Finding>['kind'] | null {
  const [was, is] = [isOpen(before), isOpen(after)];
  if (was !== is) return is ? 'opened' : 'settled';
  const idle = before?.outcome === 'not-applicable' && after?.outcome === 'not-applicable';
  if (before && after && before.weight !== after.weight && !idle) return 'weight';
  return sameWords(before, after) ? null : 'changed';
}

function isOpen(finding: Finding | null): boolean {
  return finding !== null && ['gap', 'review', 'unchecked'].includes(finding.outcome);
}

/** Whether both say the same. What they rest on besides the record is left aside: weight, sources and the policy's row. */
function sameWords(before: Finding | null, after: Finding | null): boolean {
  return wordsOf(before) === wordsOf(after);
}

function wordsOf(finding: Finding | null): string {
  if (!finding) return '';
  const { outcome, kind, message, values, why, field, evidence, waiver } = finding;
  const filled = Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const places = evidence.map(({ pointer, value }) => [pointer, value]);
  const reason = why && [why.code, why.http ?? null, why.detail ?? null];
  return JSON.stringify([
    outcome,
    kind,
    message,
    filled,
    reason,
    field,
    places,
    waiver && [waiver.reason, waiver.expires],
  ]);
}

/**
 * Both lists by key, each item once: in the order of `after`, then what only `before` has. Of several with one key the
 * first goes with the first.
 */
export function pairs<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  keyOf: (item: T) => string,
): readonly (readonly [T | null, T | null])[] {
  const left = Map.groupBy(before ?? [], keyOf);
  const both = (after ?? []).map(item => [left.get(keyOf(item))?.shift() ?? null, item] as const);
  const gone = [...left.values()].flat().map(item => [item, null] as const);
  return [...both, ...gone];
}
