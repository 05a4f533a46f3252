import type { FhirResource } from '../../domain/fhir.ts';
import type { Scenario } from '../scenario.ts';
import { b12NoRoute, b12Ready, b12WorkflowDiagnosis } from './charts/b12.ts';
import { guideInfusionAsInjection, guideInjectionAsDiagnosis, guideMissingDose } from './charts/guide.ts';
import { bareEntry, ceftriaxoneNoUnitSnomed, orderDisagrees, unlinkedAdministration } from './charts/incomplete.ts';
import {
  conditionsForbidden,
  namedAdministration,
  noEncounter,
  notOffered,
  otherPatientData,
} from './charts/launches.ts';
import { manyAdministrations } from './charts/many.ts';
import { declined, inpatientStay, mimicNotGiven, noInjections, nothingRecorded } from './charts/not-given.ts';
import { depoSubcutaneous, ketorolacIvPush, routeConflict } from './charts/other-routes.ts';
import { medicareTwoInjections } from './charts/payers.ts';
import { fluShotBeside, sameVisit99213, sameVisitInfusion, vaccineChartedTwice } from './charts/same-day.ts';
import { chartedTwice, penicillinSplit, twoDrugsTwoSites, vaccineAndDepo } from './charts/several.ts';
import { tenRecent } from './charts/ten-recent.ts';
import { ecwShaped, epicShaped, oracleShaped, ordererFirst } from './charts/vendor.ts';
import { type Clock, clock, clockAt } from './clock.ts';
import { sharedResources } from './staff-and-places.ts';

const makers: readonly ((clock: Clock) => Scenario)[] = [
  b12NoRoute,
  b12Ready,
  b12WorkflowDiagnosis,
  ketorolacIvPush,
  ceftriaxoneNoUnitSnomed,
  vaccineAndDepo,
  twoDrugsTwoSites,
  penicillinSplit,
  depoSubcutaneous,
  routeConflict,
  orderDisagrees,
  unlinkedAdministration,
  ordererFirst,
  bareEntry,
  chartedTwice,
  sameVisit99213,
  sameVisitInfusion,
  fluShotBeside,
  vaccineChartedTwice,
  medicareTwoInjections,
  mimicNotGiven,
  declined,
  inpatientStay,
  noInjections,
  nothingRecorded,
  oracleShaped,
  epicShaped,
  ecwShaped,
  manyAdministrations,
  guideInjectionAsDiagnosis,
  guideMissingDose,
  guideInfusionAsInjection,
  tenRecent,
  noEncounter,
  namedAdministration,
  conditionsForbidden,
  otherPatientData,
  notOffered,
];

/** All charts, dated so that the latest of them lies just before `now` (UTC milliseconds). */
export function scenariosAt(now: number): Scenario[] {
  const dates = clockAt(now);
  return makers.map(make => make(dates));
}

/** All charts, dated from the fixed clock, the one of the demo first. */
export const scenarios: readonly Scenario[] = scenariosAt(clock);

/** Everything the EHR holds: the staff and places that every chart refers to, and the charts. */
export function allResources(charts: readonly Scenario[] = scenarios): FhirResource[] {
  return [...sharedResources, ...charts.flatMap(chart => chart.resources)];
}

export { sharedResources };
