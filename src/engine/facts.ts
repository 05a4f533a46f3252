import type { Administration } from '../domain/administration.ts';
import type { Chart } from '../domain/chart.ts';
import { localDay, type PartialDate } from '../domain/time.ts';
import type { PlaceSign, Visit } from '../domain/visit.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { Facts, VisitFacts } from '../rules/define.ts';
import { isVoidVisit, tookPlace } from '../rules/parts/visit-status.ts';
import type { ChartIndex } from './chart-index.ts';
import { isLaterDay } from './days.ts';
import { diagnosesOf } from './diagnoses.ts';
import { isInside, isZoneless } from './inside.ts';
import { isNotOffered } from './not-offered.ts';
import { isElsewhen, isSurelyOutside } from './span.ts';
import { wholeSigns } from './whole-signs.ts';
import { wholesOf } from './wholes.ts';

/** Joins a chart into what the rules see of one administration. */
export function factsOf(administration: Administration, chart: Chart, index: ChartIndex, knowledge: Knowledge): Facts {
  const encounters = visitFacts(administration, chart, index);
  const { visit } = encounters;
  const given = administration.given.start;
  const day = localDay(given, chart.settings.timeZone);
  /** Other visits of that day, where it has one. */
  const around = visit ? index.visitsAround(day).filter(other => other !== visit) : [];
  const { wholes, unseen } = wholesOf(visit, index);
  return {
    patient: chart.person,
    administrations: {
      administration,
      others: index.sameTime(administration),
      sameVisitAndDay: visit ? index.sameVisitAndDay(administration, visit.reference) : [],
      sameDay: index.sameDay(administration),
      earlier: days => index.before(day, days),
      readAt: chart.readAt,
      day,
      timeZone: chart.settings.timeZone,
    },
    encounters,
    conditions: diagnosesOf(administration, visit, index, knowledge, day, chart.settings.timeZone),
    immunizations: { sameDay: index.immunizationsOn(day, given) },
    medications: { drug: administration.drug },
    orders: { order: administration.order, days: orderDays(administration, chart.settings.timeZone) },
    practitioners: { performers: administration.performers, selfGiven: administration.selfGiven },
    locations: {
      place: visit?.place ?? null,
      setting: visit?.setting ?? null,
      signs: visit
        ? [
            ...visit.signs.filter(({ during }) => !isSurelyOutside(given, during)),
            ...emergencyOf(administration, wholes, around, chart, knowledge),
            ...wholeSigns(administration, wholes, knowledge),
            ...paidAsWhole(
              around.filter(other => !wholes.includes(other)),
              day,
              chart.settings.timeZone,
            ),
          ]
        : [],
      otherTime: visit !== null && isElsewhen(given, visit.place.spans),
      stay: visit ? stayOf(administration, visit, wholes, around, chart, index) : [],
      unseen,
      evidence: visit ? [...visit.place.evidence, ...visit.evidence] : [],
    },
  };
}

/** The visit of an administration: the one it names, or the only one it can be where the EHR does not share the link. */
export function visitFacts(administration: Administration, chart: Chart, index: ChartIndex): VisitFacts {
  const { visit: link } = administration;
  if (link.state === 'linked') {
    const visit = link.reference === null ? null : index.visit(link.reference);
    return {
      visit,
      how: visit ? 'linked' : 'none',
      candidates: [],
      inside: visit && insideOf(administration, visit, chart),
      zoneless: visit !== null && isZoneless(administration.given.start, visit, chart.settings.timeZone),
    };
  }
  const day = localDay(administration.given.start, chart.settings.timeZone);
  const candidates = index
    .visitsAround(day)
    .filter(visit => !isVoidVisit(visit) && insideOf(administration, visit, chart) === true);
  const [only] = candidates;
  const counts =
    link.state === 'absent' &&
    candidates.length === 1 &&
    isNotOffered('MedicationAdministration.context', chart.settings.notOffered);
  return only && counts
    ? { visit: only, how: 'candidate', candidates, inside: true, zoneless: false }
    : { visit: null, how: 'none', candidates, inside: null, zoneless: false };
}

/** An inpatient Encounter that the visit is a part of, or that was going on when the injection was given. */
function stayOf(
  one: Administration,
  visit: Visit,
  wholes: readonly Visit[],
  around: readonly Visit[],
  chart: Chart,
  index: ChartIndex,
) {
  const isStay = (other: Visit) => other.setting === 'inpatient' && tookPlace(other) && !isVoidVisit(other);
  const during = wholes.find(isStay) ?? around.find(other => isStay(other) && insideOf(one, other, chart) === true);
  const given = one.given.start;
  const hasBegun = ({ start }: Visit) => !isSurelyOutside(given, { start, end: null });
  return (during ?? index.openStays.find(other => other !== visit && isStay(other) && hasBegun(other)))?.evidence ?? [];
}

/** An emergency or observation visit that this one is a part of, or whose times surround the injection: given there? */
function emergencyOf(
  one: Administration,
  wholes: readonly Visit[],
  around: readonly Visit[],
  chart: Chart,
  { policy }: Knowledge,
): PlaceSign[] {
  if (policy.claimSide === 'facility') return [];
  const signs = (other: Visit): PlaceSign[] => {
    const { setting: says, evidence } = other;
    if ((says !== 'emergency' && says !== 'observation') || !tookPlace(other) || isVoidVisit(other)) return [];
    return evidence.slice(0, 1).map(at => ({ says, during: null, evidence: { ...at, value: says } }));
  };
  // One that is going on has no end yet.
  const isTimed = ({ start, end, status }: Visit) =>
    start?.instant != null && (end === null ? status === 'in-progress' : end.instant !== null);
  const during = around.filter(
    other => !wholes.includes(other) && isTimed(other) && insideOf(one, other, chart) === true,
  );
  return [...wholes, ...during].flatMap(signs);
}

/** A longer visit around this one that is paid as a whole: in a nursing facility, with a hospice. */
function paidAsWhole(around: readonly Visit[], day: string | null, timeZone: string | null): PlaceSign[] {
  const isAround = ({ start, end }: Visit) => {
    const [first, last] = [localDay(start, timeZone), localDay(end, timeZone)];
    return day !== null && first !== null && last !== null && first < day && day < last;
  };
  return around
    .filter(other => tookPlace(other) && !isVoidVisit(other) && isAround(other))
    .flatMap(({ signs }) => signs.filter(({ says }) => says === 'own-rate'));
}

function orderDays({ order, given }: Administration, timeZone: string | null): Facts['orders']['days'] {
  const isLater = (one: PartialDate | null, than: PartialDate | null) => isLaterDay(one, than, timeZone) === true;
  if (order.state !== 'read') return { writtenLater: false, notYet: false, over: false };
  const { authored, period } = order.order;
  return {
    writtenLater: isLater(authored, given.start),
    notYet: isLater(period.start, given.start),
    over: isLater(given.start, period.end),
  };
}

/** Whether it was given inside a visit, from its start to its end where both are recorded. */
export function insideOf({ given }: Administration, visit: Visit, chart: Chart): boolean | null {
  const start = isInside(given.start, visit, chart.settings.timeZone);
  if (start !== true || given.end === null) return start;
  return isInside(given.end, visit, chart.settings.timeZone);
}
