import type { Administration } from '../domain/administration.ts';
import { localDay } from '../domain/time.ts';
import { visitRules } from '../rules/index.ts';
import type { UnitFacts } from '../rules/visit-facts.ts';
import type { Judging } from './administration.ts';
import { attendingOf } from './attending.ts';
import { type Aside, asideOf, type Judged } from './beside.ts';
import type { ChartIndex } from './chart-index.ts';
import { isOpen } from './open-findings.ts';
import type { VisitReport } from './report.ts';
import { countUnits } from './units.ts';
import { isCandidate, visitVerdictOf } from './verdict.ts';
import { askVisit, type VisitRead } from './visit-finding.ts';
import type { Group } from './visits.ts';
import { waive } from './waivers.ts';

/** Judges one visit: each of its administrations, the units, and the whole. */
export function judgeVisit(group: Group, judging: Judging, judged: Judged): VisitReport {
  const { chart, index, knowledge } = judging;
  const administrations = group.administrations.map(judged.report);
  const candidates = group.administrations.filter(one => isCandidate(judged.report(one)));
  const own = new Set(group.administrations);
  const days = daysOf(candidates, chart.settings.timeZone);
  const beside = days.flatMap(day => besideOn(day, own, judged));
  const units = countUnits(candidates, knowledge.policy, chart.settings.timeZone, beside);
  const read = visitRead(group, candidates, units, judging, judged);
  const findings = visitRules.map(rule => waive(askVisit(rule, read, judging), group.reference, judging.waivers));
  const counting = findings.find(({ rule, outcome }) => rule === 'units-counted' && outcome !== 'not-applicable');
  // A visit that could not be read is no visit without injections: what names it could not be tied to it.
  const known = group.reference === null || index.visit(group.reference) !== null;
  const allRead =
    chart.sources.administrations.status === 'complete' && (known || chart.sources.encounters.status === 'complete');
  return {
    encounter: group.reference === null ? null : encounterOf(group.reference, index),
    verdict: visitVerdictOf(administrations, findings, allRead),
    units: {
      counted: units.counted,
      billed: units.billed,
      policy: units.policy,
      row: `${knowledge.policy.id}#unitPolicy`,
      why: counting?.message ?? 'units-counted.none',
    },
    findings: judging.findings === 'open' ? findings.filter(isOpen) : findings,
    administrations,
  };
}

function visitRead(
  group: Group,
  candidates: readonly Administration[],
  units: UnitFacts,
  { chart, index }: Judging,
  judged: Judged,
): VisitRead {
  const [day = null] = daysOf(candidates, chart.settings.timeZone);
  const own = new Set(group.administrations);
  // Edits go by the day and not by the visit: the nurse's may be another one than the physician's.
  const services = [...index.servicesOf(group.reference, day), ...index.servicesBeside(group.reference, day)];
  return {
    facts: {
      units,
      visit: group.reference === null ? null : index.visit(group.reference),
      day,
      timeZone: chart.settings.timeZone,
      candidates,
      setAside: setAside(group, own, day, judged),
      candidatesBeside: day === null ? [] : besideOn(day, own, judged),
      immunizations: index.immunizationsOn(day, candidates[0]?.given.start ?? null),
      services: services.filter(({ unread }) => !unread),
    },
    serviceUnread: services.find(({ unread }) => unread)?.unread ?? null,
  };
}

/** The local days on which these were given, each once, in order. */
function daysOf(candidates: readonly Administration[], timeZone: string | null): readonly string[] {
  return [...new Set(candidates.flatMap(one => localDay(one.given.start, timeZone) ?? []))].toSorted();
}

/** What counts towards 96372 on that day, in other visits. */
function besideOn(day: string, own: ReadonlySet<Administration>, { candidatesOn }: Judged): readonly Administration[] {
  return candidatesOn(day).filter(one => !own.has(one));
}

/** What was set aside in the visit, and on its day in others: the claim of a day holds them all. */
function setAside(
  group: Group,
  own: ReadonlySet<Administration>,
  day: string | null,
  { report, asideOn }: Judged,
): Aside[] {
  const others = day === null ? [] : asideOn(day).filter(({ administration }) => !own.has(administration));
  return [...asideOf(group.administrations, report), ...others];
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
    attending: attendingOf(visit?.participants ?? []),
  };
}
