import { defineRule, pass, review } from './define.ts';
import { evidenceFor, named, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisAftercare = defineRule({
  id: 'diagnosis-aftercare',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['conditions'],
  field: 'Condition.code',
  prevents: ['11', 'M76'],
  sources: [
    {
      title: 'ICD-10-CM official guidelines, section I.C.21.c.7: aftercare is not for injuries',
      locator: 'cdc.gov ICD-10-CM guidelines I.C.21.c.7: aftercare is not for injuries',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ conditions }, { codeFacts }) => supportingOf(conditions).some(({ code }) => codeFacts(code).aftercare),
  check({ conditions }, { codeFacts }) {
    const supporting = supportingOf(conditions);
    const aftercare = supporting.filter(({ code }) => codeFacts(code).aftercare);
    const injuries = supporting.filter(({ code }) => codeFacts(code).injury);
    if (injuries.length === 0) return pass('diagnosis-aftercare.no-injury', evidenceFor(aftercare));
    return review('diagnosis-aftercare.injury', evidenceFor([...aftercare, ...injuries]), {
      aftercare: named(aftercare),
      injuries: named(injuries),
    });
  },
});
