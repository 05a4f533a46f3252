import type { Administration } from '../domain/administration.ts';
import { localDay } from '../domain/time.ts';
import type { UnitFacts, VisitRuleFacts } from '../rules/define.ts';
import { visitRules } from '../rules/index.ts';
import { type Judging, judgeAdministration } from './administration.ts';
import type { ChartIndex } from './chart-index.ts';
import { blank, weightOf } from './evaluate.ts';
import type { AdministrationReport, Finding, VisitReport } from './report.ts';
import { countUnits } from './units.ts';
import { isCandidate, visitVerdictOf } from './verdict.ts';
import type { Group } from './visits.ts';

/** Judges one visit: each of its administrations, the units, and the whole. */
export function judgeVisit(group: Group, judging: Judging): VisitReport {
  const { chart, index, knowledge } = judging;
  const administrations = group.administrations.map(one => judgeAdministration(one, judging));
  const candidates = group.administrations.filter((_, index) => {
    const report = administrations[index];
    return report !== undefined && isCandidate(report);
  });
  const units = countUnits(candidates, knowledge.policy);
  const facts = visitRuleFacts(group, administrations, candidates, units, judging);
  const findings = visitRules.map(rule => visitFinding(rule, facts, judging));
  const allRead = chart.sources.administrations.status === 'complete';
  return {
    encounter: group.reference === null ? null : encounterOf(group.reference, index),
    verdict: visitVerdictOf(administrations, findings, allRead),
    units: {
      counted: units.counted,
      billed: units.billed,
      policy: units.policy,
      why: findings[0]?.message ?? 'units-counted.none',
    },
    findings,
    administrations,
  };
}

function visitRuleFacts(
  group: Group,
  reports: readonly AdministrationReport[],
  candidates: readonly Administration[],
  units: UnitFacts,
  { chart, index }: Judging,
): VisitRuleFacts {
  const [day = null] = candidates.map(one => localDay(one.given.start, chart.settings.timeZone)).sort();
  return {
    units,
    visit: group.reference === null ? null : index.visit(group.reference),
    day,
    candidates,
    setAside: group.administrations.flatMap((administration, at) => {
      const family = reports[at]?.otherService?.family;
      return family ? [{ administration, family }] : [];
    }),
    services: index.servicesOf(group.reference, day),
    immunizations: index.immunizationsOn(day),
  };
}

function visitFinding(
  rule: (typeof visitRules)[number],
  facts: VisitRuleFacts,
  { knowledge, weights }: Judging,
): Finding {
  const finding = blank(rule, weightOf(rule, knowledge, weights));
  if (!rule.appliesTo(facts, knowledge)) return { ...finding, message: 'units-counted.none' };
  const result = rule.check(facts, knowledge);
  if (result.outcome !== 'pass' && result.outcome !== 'review')
    return { ...finding, outcome: 'unchecked', message: 'engine.rule-failed', why: { code: 'other', detail: rule.id } };
  const { outcome, message, values, evidence } = result;
  return { ...finding, outcome, message, values: { ...values }, evidence: evidence.map(one => ({ ...one })) };
}

function encounterOf(reference: string, index: ChartIndex): NonNullable<VisitReport['encounter']> {
  const visit = index.visit(reference);
  return {
    reference,
    status: visit?.status ?? null,
    class: visit?.classCode ?? null,
    type: visit?.type ?? null,
    start: visit?.start?.text ?? null,
    end: visit?.end?.text ?? null,
    place: { pos: visit?.place.pos ?? null, text: visit?.place.text ?? null },
  };
}
