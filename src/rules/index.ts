import { allergyOrSkinTest } from './allergy-or-skin-test.ts';
import { dateDocumented } from './date-documented.ts';
import { dateInVisit } from './date-in-visit.ts';
import type { Rule, VisitRule } from './define.ts';
import { diagnosisClinical } from './diagnosis-clinical.ts';
import { diagnosisCodable } from './diagnosis-codable.ts';
import { diagnosisLinked } from './diagnosis-linked.ts';
import { diagnosisUsable } from './diagnosis-usable.ts';
import { doseWithUnit } from './dose-with-unit.ts';
import { drugIdentified } from './drug-identified.ts';
import { emHospital } from './em-hospital.ts';
import { emModifier25 } from './em-modifier-25.ts';
import { furtherInjections } from './further-injections.ts';
import { given } from './given.ts';
import { globalPackage } from './global-package.ts';
import { immunizationTwin } from './immunization-twin.ts';
import { injectionNotInfusion } from './injection-not-infusion.ts';
import { ncciEdit } from './ncci-edit.ts';
import { no99211 } from './no-99211.ts';
import { notAVaccine } from './not-a-vaccine.ts';
import { notAnotherService } from './not-another-service.ts';
import { orderAgrees } from './order-agrees.ts';
import { orderDoseAgrees } from './order-dose-agrees.ts';
import { orderLinked } from './order-linked.ts';
import { otherAdministration } from './other-administration.ts';
import { performerDocumented } from './performer-documented.ts';
import { placeOfService } from './place-of-service.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { productFitsRoute } from './product-fits-route.ts';
import { repeatTimes } from './repeat-times.ts';
import { routeDocumented } from './route-documented.ts';
import { routeQualifies } from './route-qualifies.ts';
import { siteDocumented } from './site-documented.ts';
import { siteLaterality } from './site-laterality.ts';
import { splitDose } from './split-dose.ts';
import { unitsCounted } from './units-counted.ts';
import { unlikelyUnits } from './unlikely-units.ts';
import { vascularAccess } from './vascular-access.ts';
import { visitLinked } from './visit-linked.ts';

/** Changes whenever a rule is added, removed, or answers differently. */
export const catalogueVersion = '0.1.0';

/** Every rule over one administration, in the order in which they are reported. */
export const rules: readonly Rule[] = [
  given,
  drugIdentified,
  notAVaccine,
  immunizationTwin,
  notAnotherService,
  routeDocumented,
  routeQualifies,
  injectionNotInfusion,
  productFitsRoute,
  dateDocumented,
  repeatTimes,
  doseWithUnit,
  siteDocumented,
  siteLaterality,
  splitDose,
  performerDocumented,
  orderLinked,
  orderAgrees,
  orderDoseAgrees,
  visitLinked,
  dateInVisit,
  placeOfService,
  diagnosisLinked,
  diagnosisClinical,
  diagnosisUsable,
  diagnosisCodable,
  possibleDuplicate,
];

/** Every rule over one visit. */
export const visitRules: readonly VisitRule[] = [
  unitsCounted,
  furtherInjections,
  unlikelyUnits,
  no99211,
  emModifier25,
  emHospital,
  otherAdministration,
  allergyOrSkinTest,
  vascularAccess,
  ncciEdit,
  globalPackage,
];
