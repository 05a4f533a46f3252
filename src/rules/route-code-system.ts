import { defineRule, gap } from './define.ts';

export const routeCodeSystem = defineRule({
  id: 'route-code-system',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.route',
  prevents: [],
  sources: [
    {
      title: 'FHIR R4, Coding: the meaning of a code is defined by its system',
      locator: 'hl7.org/fhir/R4/datatypes.html#Coding',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ administrations: { administration } }) => administration.routeNotes.mislabelled.length > 0,
  check: ({ administrations: { administration } }) =>
    gap('conflict', 'route-code-system.not-snomed', administration.routeNotes.mislabelled),
});
