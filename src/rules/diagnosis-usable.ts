import { defineRule } from './define.ts';
import { checkStage, reaches } from './parts/diagnosis-stage.ts';

export const diagnosisUsable = defineRule({
  id: 'diagnosis-usable',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['conditions'],
  anyOf: true,
  field: 'Condition.verificationStatus',
  prevents: ['11', '50', 'M76'],
  sources: [
    {
      title: 'ICD-10-CM official guidelines, section IV.H: uncertain diagnosis',
      locator: 'cdc.gov ICD-10-CM guidelines IV.H',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'FHIR R4 condition-ver-status and condition-clinical',
      locator: 'hl7.org/fhir/R4/condition.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Where no diagnosis came this far, an earlier rule has said so.
  appliesTo: ({ conditions }) => conditions.linked.some(one => reaches(one, 'clinical')),
  check: ({ conditions }) =>
    checkStage(conditions, 'usable', { met: 'diagnosis-usable.usable', unread: 'diagnosis-usable.unread' }),
});
