import type { Chart } from '../domain/chart.ts';
import type { MessageKey } from '../domain/messages.ts';
import type { SourceName, Why } from '../domain/reading.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { CheckResult, FactSource, Facts, Rule } from '../rules/define.ts';
import { factsWithout } from './facts-without.ts';
import { isNotOffered, isSoftSource, mayAdvise } from './not-offered.ts';
import type { Finding } from './report.ts';
import { type Weighed, type Weights, weightOf } from './weight.ts';

/** What a rule answered, before verdicts and waivers: a finding, and what it says about the administration as a whole. */
export interface Answer {
  rule: Rule;
  finding: Finding;
  /** Set when the rule found another service, or that nothing was given. */
  aside: Extract<CheckResult, { outcome: 'another-service' | 'not-given' }> | null;
}

/** Asks one rule. Never throws: a rule that does is `unchecked`. */
export function ask(rule: Rule, facts: Facts, chart: Chart, knowledge: Knowledge, weights: Weights): Answer {
  const weight = weightOf(rule, knowledge, weights);
  const { unread } = facts.administrations.administration;
  if (unread) return unchecked(rule, weight, unread, 'engine.administration-unread');
  const closed = rule.needs.filter(need => isClosed(rule, need, chart, knowledge));
  const [first] = closed;
  if (first)
    return isRuledOut(rule, facts, closed, knowledge)
      ? notApplicable(rule, weight)
      : closedSource(rule, weight, first, chart);
  try {
    if (!rule.appliesTo(facts, knowledge)) return notApplicable(rule, weight);
    const result = rule.check(facts, knowledge);
    const unshared = rule.needs.find(need => chart.sources[need].status === 'not-offered');
    // What the rest of the record says stands; what only the source that is not offered could say is advice.
    if (
      unshared &&
      (result.outcome === 'unchecked' || (result.outcome === 'gap' && result.kind === 'absent') || isOverAll(result))
    )
      return unchecked(rule, lenient(knowledge), { code: 'not-offered' }, 'engine.not-offered', { source: unshared });
    return settle(rule, weight, result, facts, chart, knowledge);
  } catch {
    return unchecked(rule, weight, { code: 'other', detail: rule.id }, 'engine.rule-failed');
  }
}

function settle(
  rule: Rule,
  weight: Weighed,
  result: CheckResult,
  facts: Facts,
  chart: Chart,
  knowledge: Knowledge,
): Answer {
  const { message, values, evidence } = result;
  const finding = blank(rule, weight);
  finding.message = message;
  finding.values = { ...values };
  finding.evidence = evidence.map(({ pointer, value }) => ({ pointer, value }));
  if (result.field !== undefined) finding.field = result.field;
  if (result.policyRow !== undefined) finding.policy = `${knowledge.policy.id}#${result.policyRow}`;
  switch (result.outcome) {
    case 'pass': {
      const partial = isOverAll(result) && partialSource(rule, chart);
      if (partial) return { rule, finding: partlyRead(finding, partial, chart), aside: null };
      finding.outcome = 'pass';
      return { rule, finding, aside: null };
    }
    case 'review':
      finding.outcome = 'review';
      return { rule, finding, aside: null };
    case 'unchecked':
      return { rule, finding: { ...finding, outcome: 'unchecked', why: copy(result.why) }, aside: null };
    case 'another-service':
    case 'not-given':
      return { rule, finding, aside: rule.status === 'preview' ? null : result };
    case 'gap':
      return { rule, finding: gapFinding(rule, finding, result.kind, facts, chart, knowledge), aside: null };
  }
}

/** A gap stands only where it could have been filled and everything it rests on was read. */
function gapFinding(
  rule: Rule,
  finding: Finding,
  kind: 'absent' | 'invalid' | 'conflict',
  facts: Facts,
  chart: Chart,
  knowledge: Knowledge,
): Finding {
  const partial = partialSource(rule, chart, isOwnVisitRead(facts, chart) ? 'encounters' : null);
  if (partial && (kind === 'absent' || rule.anyOf)) return partlyRead(finding, partial, chart);
  if (kind === 'absent' && isNotOffered(finding.field, chart.settings.notOffered))
    return {
      ...finding,
      outcome: 'unchecked',
      why: { code: 'not-offered' },
      message: 'engine.not-offered',
      values: {},
      ...(mayAdvise(finding.field, knowledge) ? lenient(knowledge) : {}),
    };
  return { ...finding, outcome: 'gap', kind };
}

/** The weight where the EHR does not share what the rule asks for, and the policy lets it be. */
function lenient({ policy }: Knowledge): Weighed {
  return { weight: 'advises', policy: `${policy.id}#notOfferedAdvises` };
}

function isOverAll(result: CheckResult): boolean {
  return result.outcome === 'pass' && result.overAll === true;
}

function partialSource(rule: Rule, chart: Chart, but: SourceName | null = null): SourceName | undefined {
  return rule.needs.find(need => need !== but && chart.sources[need].status === 'partial');
}

/** Only other visits could not be read: what this one lacks does not stand in them. */
function isOwnVisitRead({ encounters: { visit, how } }: Facts, { otherVisits, encounter }: Chart): boolean {
  return otherVisits?.only === true && how === 'linked' && visit?.reference === encounter;
}

function partlyRead(finding: Finding, source: SourceName, chart: Chart): Finding {
  const why = copy(chart.sources[source].why ?? { code: 'other' });
  return { ...finding, outcome: 'unchecked', why, message: 'engine.source-partial', values: { source } };
}

/** A source that the rule cannot do without. One that is not offered may be, where the policy lets the rule advise. */
function isClosed(rule: Rule, source: SourceName, chart: Chart, knowledge: Knowledge): boolean {
  const { status } = chart.sources[source];
  if (status === 'failed') return true;
  return status === 'not-offered' && !(isSoftSource(source) && mayAdvise(rule.field, knowledge));
}

/** What was read says already that the rule is about something else. Touching a closed source throws: then nothing does. */
function isRuledOut(rule: Rule, facts: Facts, closed: readonly FactSource[], knowledge: Knowledge): boolean {
  try {
    return !rule.appliesTo(factsWithout(closed, facts), knowledge);
  } catch {
    return false;
  }
}

function closedSource(rule: Rule, weight: Weighed, source: SourceName, chart: Chart): Answer {
  const { status, why } = chart.sources[source];
  if (status === 'failed') return unchecked(rule, weight, why ?? { code: 'other' }, 'engine.source-failed', { source });
  return unchecked(rule, weight, { code: 'not-offered' }, 'engine.not-offered', { source });
}

function notApplicable(rule: Rule, weight: Weighed): Answer {
  return { rule, finding: blank(rule, weight), aside: null };
}

function unchecked(
  rule: Rule,
  weight: Weighed,
  why: Why,
  message: MessageKey,
  values: Record<string, string> = {},
): Answer {
  return {
    rule,
    finding: { ...blank(rule, weight), outcome: 'unchecked', message, values, why: copy(why) },
    aside: null,
  };
}

export function blank(rule: Pick<Rule, 'id' | 'field' | 'sources'>, { weight, policy }: Weighed): Finding {
  return {
    rule: rule.id,
    outcome: 'not-applicable',
    kind: null,
    weight,
    message: 'engine.not-applicable',
    values: {},
    why: null,
    field: rule.field,
    evidence: [],
    sources: sourcesOf(rule),
    policy,
    waiver: null,
  };
}

const sourceLines = new WeakMap<object, string[]>();

/** A rule's sources as a report names them: one list for all of its findings. */
function sourcesOf({ sources }: Pick<Rule, 'sources'>): string[] {
  const lines = sourceLines.get(sources) ?? sources.map(({ title, locator }) => `${title} (${locator})`);
  sourceLines.set(sources, lines);
  return lines;
}

/** A `Why` without keys that are set to undefined, which the report's schema does not take. */
export function copy(why: Why): Why {
  return {
    code: why.code,
    ...(why.http === undefined ? {} : { http: why.http }),
    ...(why.detail === undefined ? {} : { detail: why.detail }),
  };
}
