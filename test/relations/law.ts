import type { AdministrationReport, Finding, Report } from '../../src/engine/report.ts';
import type { RecordedChart } from '../charts/index.ts';
import { administrationsOf, judge } from '../charts/judge.ts';

/** One changed record, by the name of the change. */
export interface Changed {
  name: string;
  chart: RecordedChart;
}

/** A relation that does not hold. The message names the change and the rule of this product, and nothing of the record. */
export class Broken extends Error {
  override name = 'Broken';
  /** The record after the change, for whoever wants to look at it. */
  readonly chart: RecordedChart;
  constructor(message: string, chart: RecordedChart) {
    super(message);
    this.chart = chart;
  }
}

/** What one administration came to; null when no report holds it. */
export function reportOf(chart: RecordedChart, reference: string): AdministrationReport | null {
  return administrationsOf(judge(chart)).find(one => one.reference === reference) ?? null;
}

/** Judges a changed record. Throws where this administration is ready all the same. */
export function expectNotReady({ name, chart }: Changed, reference: string): void {
  if (reportOf(chart, reference)?.verdict === 'ready') throw new Broken(`${chart.shape}: ready after: ${name}`, chart);
}

const saidBy = ({ rule, outcome, kind, message, why }: Finding) =>
  [rule, outcome, kind, message, why?.code ?? null].join(' ');

/** What a report says about one administration where it counts: verdict, other service, what each blocking rule found. */
export function blockingOf({ verdict, otherService, findings }: AdministrationReport): readonly string[] {
  const blocking = findings.filter(({ weight }) => weight === 'blocks');
  const found = blocking.map(({ rule, outcome, kind }) => `${rule} ${outcome} ${kind}`);
  return [verdict, otherService?.family ?? '-', ...found.sort()];
}

/** All that reports say, without where it was found and in no order: of each visit and each administration. */
export function saidIn(reports: readonly Report[], only: (finding: Finding) => boolean = () => true) {
  const said = new Map<string, readonly string[]>();
  const findingsOf = (findings: readonly Finding[]) => findings.filter(only).map(saidBy).sort();
  for (const { stopped, visits } of reports) {
    if (stopped) said.set('stopped', [stopped.why]);
    for (const { encounter, verdict, units, findings, administrations } of visits) {
      const counts = `${verdict} ${units.counted} ${units.billed}`;
      said.set(encounter?.reference ?? 'no visit', [counts, ...findingsOf(findings)]);
      for (const one of administrations)
        said.set(one.reference, [one.verdict, one.otherService?.family ?? '-', ...findingsOf(one.findings)]);
    }
  }
  return said;
}

export type Said = ReturnType<typeof saidIn>;

/** Throws where one thing that was said is said otherwise afterwards. `names`: reference before to reference after. */
export function expectSaid(before: Said, after: Said, { name, chart }: Changed, names = (key: string) => key): void {
  const fail = (what: string): never => {
    throw new Broken(`${chart.shape}: ${what} after: ${name}`, chart);
  };
  if (after.size !== before.size) fail('not the same visits and administrations');
  for (const [key, said] of before) {
    const now = after.get(names(key)) ?? fail('something is not reported');
    const lost = said.filter(one => !now.includes(one));
    const more = now.filter(one => !said.includes(one));
    if (lost.length + more.length > 0 || said.length !== now.length)
      fail(`${key.split('/')[0]}: not "${lost.join('; ')}" but "${more.join('; ')}"`);
  }
}

/** Judges a changed record and compares all that is said. */
export function expectSame(before: Said, changed: Changed): void {
  expectSaid(before, saidIn(judge(changed.chart)), changed);
}
