import { defineRule, pass, review } from './define.ts';
import { evidenceFor, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisOrder = defineRule({
  id: 'diagnosis-order',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['conditions'],
  field: 'Encounter.diagnosis',
  prevents: ['11', 'M76'],
  sources: [
    {
      title: 'ICD-10-CM official guidelines, section I.C.21.c.16: Z codes that may only stand first',
      locator: 'cdc.gov ICD-10-CM guidelines I.C.21.c.16: Z codes that may only stand first',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ conditions }, { codeFacts }) => supportingOf(conditions).some(({ code }) => codeFacts(code).onlyFirst),
  check({ conditions }, { codeFacts }) {
    const supporting = supportingOf(conditions);
    const [first, ...others] = supporting;
    const behind = others.filter(({ code }) => codeFacts(code).onlyFirst && code !== first?.code);
    if (!first || behind.length === 0) return pass('diagnosis-order.first', evidenceFor(supporting.slice(0, 1)));
    return review('diagnosis-order.behind', evidenceFor([first, ...behind]), {
      code: behind.map(({ code }) => code).join(', '),
      first: first.code,
    });
  },
});
