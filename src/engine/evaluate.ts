import type { Chart } from '../domain/chart.ts';
import type { MessageKey } from '../domain/messages.ts';
import type { SourceName, Why } from '../domain/reading.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { CheckResult, Facts, Rule } from '../rules/define.ts';
import type { Asking } from './asking.ts';
import { factsWithout } from './facts-without.ts';
import { isNotOffered, mayAdvise } from './not-offered.ts';
import type { Finding } from './report.ts';
import type { Weighed } from './weight.ts';

/** What a rule answered, before verdicts and waivers: a finding, and what it says about the administration as a whole. */
export interface Answer {
  rule: Rule;
  finding: Finding;
  /** Set when the rule found another service, or that nothing was given. */
  aside: Extract<CheckResult, { outcome: 'another-service' | 'not-given' }> | null;
}

/** Asks one rule. Never throws: a rule that does is `unchecked`. */
export function ask(asking: Asking, facts: Facts): Answer {
  const { closed, byDiagnoses } = asking;
  const { unread } = facts.administrations.administration;
  if (unread) return unchecked(asking, unread, 'engine.administration-unread');
  const [first] = closed;
  if (first) return isRuledOut(asking, facts) ? asking.silent : closedSource(asking, first);
  const known = byDiagnoses?.get(facts.conditions);
  if (known) return known;
  const answer = answerOf(asking, facts);
  byDiagnoses?.set(facts.conditions, answer);
  return answer;
}

function answerOf(asking: Asking, facts: Facts): Answer {
  const { rule, knowledge, unshared } = asking;
  try {
    if (!rule.appliesTo(facts, knowledge)) return asking.silent;
    const result = rule.check(facts, knowledge);
    // What the rest of the record says stands; what only the source that is not offered could say is advice.
    if (unshared && restsOnAll(result))
      return unchecked(asking, { code: 'not-offered' }, 'engine.not-offered', { source: unshared }, lenient(knowledge));
    return settle(asking, result, facts);
  } catch {
    return unchecked(asking, { code: 'other', detail: rule.id }, 'engine.rule-failed');
  }
}

/** Says that something was not there, or could not be looked at. */
function restsOnAll(result: CheckResult): boolean {
  return result.outcome === 'unchecked' || (result.outcome === 'gap' && result.kind === 'absent') || isOverAll(result);
}

function settle(asking: Asking, result: CheckResult, facts: Facts): Answer {
  const { rule, partial } = asking;
  switch (result.outcome) {
    case 'pass': {
      const open = isOverAll(result) && partial;
      if (asking.met && !open) return asking.met;
      const finding = findingOf(asking, result, 'pass');
      return { rule, finding: open ? partlyRead(finding, open, asking.chart) : finding, aside: null };
    }
    case 'review':
      return { rule, finding: findingOf(asking, result, 'review'), aside: null };
    case 'unchecked':
      return { rule, finding: { ...findingOf(asking, result, 'unchecked'), why: copy(result.why) }, aside: null };
    case 'another-service':
    case 'not-given': {
      const finding = findingOf(asking, result, 'not-applicable');
      return { rule, finding, aside: rule.status === 'preview' ? null : result };
    }
    case 'gap':
      return { rule, finding: gapFinding(asking, findingOf(asking, result, 'gap'), result.kind, facts), aside: null };
  }
}

/** A finding with what the rule said. Its evidence and values are the rule's own: nobody changes a finding. */
function findingOf(
  { rule, weight, knowledge, silent }: Asking,
  result: CheckResult,
  outcome: Finding['outcome'],
): Finding {
  const { message, values, evidence, field = rule.field, policyRow } = result;
  return {
    rule: rule.id,
    outcome,
    kind: null,
    weight: weight.weight,
    message,
    values,
    why: null,
    field,
    evidence,
    sources: silent.finding.sources,
    policy: policyRow === undefined ? weight.policy : `${knowledge.policy.id}#${policyRow}`,
    waiver: null,
  };
}

/** A gap stands only where it could have been filled and everything it rests on was read. */
function gapFinding(
  { rule, chart, knowledge, partial, partialBeside }: Asking,
  finding: Finding,
  kind: 'absent' | 'invalid' | 'conflict',
  facts: Facts,
): Finding {
  const open = isOwnVisitRead(facts, chart) ? partialBeside : partial;
  if (open && (kind === 'absent' || rule.anyOf)) return partlyRead(finding, open, chart);
  if (kind === 'absent' && isNotOffered(finding.field, chart.settings.notOffered))
    return {
      ...finding,
      outcome: 'unchecked',
      why: { code: 'not-offered' },
      message: 'engine.not-offered',
      values: {},
      ...(mayAdvise(finding.field, knowledge) ? lenient(knowledge) : {}),
    };
  return { ...finding, kind };
}

/** The weight where the EHR does not share what the rule asks for, and the policy lets it be. */
function lenient({ policy }: Knowledge): Weighed {
  return { weight: 'advises', policy: `${policy.id}#notOfferedAdvises` };
}

function isOverAll(result: CheckResult): boolean {
  return result.outcome === 'pass' && result.overAll === true;
}

/** Only other visits could not be read: what this one lacks does not stand in them. */
function isOwnVisitRead({ encounters: { visit, how } }: Facts, { otherVisits, encounter }: Chart): boolean {
  return otherVisits?.only === true && how === 'linked' && visit?.reference === encounter;
}

function partlyRead(finding: Finding, source: SourceName, chart: Chart): Finding {
  const why = copy(chart.sources[source].why ?? { code: 'other' });
  return { ...finding, outcome: 'unchecked', why, message: 'engine.source-partial', values: { source } };
}

/** What was read says already that the rule is about something else. Touching a closed source throws: then nothing does. */
function isRuledOut({ rule, closed, knowledge }: Asking, facts: Facts): boolean {
  try {
    return !rule.appliesTo(factsWithout(closed, facts), knowledge);
  } catch {
    return false;
  }
}

function closedSource(asking: Asking, source: SourceName): Answer {
  const { status, why } = asking.chart.sources[source];
  if (status === 'failed') return unchecked(asking, why ?? { code: 'other' }, 'engine.source-failed', { source });
  return unchecked(asking, { code: 'not-offered' }, 'engine.not-offered', { source });
}

function unchecked(
  { rule, weight }: Asking,
  why: Why,
  message: MessageKey,
  values: Record<string, string> = {},
  weighed = weight,
): Answer {
  const finding: Finding = { ...blank(rule, weighed), outcome: 'unchecked', message, values, why: copy(why) };
  return { rule, finding, aside: null };
}

/** The finding of a rule that does not apply; every other outcome begins with it. */
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
