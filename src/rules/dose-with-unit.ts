import { defineRule, gap, pass, review } from './define.ts';

const kinds = {
  'no-value': 'absent',
  'no-number': 'invalid',
  'no-unit': 'absent',
  'not-positive': 'invalid',
  'unknown-unit': 'invalid',
  'unit-conflict': 'conflict',
  'text-conflict': 'conflict',
  'per-weight': 'invalid',
  concentration: 'invalid',
  'out-of-range': 'invalid',
} as const;

export const doseWithUnit = defineRule({
  id: 'dose-with-unit',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.dose',
  prevents: ['16', 'M53', 'M123'],
  sources: [
    {
      title: 'Noridian Medicare: documentation of drug administration',
      locator: 'med.noridianmedicare.com drug-administration',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ administrations: { administration } }) {
    const { dose } = administration;
    switch (dose.state) {
      case 'recorded':
        // Which of the three is wrong only a person can tell.
        if (dose.misfit) {
          const { words, strength } = dose.misfit;
          const values = { dose: `${dose.value} ${dose.unit}`, words: words.value, strength: strength.value };
          return review('dose-with-unit.misfit', [...dose.evidence, words, strength], values);
        }
        return pass('dose-with-unit.recorded', dose.evidence, { value: String(dose.value), unit: dose.unit });
      case 'text-only':
        return review('dose-with-unit.text-only', dose.evidence, { text: dose.text });
      case 'unusable':
        return gap(kinds[dose.fault], `dose-with-unit.${dose.fault}`, dose.evidence, {
          text: dose.evidence.map(({ value }) => value).join(' '),
        });
      case 'absent':
        return gap('absent', 'dose-with-unit.absent', dose.evidence);
    }
  },
});
