import type { Chart } from '../domain/chart.ts';
import type { SourceName } from '../domain/reading.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { FactSource, Facts, Rule } from '../rules/define.ts';
import { type Answer, blank } from './evaluate.ts';
import { isSoftSource, mayAdvise } from './not-offered.ts';
import type { Findings } from './open-findings.ts';
import { type Weighed, type Weights, weightOf } from './weight.ts';

/** One rule over one chart: all that does not depend on the administration, settled once. */
export interface Asking {
  rule: Rule;
  chart: Chart;
  knowledge: Knowledge;
  weight: Weighed;
  /** Sources that it cannot do without and that were not read. */
  closed: readonly FactSource[];
  /** The first of its sources that this EHR does not offer, and that was read in part; the last one beside the visits. */
  unshared: SourceName | undefined;
  partial: SourceName | undefined;
  partialBeside: SourceName | undefined;
  /** The answer where it has nothing to say. */
  silent: Answer;
  /** The answer where all is well and nobody will see on what it rests; null: it is shown. */
  met: Answer | null;
  /** A rule that sees only diagnoses says the same of every injection that has these; null: it sees more. */
  byDiagnoses: Map<Facts['conditions'], Answer> | null;
}

/** Makes ready to ask these rules about the administrations of one chart. */
export function askingOf(
  rules: readonly Rule[],
  chart: Chart,
  knowledge: Knowledge,
  weights: Weights,
  findings: Findings = 'all',
): readonly Asking[] {
  return rules.map(rule => {
    const weight = weightOf(rule, knowledge, weights);
    const silent = { rule, finding: blank(rule, weight), aside: null };
    // Mostly none: then there is nothing more to ask of them.
    const open = rule.needs.filter(need => chart.sources[need].status !== 'complete');
    const first = (status: string, but: SourceName | null = null) =>
      open.find(need => need !== but && chart.sources[need].status === status);
    // Where only other visits could not be read, an answer depends on the visit too.
    const alone = rule.needs.every(need => need === 'conditions') && chart.otherVisits?.only !== true;
    return {
      rule,
      chart,
      knowledge,
      weight,
      closed: open.filter(need => isClosed(rule, need, chart, knowledge)),
      unshared: first('not-offered'),
      partial: first('partial'),
      partialBeside: first('partial', 'encounters'),
      silent,
      met: findings === 'open' ? { ...silent, finding: { ...silent.finding, outcome: 'pass' } } : null,
      byDiagnoses: alone ? new Map() : null,
    };
  });
}

/** A source that the rule cannot do without. One that is not offered may be, where the policy lets the rule advise. */
function isClosed(rule: Rule, source: SourceName, chart: Chart, knowledge: Knowledge): boolean {
  const { status } = chart.sources[source];
  if (status === 'failed') return true;
  return status === 'not-offered' && !(isSoftSource(source) && mayAdvise(rule.field, knowledge));
}
