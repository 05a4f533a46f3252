import type { SourceReading } from '../../domain/chart.ts';
import type { ClaimField } from '../../domain/claim.ts';
import type { LinkedDiagnosis } from '../../domain/linked-diagnosis.ts';
import { unreadOf } from '../../rules/parts/diagnosis-stage.ts';
import type { Coded } from './coded.ts';
import type { Reasons } from './diagnoses.ts';
import type { Given } from './drafting.ts';
import { empty, full } from './field.ts';

/** X12: a line points at so many. */
const onLine = 4;

/** The letters of one injection's diagnoses, its main reason first; `letters` by code, `source`: how conditions were read. */
export function pointersTo(
  { given, supporting, after }: Reasons,
  letters: ReadonlyMap<string, string>,
  source: SourceReading,
): ClaimField<readonly string[]> {
  const own = supporting.filter(({ code }) => letters.has(code));
  const all = own.length > 0 ? [...own, ...after.filter(({ code }) => letters.has(code))] : [];
  const pointed = all.slice(0, onLine);
  const evidence = pointed.flatMap(({ linked }) => linked.evidence);
  if (pointed.length === 0) return emptyWhy(given, supporting, after, source);
  const value = pointed.flatMap(({ code }) => letters.get(code) ?? []);
  if (pointed.length === 1) return full(value, 'pointers.one', evidence);
  return full(value, isOrdered(own, given) ? 'pointers.in-order' : 'pointers.order-open', evidence);
}

function emptyWhy(
  given: readonly Given[],
  supporting: readonly Coded[],
  after: readonly Coded[],
  { status, why }: SourceReading,
): ClaimField<readonly string[]> {
  const [codes, manifestations] = [supporting, after].map(list => list.map(({ code }) => code).join(', '));
  const evidence = [...supporting, ...after].flatMap(({ linked }) => linked.evidence);
  if (codes) return empty('pointers.left-out', evidence, { codes });
  if (manifestations) return empty('pointers.manifestation', evidence, { codes: manifestations });
  const unread = given.flatMap(({ facts }) => unreadOf(facts.conditions) ?? [])[0];
  if (unread) return empty('pointers.unread', unread.evidence, { why: unread.why.code });
  // What was not read may hold one.
  if (status !== 'complete') return empty('pointers.unread', [], { why: why?.code ?? status });
  return empty(
    'pointers.none',
    given.flatMap(({ facts }) => facts.conditions.dangling),
  );
}

/** Whether the record says which of two neighbours comes first: by the kind of link, or by rank. */
function isOrdered(supporting: readonly Coded[], given: readonly Given[]): boolean {
  const visits = given.map(({ facts }) => facts.encounters.visit);
  const ranks = new Map(visits.flatMap(visit => visit?.diagnoses ?? []).map(one => [one.reference, one.rank]));
  const rankOf = ({ link, diagnosis }: LinkedDiagnosis) =>
    link === 'encounter-diagnosis' ? (ranks.get(diagnosis.reference) ?? null) : null;
  return supporting.every(({ linked }, at) => {
    const before = supporting[at - 1]?.linked;
    if (!before || before.link !== linked.link) return true;
    const [rank, rankBefore] = [rankOf(linked), rankOf(before)];
    // What has no rank comes behind what has one.
    return rankBefore !== null && rankBefore !== rank;
  });
}
