import { defineRule, pass, review } from './define.ts';
import { evidenceFor, named, type Supporting, supportingOf } from './parts/diagnosis-pointers.ts';

export const diagnosisSpecific = defineRule({
  id: 'diagnosis-specific',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['conditions'],
  field: 'Condition.code',
  prevents: ['11', '146'],
  sources: [
    {
      title: 'Coding advice: prefer a specific code where the record has the detail',
      locator: 'axlow.com',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ conditions }) => supportingOf(conditions).length > 0,
  check({ conditions }) {
    const supporting = supportingOf(conditions);
    const vague = supporting.filter(isUnspecified);
    return vague.length < supporting.length
      ? pass('diagnosis-specific.specific', evidenceFor(supporting.filter(one => !vague.includes(one))))
      : review('diagnosis-specific.unspecified', evidenceFor(vague), { diagnoses: named(vague) });
  },
});

/** By the name beside the code, or by the words of the diagnosis. */
function isUnspecified({ code, diagnosis: { text, codes } }: Supporting): boolean {
  const names = codes.flatMap(one => (one.code === code && one.display !== null ? one.display : []));
  return [text ?? '', ...names].some(name => /\bunspecified\b|\bnos\b/i.test(name));
}
