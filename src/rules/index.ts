import { allergyOrSkinTest } from './allergy-or-skin-test.ts';
import { b12Diagnosis } from './b12-diagnosis.ts';
import { b12Frequency } from './b12-frequency.ts';
import { chargeExplained } from './charge-explained.ts';
import { chargedCodeInForce } from './charged-code-in-force.ts';
import { chargedUnits } from './charged-units.ts';
import { complexDrug } from './complex-drug.ts';
import { dateDocumented } from './date-documented.ts';
import { dateInVisit } from './date-in-visit.ts';
import type { Rule, VisitRule } from './define.ts';
import { diagnosisAftercare } from './diagnosis-aftercare.ts';
import { diagnosisClinical } from './diagnosis-clinical.ts';
import { diagnosisCodable } from './diagnosis-codable.ts';
import { diagnosisCount } from './diagnosis-count.ts';
import { diagnosisFitsPatient } from './diagnosis-fits-patient.ts';
import { diagnosisLinked } from './diagnosis-linked.ts';
import { diagnosisNotZ23 } from './diagnosis-not-z23.ts';
import { diagnosisNote } from './diagnosis-note.ts';
import { diagnosisOnset } from './diagnosis-onset.ts';
import { diagnosisOrder } from './diagnosis-order.ts';
import { diagnosisRecordedLater } from './diagnosis-recorded-later.ts';
import { diagnosisSpecific } from './diagnosis-specific.ts';
import { diagnosisStatusCode } from './diagnosis-status-code.ts';
import { diagnosisUsable } from './diagnosis-usable.ts';
import { diagnosisUsual } from './diagnosis-usual.ts';
import { discardedAmount } from './discarded-amount.ts';
import { discardedCharged } from './discarded-charged.ts';
import { doseWithUnit } from './dose-with-unit.ts';
import { drugCaveats } from './drug-caveats.ts';
import { drugCharged } from './drug-charged.ts';
import { drugCode } from './drug-code.ts';
import { drugCodeInForce } from './drug-code-in-force.ts';
import { drugCoded } from './drug-coded.ts';
import { drugIdentified } from './drug-identified.ts';
import { drugUnits } from './drug-units.ts';
import { drugUnitsLikely } from './drug-units-likely.ts';
import { emHospital } from './em-hospital.ts';
import { emModifier25 } from './em-modifier-25.ts';
import { esrdDrug } from './esrd-drug.ts';
import { furtherInjections } from './further-injections.ts';
import { given } from './given.ts';
import { giverCredential } from './giver-credential.ts';
import { globalPackage } from './global-package.ts';
import { hormonalDrug } from './hormonal-drug.ts';
import { immunizationTwin } from './immunization-twin.ts';
import { injectionNotInfusion } from './injection-not-infusion.ts';
import { lotRecorded } from './lot-recorded.ts';
import { ncciEdit } from './ncci-edit.ts';
import { ncciNever } from './ncci-never.ts';
import { ndcRecorded } from './ndc-recorded.ts';
import { no99211 } from './no-99211.ts';
import { notAVaccine } from './not-a-vaccine.ts';
import { notAnotherService } from './not-another-service.ts';
import { observationAfter } from './observation-after.ts';
import { onBodyInjector } from './on-body-injector.ts';
import { oneSyringe } from './one-syringe.ts';
import { orderAgrees } from './order-agrees.ts';
import { orderComplete } from './order-complete.ts';
import { orderDoseAgrees } from './order-dose-agrees.ts';
import { orderFits } from './order-fits.ts';
import { orderLinked } from './order-linked.ts';
import { ordererNpi } from './orderer-npi.ts';
import { otherAdministration } from './other-administration.ts';
import { patientAlive } from './patient-alive.ts';
import { patientSupplied } from './patient-supplied.ts';
import { performerDocumented } from './performer-documented.ts';
import { placeOfService } from './place-of-service.ts';
import { possibleDuplicate } from './possible-duplicate.ts';
import { productFitsRoute } from './product-fits-route.ts';
import { repeatTimes } from './repeat-times.ts';
import { routeCodeSystem } from './route-code-system.ts';
import { routeDocumented } from './route-documented.ts';
import { routeModifier } from './route-modifier.ts';
import { routeQualifies } from './route-qualifies.ts';
import { selfAdministeredDrug } from './self-administered-drug.ts';
import { siteDocumented } from './site-documented.ts';
import { siteFitsRoute } from './site-fits-route.ts';
import { siteLaterality } from './site-laterality.ts';
import { siteVolume } from './site-volume.ts';
import { splitDose } from './split-dose.ts';
import { supervision } from './supervision.ts';
import { unitsCounted } from './units-counted.ts';
import { unlikelyUnits } from './unlikely-units.ts';
import { vascularAccess } from './vascular-access.ts';
import { visitLinked } from './visit-linked.ts';

/** Changes whenever a rule is added, removed, or answers differently. */
export const catalogueVersion = '0.2.0';

/** Every rule over one administration, in the order in which they are reported. */
export const rules: readonly Rule[] = [
  given,
  drugIdentified,
  notAVaccine,
  immunizationTwin,
  notAnotherService,
  hormonalDrug,
  complexDrug,
  selfAdministeredDrug,
  esrdDrug,
  routeDocumented,
  routeQualifies,
  routeCodeSystem,
  injectionNotInfusion,
  productFitsRoute,
  onBodyInjector,
  dateDocumented,
  patientAlive,
  repeatTimes,
  doseWithUnit,
  siteDocumented,
  siteFitsRoute,
  siteLaterality,
  siteVolume,
  splitDose,
  performerDocumented,
  giverCredential,
  orderLinked,
  orderAgrees,
  orderDoseAgrees,
  orderComplete,
  orderFits,
  ordererNpi,
  visitLinked,
  dateInVisit,
  placeOfService,
  diagnosisLinked,
  diagnosisClinical,
  diagnosisUsable,
  diagnosisCodable,
  diagnosisNote,
  diagnosisOnset,
  diagnosisRecordedLater,
  diagnosisCount,
  diagnosisOrder,
  diagnosisStatusCode,
  diagnosisAftercare,
  diagnosisFitsPatient,
  diagnosisSpecific,
  diagnosisNotZ23,
  diagnosisUsual,
  b12Diagnosis,
  b12Frequency,
  possibleDuplicate,
  observationAfter,
  drugCoded,
  drugCode,
  drugCodeInForce,
  drugUnits,
  drugUnitsLikely,
  ndcRecorded,
  discardedAmount,
  patientSupplied,
  routeModifier,
  lotRecorded,
  drugCaveats,
];

/** Every rule over one visit. */
export const visitRules: readonly VisitRule[] = [
  unitsCounted,
  supervision,
  oneSyringe,
  furtherInjections,
  unlikelyUnits,
  no99211,
  emModifier25,
  emHospital,
  otherAdministration,
  allergyOrSkinTest,
  vascularAccess,
  ncciNever,
  ncciEdit,
  globalPackage,
  drugCharged,
  chargedCodeInForce,
  chargedUnits,
  discardedCharged,
  chargeExplained,
];
