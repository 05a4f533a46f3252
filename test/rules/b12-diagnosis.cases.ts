import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'named by a text',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'b12-diagnosis.named',
      values: { diagnoses: 'Vitamin B12 deficiency (E53.8)' },
      evidence: ['Encounter/v#diagnosis[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'on an older list, by our translation',
    when: withCodes('K90.0', 'M54.50'),
    expect: {
      outcome: 'review',
      message: 'b12-diagnosis.translated',
      values: { diagnoses: 'K90.0' },
      evidence: codesAt(0),
    },
  },
  {
    name: 'on an older list, beside the deficiency',
    when: withCodes('K90.0', 'E53.8'),
    expect: { outcome: 'pass', message: 'b12-diagnosis.named', values: { diagnoses: 'E53.8' }, evidence: codesAt(1) },
  },
  {
    name: 'a cancer: covered beside certain medicines',
    when: withCodes('R53.83', 'C34.90'),
    expect: {
      outcome: 'review',
      message: 'b12-diagnosis.adjunct',
      values: { diagnoses: 'C34.90' },
      evidence: codesAt(1),
    },
  },
  {
    name: 'a symptom alone',
    when: withCodes('R53.83'),
    expect: {
      outcome: 'review',
      message: 'b12-diagnosis.symptom',
      values: { diagnoses: 'R53.83' },
      evidence: codesAt(0),
    },
  },
  {
    name: 'another illness',
    when: withCodes('M54.50', 'R53.83'),
    expect: {
      outcome: 'review',
      message: 'b12-diagnosis.other',
      values: { diagnoses: 'M54.50, R53.83' },
      evidence: codesAt(0, 1),
    },
  },
  {
    name: 'another drug',
    when: { medications: { drug: { ingredient: 'ketorolac', ingredients: ['ketorolac'] } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'mixed with another drug',
    when: { medications: { drug: { ingredient: null, ingredients: ['cyanocobalamin', 'ketorolac'] } } },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
];
