import { defineRule, pass, review } from './define.ts';
import { evidenceFor, named, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisStatusCode = defineRule({
  id: 'diagnosis-status-code',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['conditions'],
  field: 'Condition.code',
  prevents: ['11', '50'],
  sources: [
    {
      title: 'ICD-10-CM official guidelines, section I.C.21.c.3 and 4: status and history codes',
      locator: 'cdc.gov ICD-10-CM guidelines I.C.21.c.3 and 4: status and history codes',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  appliesTo: ({ conditions }) => supportingOf(conditions).length > 0,
  check({ conditions }, { codeFacts }) {
    const supporting = supportingOf(conditions);
    const status = supporting.filter(({ code }) => codeFacts(code).status);
    return status.length < supporting.length
      ? pass('diagnosis-status-code.reason', evidenceFor(supporting.filter(one => !status.includes(one))))
      : review('diagnosis-status-code.only', evidenceFor(status), { diagnoses: named(status) });
  },
});
