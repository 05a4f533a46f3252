import { defineRule } from './define.ts';
import { checkStage, reaches } from './parts/diagnosis-stage.ts';

export const diagnosisClinical = defineRule({
  id: 'diagnosis-clinical',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['conditions'],
  anyOf: true,
  field: 'Encounter.diagnosis',
  prevents: ['11', '50', 'M76'],
  sources: [
    {
      title: 'Medicare LCD L33967, vitamin B12 injections',
      locator: 'cms.gov/medicare-coverage-database L33967',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'CMS MLN1500: diagnosis to the highest specificity',
      locator: 'cms.gov MLN4462429',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Where no diagnosis came this far, an earlier rule has said so.
  appliesTo: ({ conditions }) => conditions.linked.some(one => reaches(one, 'linked')),
  check: ({ conditions }) =>
    checkStage(conditions, 'clinical', { met: 'diagnosis-clinical.clinical', unread: 'diagnosis-clinical.unread' }),
});
