import type { Verdict, VisitVerdict } from '../domain/service.ts';
import type { Answer } from './evaluate.ts';
import type { AdministrationReport, Finding } from './report.ts';

/**
 * The verdict over one administration, in the order of the contract: not given, another service, a gap, something
 * unchecked, a question, ready. Ready is what is left when every blocking finding is a pass, waived or not applicable.
 * Throws when no rule was run: silence is no verdict.
 */
export function verdictOf(findings: readonly Finding[], aside: Answer['aside']): Verdict {
  if (findings.length === 0) throw new Error('no rule was run');
  if (aside) return aside.outcome === 'not-given' ? 'not-given' : 'not-96372';
  const weighed = new Set<Verdict | null>();
  for (const finding of findings) if (finding.weight === 'blocks') weighed.add(weigh(finding));
  // Rules that all had nothing to say prove nothing.
  return order.find(one => weighed.has(one)) ?? 'cannot-tell';
}

const order = ['not-ready', 'cannot-tell', 'review', 'ready'] as const;

/** What a blocking finding makes of the verdict; null when it says nothing. */
const made: Readonly<Record<Finding['outcome'], (typeof order)[number] | null>> = {
  gap: 'not-ready',
  unchecked: 'cannot-tell',
  review: 'review',
  pass: 'ready',
  waived: null,
  'not-applicable': null,
};

const weigh = ({ outcome }: Finding) => made[outcome];

/** Counts towards 96372: neither set aside as not given nor as another service. */
export function isCandidate({ verdict }: Pick<AdministrationReport, 'verdict'>): boolean {
  return verdict !== 'not-given' && verdict !== 'not-96372';
}

/**
 * The verdict over a visit: the worst of its candidates and of its own findings. Without candidates it is `none`, but
 * only when everything was read: what was not read may hold one.
 */
export function visitVerdictOf(
  administrations: readonly Pick<AdministrationReport, 'verdict'>[],
  findings: readonly Finding[],
  allRead: boolean,
): VisitVerdict {
  const verdicts: (Verdict | null)[] = administrations.filter(isCandidate).map(({ verdict }) => verdict);
  const some = verdicts.length > 0;
  verdicts.push(...findings.filter(({ weight }) => weight === 'blocks').map(weigh));
  if (!allRead) verdicts.push('cannot-tell');
  return order.find(verdict => verdicts.includes(verdict) && (some || verdict !== 'ready')) ?? 'none';
}
