import { diagnosisMessageKeys } from './diagnosis-messages.ts';
import { drugLineKeys } from './drug-line-messages.ts';
import { visitKeys } from './visit-messages.ts';

/**
 * Every message a rule or the engine may give, `<rule id>.<case>`. Rules name keys, `src/text` holds a sentence for each
 * key and audience, and both are checked by the compiler against this list.
 */
export const messageKeys = [
  'given.completed',
  'given.not-done',
  'given.entered-in-error',
  'given.contradicted',
  'given.note-says-not',
  'given.partly',
  'given.not-finished',
  'given.status-unknown',
  'given.no-status',

  'drug-identified.recorded',
  'drug-identified.absent',
  'drug-identified.dangling',
  'drug-identified.unread',
  'drug-identified.conflict',
  'drug-identified.unknown',
  'drug-identified.recalled',

  'not-a-vaccine.vaccine',
  'not-a-vaccine.other-product',
  'not-a-vaccine.maybe',

  'not-another-service.another-service',
  'not-another-service.maybe',
  'not-another-service.therapeutic',

  'route-documented.recorded',
  'route-documented.absent',
  'route-documented.unspecified',
  'route-documented.ambiguous',
  'route-documented.conflict',
  'route-documented.ward-word',
  'route-code-system.not-snomed',

  'on-body-injector.applied',
  'on-body-injector.maybe',

  'route-qualifies.qualifies',
  'not-another-service.implanted-hormone',
  'route-qualifies.another-service',
  'route-qualifies.unknown-service',

  'injection-not-infusion.no-sign',
  'injection-not-infusion.conflict',
  'injection-not-infusion.doubt',

  'product-fits-route.fits',
  'product-fits-route.form',
  'product-fits-route.way',
  'product-fits-route.doubt',

  'date-documented.recorded',
  'date-documented.day-only',
  'date-documented.absent',
  'date-documented.invalid',
  'date-documented.imprecise',
  'date-documented.no-offset',
  'date-documented.future',
  'date-documented.end-before-start',

  'date-in-visit.inside',
  'date-in-visit.outside',
  'date-in-visit.no-period',
  'date-in-visit.imprecise',
  'date-in-visit.no-zone',
  'date-in-visit.beyond-zone',
  'date-in-visit.long',

  'dose-with-unit.recorded',
  'dose-with-unit.absent',
  'dose-with-unit.text-only',
  'dose-with-unit.no-value',
  'dose-with-unit.no-number',
  'dose-with-unit.no-unit',
  'dose-with-unit.not-positive',
  'dose-with-unit.unknown-unit',
  'dose-with-unit.unit-conflict',
  'dose-with-unit.text-conflict',
  'dose-with-unit.misfit',
  'dose-with-unit.per-weight',
  'dose-with-unit.concentration',
  'dose-with-unit.out-of-range',

  'split-dose.one-site',
  'split-dose.several-sites',
  'split-dose.several-records',

  'site-documented.recorded',
  'site-documented.absent',
  'site-documented.conflict',
  'site-documented.unlikely',
  'site-documented.unclear',

  'site-fits-route.fits',
  'site-fits-route.abdomen',

  'site-laterality.recorded',
  'site-laterality.absent',

  'performer-documented.recorded',
  'performer-documented.absent',
  'performer-documented.only-others',
  'performer-documented.not-a-person',
  'performer-documented.dangling',
  'performer-documented.unread',
  'performer-documented.self-administered',
  'performer-documented.conflict',

  'giver-credential.recorded',
  'giver-credential.absent',

  'patient-alive.alive',
  'patient-alive.before-birth',
  'patient-alive.after-death',
  'patient-alive.undated',
  'patient-alive.unread',

  'site-volume.usual',
  'site-volume.large',

  'observation-after.ask',

  'supervision.gave-it',
  'supervision.named',
  'supervision.ask',
  'supervision.ask-or-video',

  'order-linked.linked',
  'order-linked.absent',
  'order-linked.dangling',
  'order-linked.unread',
  'order-linked.status',
  'order-linked.intent',
  'order-linked.unclear',

  'order-agrees.agrees',
  'order-agrees.not-comparable',
  'order-agrees.drug',
  'order-agrees.route',
  'order-agrees.unread',

  'order-complete.complete',
  'order-complete.lacks',

  'orderer-npi.recorded',
  'orderer-npi.wrong',
  'orderer-npi.absent',

  'order-fits.fits',
  'order-fits.reported',
  'order-fits.written-later',
  'order-fits.not-in-force',
  'order-fits.stopped',
  'order-fits.infusion',
  'order-fits.not-to-give',

  'order-dose-agrees.agrees',
  'order-dose-agrees.together',
  'order-dose-agrees.not-comparable',
  'order-dose-agrees.differs',

  'visit-linked.linked',
  'visit-linked.candidate',
  'visit-linked.absent',
  'visit-linked.absent-candidates',
  'visit-linked.other',
  'visit-linked.dangling',
  'visit-linked.unread',
  'visit-linked.not-a-visit',
  'visit-linked.unclear',

  ...diagnosisMessageKeys,

  'place-of-service.billable',
  'place-of-service.inpatient',
  'place-of-service.contradicted',
  'place-of-service.several',
  'place-of-service.category',
  'place-of-service.sign',
  'place-of-service.sign-own-rate',
  'place-of-service.other-time',
  'place-of-service.home',
  'place-of-service.own-rate',
  'place-of-service.facility',
  'place-of-service.other-place',
  'place-of-service.class-only',
  'place-of-service.absent',
  'place-of-service.unread',
  'place-of-service.whole-missing',
  'place-of-service.whole-unread',

  'possible-duplicate.none',
  'possible-duplicate.duplicate',
  'possible-duplicate.soon-again',

  'units-counted.each',
  'units-counted.together',
  'units-counted.divided',
  'units-counted.limited',
  'units-counted.none',

  ...drugLineKeys,
  ...visitKeys,

  'record-read.complete',
  'record-read.incomplete',

  'engine.not-applicable',
  'engine.not-given',
  'engine.another-service',
  'engine.contested',
  'engine.source-failed',
  'engine.source-partial',
  'engine.not-offered',
  'engine.services-not-offered',
  'engine.service-unread',
  'engine.administration-unread',
  'engine.rule-failed',
] as const;
export type MessageKey = (typeof messageKeys)[number];
