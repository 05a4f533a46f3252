import { verdicts } from '../../domain/service.ts';
import { localDay, parseDate } from '../../domain/time.ts';
import { isOpen } from '../../engine/open-findings.ts';
import type { AdministrationReport, Report, VisitReport } from '../../engine/report.ts';
import { isCandidate } from '../../engine/verdict.ts';
import { type Fault, neededTypes } from '../record-set.ts';
import { causeOf, keyOfCause } from './cause.ts';
import { plain } from './plain.ts';
import { keepLatest, keepRecent, type Recent } from './recent.ts';
import { count, type Key, merge, newTally, type Tally } from './tally.ts';

/** What is counted, and by what. Unless it says otherwise a row is one number. */
const tallies = [
  // Verdict, or `stopped`.
  'patients',
  // Verdict.
  'visits',
  // Nothing; numbers by verdict, as in all below that are about injections.
  'administrations',
  // Nothing: those that belong to no visit that was read.
  'untied',
  // Ingredient, class, certainty.
  'drugs',
  // Reference, name.
  'organizations',
  // Id of the payer policy.
  'policies',
  // `2026-03`; null: not known.
  'months',
  // Family of another service. One number.
  'families',
  // A cause; findings, injections or visits that have one, and injections that nothing else holds back.
  'causes',
  // Rule; findings by outcome. There are far fewer rules than rows that are kept: each is counted to the end.
  'rules',
  // Source, status, why: of how many patients.
  'sources',
  // Kind, edition, standing: for how many patients it was asked.
  'tables',
  // Type, why: things that could not be read.
  'unread',
  // Why.
  'stopped',
  // Nothing: other lines on standard error.
  'complaints',
  // Rule, reference, message, reason, last day, by, state; reports, findings waived.
  'waivers',
  // Nothing; units counted, units billed.
  'units',
  // Program, catalogue, knowledge: reports by it.
  'made',
] as const;

/** What an audit found, added up. Plain JSON: a worker hands it over, and any number of them can be merged in any order. */
export interface Summary {
  tallies: Record<(typeof tallies)[number], Tally>;
  /** The latest candidates. */
  recent: Recent[];
}

/** A summary of nothing yet. */
export function newSummary(): Summary {
  return { tallies: Object.fromEntries(tallies.map(name => [name, newTally()])) as Summary['tallies'], recent: [] };
}

/** Adds one report to a summary in place. */
export function addReport(summary: Summary, report: Report): void {
  const { tallies: all } = summary;
  count(all.made, [report.app, report.catalogue, report.knowledge]);
  if (report.stopped) {
    count(all.patients, ['stopped']);
    count(all.stopped, [report.stopped.why]);
    return;
  }
  count(all.patients, [patientVerdict(report)]);
  for (const { name, status, why } of report.sources)
    if (status !== 'complete') count(all.sources, [name, status, why]);
  for (const { kind, period, standing } of report.tables) count(all.tables, [kind, period, standing]);
  addWaivers(all.waivers, report.waivers);
  for (const visit of report.visits) addVisit(summary, report, visit);
}

/** Adds something that could not be read, each once. */
export function addFault({ tallies: all }: Summary, { type, why }: Fault): void {
  count(all.unread, [type !== null && neededTypes.has(type) ? type : null, why.code]);
}

/** Adds another thing that was told on standard error: a path without files, a table that could not be used. */
export function addComplaint({ tallies: all }: Summary): void {
  count(all.complaints, []);
}

/** The summary of all reports of both. */
export function mergeSummaries(a: Summary, b: Summary): Summary {
  const both = newSummary();
  for (const one of [a, b]) {
    for (const name of tallies) merge(both.tallies[name], one.tallies[name]);
    for (const recent of one.recent) keepRecent(both.recent, recent);
  }
  return both;
}

/** The worst of a patient's visits. */
function patientVerdict({ visits }: Report): string {
  const order = ['not-ready', 'cannot-tell', 'review', 'ready'] as const;
  return order.find(verdict => visits.some(visit => visit.verdict === verdict)) ?? 'none';
}

function addWaivers(tally: Tally, waivers: Report['waivers']): void {
  for (const { rule, reference, message, reason, expires, by, state, uses } of waivers)
    if (state !== 'needless' && state !== 'not-looked-at')
      count(tally, [rule, reference, message, plain(reason), expires, plain(by), state], [1, uses]);
}

function addVisit(summary: Summary, report: Report, visit: VisitReport): void {
  const { tallies: all } = summary;
  if (visit.encounter) count(all.visits, [visit.verdict]);
  count(all.units, [], [visit.units.counted, visit.units.billed]);
  addCauses(all, 'visit', visit.findings);
  for (const given of visit.administrations) {
    addAdministration(summary, report, given);
    if (!visit.encounter) count(all.untied, [], one(given));
    if (!isCandidate(given)) continue;
    addCauses(all, 'administration', given.findings);
    keepLatest(summary.recent, report, visit, given);
  }
}

function addAdministration({ tallies: all }: Summary, report: Report, given: AdministrationReport): void {
  const { drug, organization } = given.facts;
  const as = one(given);
  count(all.administrations, [], as);
  count(all.drugs, [drug.ingredient, drug.class, drug.certainty], as);
  count(all.organizations, [plain(organization?.reference), plain(organization?.name)], as);
  count(all.policies, [report.policy], as);
  count(all.months, [monthOf(given, report.timeZone)], as);
  if (given.otherService) count(all.families, [given.otherService.family]);
}

/** One injection in the column of its verdict. */
function one({ verdict }: AdministrationReport): number[] {
  return verdicts.map(name => (name === verdict ? 1 : 0));
}

function monthOf({ facts }: AdministrationReport, timeZone: string | null): string | null {
  const date = parseDate(facts.given?.start);
  const known = date?.precision === 'month' ? date.text : localDay(date, timeZone);
  return known?.slice(0, 7) ?? null;
}

/** Outcomes of open findings, in the order in which the tally of rules counts them. */
export const openOutcomes = ['gap', 'review', 'unchecked', 'waived'] as const;

function addCauses(
  all: Summary['tallies'],
  scope: 'administration' | 'visit',
  findings: Report['visits'][number]['findings'],
): void {
  const keys = new Map<string, { key: Key; findings: number }>();
  const blocking = new Set<string>();
  for (const finding of findings) {
    if (!isOpen(finding)) continue;
    count(
      all.rules,
      [finding.rule],
      openOutcomes.map(outcome => (outcome === finding.outcome ? 1 : 0)),
    );
    // What is waived is no cause of anything.
    if (finding.outcome === 'waived') continue;
    const key = keyOfCause(causeOf(scope, finding));
    const text = JSON.stringify(key);
    keys.set(text, { key, findings: (keys.get(text)?.findings ?? 0) + 1 });
    if (finding.weight === 'blocks') blocking.add(text);
  }
  for (const [text, { key, findings: times }] of keys) {
    const alone = scope === 'administration' && blocking.size === 1 && blocking.has(text);
    count(all.causes, key, [times, 1, alone ? 1 : 0]);
  }
}
