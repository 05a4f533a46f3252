/** What the rules about the reason of an injection may say. */
export const diagnosisMessageKeys = [
  'diagnosis-linked.linked',
  'diagnosis-linked.absent',
  'diagnosis-linked.dangling',
  'diagnosis-linked.problem-list',
  'diagnosis-linked.reason-only',
  'diagnosis-linked.unread',
  'diagnosis-linked.no-visit',

  'diagnosis-clinical.clinical',
  'diagnosis-clinical.workflow-term',
  'diagnosis-clinical.nameless',
  'diagnosis-clinical.unread',

  'diagnosis-usable.usable',
  'diagnosis-usable.verification',
  'diagnosis-usable.clinical-status',
  'diagnosis-usable.abated',
  'diagnosis-usable.uncertain',
  'diagnosis-usable.denied',
  'diagnosis-usable.history',
  'diagnosis-usable.perhaps-history',
  'diagnosis-usable.unread',

  'diagnosis-codable.codable',
  'diagnosis-codable.text-only',
  'diagnosis-codable.snomed-only',
  'diagnosis-codable.other-system',
  'diagnosis-codable.workflow-code',
  'diagnosis-codable.malformed',
  'diagnosis-codable.not-listed',
  'diagnosis-codable.header',
  'diagnosis-codable.seventh',
  'diagnosis-codable.short',
  'diagnosis-codable.not-yet',
  'diagnosis-codable.unlisted',
  'diagnosis-codable.manifestation',
  'diagnosis-codable.never-first',
  'diagnosis-codable.perhaps-not-first',
  'diagnosis-codable.errand',
  'diagnosis-codable.unread',

  'diagnosis-note.nothing',
  'diagnosis-note.another',
  'diagnosis-note.denied',

  'diagnosis-onset.not-later',
  'diagnosis-onset.another',
  'diagnosis-onset.later',

  'diagnosis-recorded-later.in-time',
  'diagnosis-recorded-later.later',

  'diagnosis-count.few',
  'diagnosis-count.line',
  'diagnosis-count.claim',

  'diagnosis-order.first',
  'diagnosis-order.behind',

  'diagnosis-status-code.reason',
  'diagnosis-status-code.only',

  'diagnosis-aftercare.no-injury',
  'diagnosis-aftercare.injury',

  'diagnosis-fits-patient.fits',
  'diagnosis-fits-patient.sex',
  'diagnosis-fits-patient.age',

  'diagnosis-specific.specific',
  'diagnosis-specific.unspecified',

  'diagnosis-not-z23.other',
  'diagnosis-not-z23.beside',
  'diagnosis-not-z23.only',

  'diagnosis-usual.usual',
  'diagnosis-usual.other',

  'b12-diagnosis.named',
  'b12-diagnosis.translated',
  'b12-diagnosis.adjunct',
  'b12-diagnosis.symptom',
  'b12-diagnosis.other',

  'b12-frequency.loading',
  'b12-frequency.none-found',
  'b12-frequency.recent',
] as const;
