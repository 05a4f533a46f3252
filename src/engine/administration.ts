import type { Administration } from '../domain/administration.ts';
import type { Chart } from '../domain/chart.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { Facts, Rule } from '../rules/define.ts';
import { type Asking, askingOf } from './asking.ts';
import type { ChartIndex } from './chart-index.ts';
import { type Answer, ask } from './evaluate.ts';
import { factsOf } from './facts.ts';
import { reportFacts } from './facts-report.ts';
import { type Findings, isOpen } from './open-findings.ts';
import { recordRead } from './record-read.ts';
import type { AdministrationReport, Finding } from './report.ts';
import { verdictOf } from './verdict.ts';
import { type InForce, waive } from './waivers.ts';
import type { Weights } from './weight.ts';

export interface Judging {
  chart: Chart;
  index: ChartIndex;
  knowledge: Knowledge;
  weights: Weights;
  waivers: InForce;
  rules: readonly Rule[];
  /** Which findings the report holds: all, if nothing is said. */
  findings?: Findings;
}

/** What is asked about every administration of one chart. */
export interface Asked {
  rules: readonly Asking[];
  /** Whether the record was read to the end: the same for all. */
  record: Finding;
}

/** What is the same for every administration of a chart, settled once. */
export function askedOf({ rules, chart, knowledge, weights, findings = 'all' }: Judging): Asked {
  return { rules: askingOf(rules, chart, knowledge, weights, findings), record: recordRead(chart) };
}

/** Judges one administration: every rule asked, exclusions settled, waivers applied, the verdict drawn. */
export function judgeAdministration(
  administration: Administration,
  { chart, index, knowledge, waivers, findings: shown }: Judging,
  { rules, record }: Asked,
): AdministrationReport {
  const facts = factsOf(administration, chart, index, knowledge);
  const answers = contest(answersTo(rules, facts, shown));
  const aside = asideOf(answers);
  const findings = aside
    ? silenced(answers, aside, shown)
    : answers.map(({ finding }) => waive(finding, administration.reference, waivers));
  if (!aside && rules.length > 0) findings.push(record);
  const other = aside?.aside.outcome === 'another-service' ? aside.aside : null;
  return {
    reference: administration.reference,
    verdict: verdictOf(findings, aside?.aside ?? null),
    otherService: other && { family: other.family, codes: other.codes, why: other.message },
    facts: reportFacts(facts),
    findings: shown === 'open' ? findings.filter(isOpen) : findings,
  };
}

/** In the rules' order. Of a rule that has nothing to say, nobody sees anything where only what is open is shown. */
function answersTo(rules: readonly Asking[], facts: Facts, shown: Findings = 'all'): readonly Answer[] {
  const answers: Answer[] = [];
  for (const asking of rules) {
    const answer = ask(asking, facts);
    if (shown === 'all' || answer !== asking.silent) answers.push(answer);
  }
  return answers;
}

type SetAside = Answer & { aside: NonNullable<Answer['aside']> };

function isSetAside(answer: Answer): answer is SetAside {
  return answer.aside !== null;
}

/** The answer that sets the administration aside: not given before another service, then in the rules' order. */
function asideOf(answers: readonly Answer[]): SetAside | null {
  const found = answers.filter(isSetAside);
  return found.find(({ aside }) => aside.outcome === 'not-given') ?? found[0] ?? null;
}

/** What the other rules would have said does not matter any more. */
function silenced(answers: readonly Answer[], aside: SetAside, shown: Findings = 'all'): Finding[] {
  // None of them is open.
  if (shown === 'open') return [aside.finding];
  const message = aside.aside.outcome === 'not-given' ? 'engine.not-given' : 'engine.another-service';
  return answers.map(answer => (answer === aside ? answer.finding : unsaid(answer.finding, message)));
}

const noValues: Finding['values'] = Object.freeze({});
const noEvidence: Finding['evidence'] = [];

/** A finding of which only the rule, its weight and its place are left. */
function unsaid({ rule, weight, field, sources, policy, waiver }: Finding, message: Finding['message']): Finding {
  return {
    rule,
    outcome: 'not-applicable',
    kind: null,
    weight,
    message,
    values: noValues,
    why: null,
    field,
    evidence: noEvidence,
    sources,
    policy,
    waiver,
  };
}

const contestable = ['not-a-vaccine', 'immunization-twin', 'not-another-service', 'route-qualifies'];

/** An exclusion by drug or route does not stand where the order names another one: then a person is asked. */
function contest(answers: readonly Answer[]): readonly Answer[] {
  const disagrees = answers.find(({ rule, finding }) => rule.id === 'order-agrees' && finding.outcome === 'review');
  if (!disagrees) return answers;
  return answers.map(answer => {
    if (!answer.aside || !contestable.includes(answer.rule.id)) return answer;
    const evidence = [...answer.finding.evidence, ...disagrees.finding.evidence];
    return {
      ...answer,
      aside: null,
      finding: { ...answer.finding, outcome: 'review', message: 'engine.contested', evidence },
    };
  });
}
