/** What checks are about, in the order in which a coder goes through a record, each with the ids of its rules. */
export const subjects: readonly { title: string; rules: readonly string[] }[] = [
  {
    title: 'Event',
    rules: ['given', 'date-documented', 'patient-alive', 'possible-duplicate', 'repeat-times', 'record-read'],
  },
  {
    title: 'Drug',
    rules: [
      'drug-identified',
      'not-a-vaccine',
      'immunization-twin',
      'not-another-service',
      'hormonal-drug',
      'complex-drug',
      'self-administered-drug',
      'esrd-drug',
      'observation-after',
      'drug-caveats',
    ],
  },
  {
    title: 'Route, dose and site',
    rules: [
      'route-documented',
      'route-qualifies',
      'route-code-system',
      'injection-not-infusion',
      'product-fits-route',
      'dose-with-unit',
      'site-documented',
      'site-laterality',
      'site-volume',
      'split-dose',
    ],
  },
  {
    title: 'Order and staff',
    rules: [
      'order-linked',
      'order-agrees',
      'order-dose-agrees',
      'order-complete',
      'order-fits',
      'orderer-npi',
      'performer-documented',
      'giver-credential',
      'supervision',
    ],
  },
  { title: 'Visit and place', rules: ['visit-linked', 'date-in-visit', 'place-of-service'] },
  {
    title: 'Diagnoses',
    rules: [
      'diagnosis-linked',
      'diagnosis-clinical',
      'diagnosis-usable',
      'diagnosis-codable',
      'diagnosis-onset',
      'diagnosis-recorded-later',
      'diagnosis-count',
      'diagnosis-order',
      'diagnosis-status-code',
      'diagnosis-aftercare',
      'diagnosis-fits-patient',
      'diagnosis-specific',
      'diagnosis-not-z23',
      'diagnosis-usual',
      'b12-diagnosis',
      'b12-frequency',
    ],
  },
  {
    title: 'Drug line',
    rules: [
      'drug-coded',
      'drug-code',
      'drug-units',
      'drug-units-likely',
      'ndc-recorded',
      'discarded-amount',
      'patient-supplied',
      'route-modifier',
      'lot-recorded',
      'drug-charged',
    ],
  },
  { title: 'Lines of 96372', rules: ['units-counted', 'one-syringe', 'further-injections', 'unlikely-units'] },
  {
    title: 'Same day',
    rules: [
      'no-99211',
      'em-modifier-25',
      'em-hospital',
      'other-administration',
      'allergy-or-skin-test',
      'vascular-access',
      'ncci-never',
      'ncci-edit',
      'global-package',
    ],
  },
];

/** The subject of a check; null for one of another version. */
export function subjectOf(rule: string): string | null {
  return subjects.find(({ rules }) => rules.includes(rule))?.title ?? null;
}
