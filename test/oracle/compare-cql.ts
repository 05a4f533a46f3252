import type { Library } from 'cql-execution';
import type { RecordedChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';
import { askCql, type CqlAnswers, coreRules } from './cql/library.ts';

type Rule = (typeof coreRules)[number];

/** How often both answered, by rule, and what both said. */
type Agreed = Record<Rule, Record<string, number>>;

/** Both judgements of one chart. */
interface CqlComparison {
  agreed: Agreed;
  /** Questions that the library leaves open, and those that the product did not come to. */
  outside: number;
  silent: number;
  /** In words: what product and library say differently. */
  differences: readonly string[];
}

/** An injection that was set aside has no answers to the rules behind; one whose order disagrees is asked about. */
const silenced = ['engine.not-given', 'engine.another-service', 'engine.contested'];

interface Finding {
  rule: string;
  outcome: string;
  kind: string | null;
  message: string;
}

/** A finding of the product in the library's words; null: it says nothing of the question. */
function answerOf({ outcome, kind, message }: Finding): string | null {
  if (silenced.includes(message)) return null;
  if (outcome === 'gap') return `gap ${kind}`;
  return outcome === 'not-applicable' && message !== 'engine.not-applicable' ? 'aside' : outcome;
}

/** No rule has answered yet. */
export const noneAgreed = (): Agreed => Object.fromEntries(coreRules.map(rule => [rule, {}])) as Agreed;

/** Judges a chart of FHIR R4 twice, by the product and by the library, and compares rule by rule. */
export async function compareCql(library: Library, chart: RecordedChart): Promise<CqlComparison> {
  const answers = await askCql(library, chart.resources, chart.settings.notOffered);
  const byReference = new Map(answers.map(one => [one.reference, one]));
  const comparison = { agreed: noneAgreed(), outside: 0, silent: 0, differences: [] as string[] };
  for (const { reference, findings } of administrationsOf(judge(chart))) {
    const answered = byReference.get(reference);
    for (const rule of coreRules) {
      const finding = findings.find(one => one.rule === rule);
      const product = finding === undefined ? 'no finding' : answerOf(finding);
      const cql = answerIn(answered, rule);
      if (product === null) comparison.silent += 1;
      else if (cql === 'outside') comparison.outside += 1;
      else if (cql === product) comparison.agreed[rule][cql] = (comparison.agreed[rule][cql] ?? 0) + 1;
      else comparison.differences.push(`${reference} ${rule}: ${product}, by CQL ${cql} (${finding?.message})`);
    }
  }
  return comparison;
}

function answerIn(answered: CqlAnswers | undefined, rule: Rule): string {
  if (answered === undefined) return 'no answer';
  return answered.unread ? 'unchecked' : answered[rule];
}
