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

/** By the name beside the code, or by the words of the diagnosis, where the code has more specific ones beside it. */
function isUnspecified({ code, diagnosis: { text, codes } }: Supporting): boolean {
  if (!hasMoreSpecific(code)) return false;
  const names = codes.filter(one => one.code === code).map(({ display }) => display);
  return [text, ...names].some(name => /\bunspecified\b|\bnos\b/i.test(name ?? ''));
}

/**
 * The classification ends the unspecified code of a group with 9 or 0; one with another end, or of three characters, is
 * often the only choice (R11.2, R52).
 */
function hasMoreSpecific(code: string): boolean {
  const whole = code.replace('.', '').toUpperCase();
  const [kept = ''] = /^[A-Z0-9]{4,6}?(?=X*[A-Z]?$)/.exec(whole) ?? [];
  return /[09]$/.test(kept);
}
