import type { GivenWaiver } from '../domain/waiver.ts';
import type { Finding, VisitReport, WaiverReport } from './report.ts';
import { refusalOf } from './waivable.ts';
import { fitting, type InForce, isAbout } from './waivers.ts';

/** What was seen of one waiver, over all that was judged. */
interface Seen {
  uses: number;
  /** Another one came first. */
  second: boolean;
  /** The check asks for something else than what was accepted. */
  otherwise: boolean;
  /** The check could not be done. */
  unchecked: boolean;
}

/**
 * What became of every waiver that was given. One whose record was not among what was read has not been looked at: only
 * where the whole record was read and judged (`whole`) is it needless.
 */
export function waiverReports(
  given: readonly GivenWaiver[],
  waivers: InForce,
  visits: readonly VisitReport[],
  whole: boolean,
  today: string,
): WaiverReport[] {
  if (given.length === 0) return [];
  const seen = new Map<GivenWaiver, Seen>(
    given.map(one => [one, { uses: 0, second: false, otherwise: false, unchecked: false }]),
  );
  const records = new Set<string>();
  for (const [reference, findings] of judged(visits)) {
    if (reference !== null) records.add(reference);
    for (const finding of findings) look(finding, reference, waivers, seen);
  }
  return given.map(waiver => {
    const { rule, reference, message, reason, expires, by, from } = waiver;
    const here = reference === null || records.has(reference);
    const { uses, ...rest } = seen.get(waiver) as Seen;
    return {
      ...{ rule, reference, message, reason, expires, by, from },
      ...stateOf(waiver, { uses, ...rest }, here, whole, today),
      uses,
    };
  });
}

function* judged(visits: readonly VisitReport[]): Generator<[reference: string | null, findings: readonly Finding[]]> {
  for (const { encounter, findings, administrations } of visits) {
    yield [encounter?.reference ?? null, findings];
    for (const one of administrations) yield [one.reference, one.findings];
  }
}

function look(
  finding: Finding,
  reference: string | null,
  waivers: InForce,
  seen: ReadonlyMap<GivenWaiver, Seen>,
): void {
  const { rule, outcome } = finding;
  if (outcome === 'pass' || outcome === 'not-applicable') return;
  const fit = fitting(finding, reference, waivers);
  for (const waiver of (waivers.get(rule) ?? []).filter(one => isAbout(one, reference))) {
    const what = seen.get(waiver);
    if (!what) continue;
    if (outcome === 'unchecked') what.unchecked = true;
    else if (!fit.includes(waiver)) what.otherwise = true;
    else if (waiver === fit[0]) what.uses += 1;
    else what.second = true;
  }
}

function stateOf(
  waiver: GivenWaiver,
  { uses, second, otherwise, unchecked }: Seen,
  here: boolean,
  whole: boolean,
  today: string,
): Pick<WaiverReport, 'state' | 'why'> {
  const refusal = refusalOf(waiver);
  if (refusal) return { state: 'refused', why: refusal };
  if (waiver.expires < today) return { state: 'expired', why: null };
  if (uses > 0) return { state: 'used', why: null };
  if (!here) return whole ? { state: 'needless', why: 'no-record' } : { state: 'not-looked-at', why: null };
  if (unchecked) return { state: 'refused', why: 'unchecked' };
  return { state: 'needless', why: second ? 'another' : otherwise ? 'says-otherwise' : 'nothing-open' };
}
