import type { Administration } from '../domain/administration.ts';
import { type CheckResult, defineRule, gap, pass, review } from './define.ts';

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
        return dose.misfit ? misfitting(dose, dose.misfit) : recorded(dose);
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

type Recorded = Extract<Administration['dose'], { state: 'recorded' }>;

function recorded({ value, unit, evidence }: Recorded): CheckResult {
  return pass('dose-with-unit.recorded', evidence, { value: String(value), unit });
}

/** Which of the three is wrong only a person can tell. */
function misfitting({ value, unit, evidence }: Recorded, misfit: NonNullable<Recorded['misfit']>): CheckResult {
  const { words, strength } = misfit;
  const values = { dose: `${value} ${unit}`, words: words.value, strength: strength.value };
  return review('dose-with-unit.misfit', [...evidence, words, strength], values);
}
