import type { Chart, Normalised, Stop } from '../domain/chart.ts';
import { byConfiguration, type PolicyChoice } from '../domain/policy-choice.ts';
import { sourceNames } from '../domain/reading.ts';
import { dayRead, type GivenWaiver } from '../domain/waiver.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { catalogueVersion, rules } from '../rules/index.ts';
import { judgedOnce } from './beside.ts';
import { indexOf } from './chart-index.ts';
import type { Findings } from './open-findings.ts';
import type { Report, VisitReport } from './report.ts';
import { reportVersion } from './report-version.ts';
import { watchTables } from './tables-asked.ts';
import { judgeVisit } from './visit.ts';
import { groupByVisit } from './visits.ts';
import { waiverReports } from './waiver-report.ts';
import { inForce } from './waivers.ts';
import type { Weights } from './weight.ts';

export interface RunOptions {
  /** Made for the policy; rows are looked up by the day of each injection. */
  knowledge: Knowledge;
  /** How that policy came to be in force; without it, it is the configured one. */
  choice?: PolicyChoice;
  /** Rule id to weight: relaxes or tightens the policy. */
  weights?: Weights;
  waivers?: readonly GivenWaiver[];
  /** Judges only what belongs to no visit. The visits are judged one at a time, each from a chart of its own. */
  untiedOnly?: boolean;
  /**
   * `open`: the report leaves out the findings that passed and those of rules that had nothing to say, which are most of
   * it. Every verdict, count and other field is the one of the whole report. Without it, all findings.
   */
  findings?: Findings;
  /** Whether the report says who the patient is. */
  identify: boolean;
  /** Name and version of the app, for the report. */
  app: string;
}

/** Judges one patient's record. Pure and total: no clock, no I/O, and the same chart gives the same report. */
export function run(normalised: Normalised | Chart, options: RunOptions): Report {
  const steps = runInSteps(normalised, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, an administration at a time: between two steps, whoever asks may do something else. */
export function* runInSteps(normalised: Normalised | Chart, options: RunOptions): Generator<void, Report> {
  if ('stop' in normalised) return stopped(normalised.stop, options);
  const chart = 'chart' in normalised ? normalised.chart : normalised;
  const index = indexOf(chart);
  const given = options.waivers ?? [];
  // Only a waiver asks for the day.
  const today = given.length > 0 ? dayRead(chart.readAt, chart.settings.timeZone) : '';
  const waivers = inForce(given, today);
  const { tables, asked } = watchTables(options.knowledge.tables);
  const judging = {
    chart,
    index,
    knowledge: { ...options.knowledge, tables },
    weights: options.weights ?? {},
    waivers,
    rules,
    findings: options.findings ?? 'all',
  } as const;
  const judged = judgedOnce(judging);
  const groups = groupByVisit(chart, index).filter(({ reference }) => reference === null || !options.untiedOnly);
  const visits: VisitReport[] = [];
  for (const group of groups) {
    for (const one of group.administrations) {
      yield;
      judged.report(one);
    }
    yield;
    visits.push(judgeVisit(group, judging, judged));
  }
  return {
    ...heading(options),
    readAt: chart.readAt,
    timeZone: chart.settings.timeZone,
    patient: { reference: chart.patient, banner: options.identify && chart.banner ? { ...chart.banner } : null },
    stopped: null,
    sources: sourceNames.map(name => {
      const { status, count, why } = chart.sources[name];
      return { name, status, count, why: why?.code ?? null };
    }),
    tables: asked(),
    problems: chart.problems.map(({ where, why }) => ({ where, why: why.code })),
    otherVisits: chart.otherVisits?.why.code ?? null,
    waivers: waiverReports(given, waivers, visits, isWhole(chart, options), today),
    visits,
  };
}

function isWhole({ encounter, sources }: Chart, { untiedOnly = false }: RunOptions): boolean {
  return encounter === null && !untiedOnly && sources.administrations.status === 'complete';
}

/** The report of a load that was stopped: no visits, no verdicts. */
function stopped({ why, where, patient, readAt }: Stop, options: RunOptions): Report {
  return {
    ...heading(options),
    readAt,
    timeZone: null,
    patient: { reference: patient, banner: null },
    stopped: { why, where },
    sources: [],
    tables: [],
    problems: [],
    otherVisits: null,
    waivers: [],
    visits: [],
  };
}

function heading({ app, knowledge, choice = byConfiguration(knowledge.policy.id, 'default') }: RunOptions) {
  return {
    report: reportVersion,
    app,
    catalogue: catalogueVersion,
    knowledge: knowledge.version,
    policy: knowledge.policy.id,
    policyChoice: { by: choice.by, why: choice.why, evidence: choice.evidence.map(one => ({ ...one })) },
  } as const;
}
