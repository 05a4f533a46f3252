import { defineRule, pass, review } from './define.ts';
import { evidenceFor, named, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisOnset = defineRule({
  id: 'diagnosis-onset',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['conditions'],
  field: 'Condition.onset',
  prevents: ['11', '50'],
  sources: [
    {
      title: 'ICD-10-CM official guidelines, section IV.F: the condition that the service is for',
      locator: 'cdc.gov ICD-10-CM guidelines IV.F: the condition that the service is for',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  // Where no diagnosis supports the injection, an earlier rule has said so.
  appliesTo: ({ conditions }) => supportingOf(conditions).length > 0,
  check({ conditions }) {
    const supporting = supportingOf(conditions);
    const later = supporting.filter(one => one.onsetLater.length > 0);
    if (later.length === 0) return pass('diagnosis-onset.not-later', evidenceFor(supporting));
    const evidence = later.flatMap(one => [...one.evidence, ...one.onsetLater]);
    const values = { diagnoses: named(later) };
    return later.length < supporting.length
      ? pass('diagnosis-onset.another', evidence, values)
      : review('diagnosis-onset.later', evidence, values);
  },
});
