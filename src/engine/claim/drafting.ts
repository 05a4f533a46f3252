import type { Administration } from '../../domain/administration.ts';
import type { Chart } from '../../domain/chart.ts';
import type { Visit } from '../../domain/visit.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { Facts } from '../../rules/define.ts';
import { rules } from '../../rules/index.ts';
import { judgedOnce } from '../beside.ts';
import { type ChartIndex, indexOf } from '../chart-index.ts';
import { type Count, countInjections } from '../count-injections.ts';
import { factsOf } from '../facts.ts';
import type { VisitReport } from '../report.ts';
import { billedByDay } from '../units.ts';
import { isCandidate } from '../verdict.ts';

/** An administration that counts towards 96372, with what the rules see of it. */
export interface Given {
  administration: Administration;
  facts: Facts;
  /** Local day, ISO; null: not known. */
  day: string | null;
}

/** What one visit's draft is made from. */
export interface Drafting {
  chart: Chart;
  report: VisitReport;
  knowledge: Knowledge;
  visit: Visit | null;
  count: Count;
  /** Of each candidate, by itself. */
  given(administration: Administration): Given;
  /** Units that the policy leaves, by local day. */
  billed: ReadonlyMap<string | null, number>;
}

/** Looks up what the report speaks of, and joins it again as the engine did. */
export function drafting(chart: Chart, report: VisitReport, knowledge: Knowledge, visit: string): Drafting {
  const index = indexOf(chart);
  const { timeZone } = chart.settings;
  const byReference = new Map(chart.administrations.map(one => [one.reference, one]));
  const own = report.administrations.flatMap(({ reference }) => byReference.get(reference) ?? []);
  const candidates = report.administrations
    .filter(isCandidate)
    .flatMap(({ reference }) => byReference.get(reference) ?? []);
  const count = countInjections(candidates, timeZone);
  const beside = besideOf(count, new Set(own), chart, index, knowledge);
  const known = new Map<Administration, Given>();
  return {
    chart,
    report,
    knowledge,
    visit: index.visit(visit),
    count,
    billed: billedByDay(count, knowledge.policy, timeZone, beside),
    given(administration) {
      const before = known.get(administration);
      if (before) return before;
      const facts = factsOf(administration, chart, index, knowledge);
      const given = { administration, facts, day: facts.administrations.day };
      known.set(administration, given);
      return given;
    },
  };
}

/** Candidates of other visits on the same days: only a limit by the day asks for them. */
function besideOf(
  { days }: Count,
  own: ReadonlySet<Administration>,
  chart: Chart,
  index: ChartIndex,
  knowledge: Knowledge,
): readonly Administration[] {
  if (typeof knowledge.policy.unitPolicy === 'string') return [];
  const judged = judgedOnce({ chart, index, knowledge, weights: {}, waivers: new Map(), rules });
  const known = [...days.keys()].filter(day => day !== null);
  return known.flatMap(day => judged.candidatesOn(day)).filter(one => !own.has(one));
}
