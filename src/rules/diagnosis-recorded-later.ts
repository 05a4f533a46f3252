import { defineRule, pass, review } from './define.ts';
import { evidenceFor, named, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisRecordedLater = defineRule({
  id: 'diagnosis-recorded-later',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['conditions'],
  field: 'Condition.recordedDate',
  prevents: [],
  sources: [
    {
      title: 'FHIR R4 Condition.recordedDate: when the entry first became known to the system',
      locator: 'hl7.org/fhir/R4/condition.html',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  appliesTo: ({ conditions }) => supportingOf(conditions).length > 0,
  check({ conditions }) {
    const supporting = supportingOf(conditions);
    const later = supporting.filter(one => one.recordedLater.length > 0);
    if (later.length < supporting.length) return pass('diagnosis-recorded-later.in-time', evidenceFor(supporting));
    const evidence = later.flatMap(one => [...one.evidence, ...one.recordedLater]);
    return review('diagnosis-recorded-later.later', evidence, { diagnoses: named(later) });
  },
});
