import type { Chart } from '../domain/chart.ts';
import type { MessageKey } from '../domain/messages.ts';
import type { SourceName, Why } from '../domain/reading.ts';
import type { CheckResult, VisitRule } from '../rules/define.ts';
import type { VisitRuleFacts } from '../rules/visit-facts.ts';
import type { Judging } from './administration.ts';
import { blank, copy } from './evaluate.ts';
import type { Finding } from './report.ts';
import { weightOf } from './weight.ts';

/** What a visit is judged by, and which of it could not be understood. */
export interface VisitRead {
  facts: VisitRuleFacts;
  /** Why a service of the visit says nothing; null when all of them were understood. */
  serviceUnread: Why | null;
}

/**
 * Asks one rule about a visit. Never throws: a rule that does is `unchecked`. What was found among what was read stands;
 * that nothing was found is only said over sources that were read to the end.
 */
export function askVisit(
  rule: VisitRule,
  read: VisitRead,
  { chart, knowledge, weights }: Pick<Judging, 'chart' | 'knowledge' | 'weights'>,
): Finding {
  const finding = blank(rule, weightOf(rule, knowledge, weights));
  try {
    if (!rule.appliesTo(read.facts, knowledge)) return finding;
    const result = rule.check(read.facts, knowledge);
    if (result.outcome === 'another-service' || result.outcome === 'not-given') return failed(finding);
    return stands(result)
      ? settled(finding, result, knowledge.policy.id)
      : (doubt(rule, read, chart, finding) ?? settled(finding, result, knowledge.policy.id));
  } catch {
    return failed(finding);
  }
}

function failed(finding: Finding): Finding {
  return unchecked(finding, { code: 'other', detail: finding.rule }, 'engine.rule-failed');
}

/** A question, or something in the record that cannot stand. What is fine or missing may look so for want of reading. */
function stands(result: CheckResult): boolean {
  return result.outcome === 'review' || (result.outcome === 'gap' && result.kind !== 'absent');
}

type Settled = Exclude<CheckResult, { outcome: 'another-service' | 'not-given' }>;

function settled(finding: Finding, result: Settled, policy: string): Finding {
  const { outcome, message, values, evidence, policyRow } = result;
  return {
    ...finding,
    field: result.field ?? finding.field,
    outcome,
    message,
    values,
    evidence,
    kind: outcome === 'gap' ? result.kind : null,
    why: outcome === 'unchecked' ? copy(result.why) : null,
    policy: policyRow === undefined ? finding.policy : `${policy}#${policyRow}`,
  };
}

/** What keeps an answer from resting on having seen everything; null when all of it was seen. */
function doubt(rule: VisitRule, read: VisitRead, { sources }: Chart, finding: Finding): Finding | null {
  const { needs } = rule;
  if (needs.every(need => sources[need].status === 'complete') && !read.serviceUnread) return null;
  const of = (status: string) => needs.find(need => sources[need].status === status);
  const unread = of('failed');
  if (unread) return unchecked(finding, sources[unread].why ?? { code: 'other' }, 'engine.source-failed', unread);
  const partial = of('partial');
  if (partial) return unchecked(finding, sources[partial].why ?? { code: 'other' }, 'engine.source-partial', partial);
  if (isAboutServices(needs) && read.serviceUnread)
    return unchecked(finding, read.serviceUnread, 'engine.service-unread');
  const unshared = of('not-offered');
  if (!unshared) return null;
  // What no record of this EHR could show is for a person to look up; it holds nothing back.
  const advice = { ...finding, weight: 'advises' } as const;
  const none = serviceSources.every(source => sources[source].status === 'not-offered');
  return isAboutServices(needs) && none
    ? unchecked(advice, { code: 'not-offered' }, 'engine.services-not-offered')
    : unchecked(advice, { code: 'not-offered' }, 'engine.not-offered', unshared);
}

const serviceSources = ['procedures', 'charges'] as const satisfies readonly SourceName[];

function isAboutServices(needs: readonly SourceName[]): boolean {
  return serviceSources.some(source => needs.includes(source));
}

function unchecked(finding: Finding, why: Why, message: MessageKey, source?: SourceName): Finding {
  return { ...finding, outcome: 'unchecked', why: copy(why), message, values: source ? { source } : {} };
}
