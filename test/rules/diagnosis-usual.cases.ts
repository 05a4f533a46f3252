import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'a usual one',
    when: {
      ...withCodes('E53.8', 'M54.16'),
      medications: { drug: { ingredient: 'ketorolac', ingredients: ['ketorolac'] } },
    },
    drug: { diagnoses: ['M54.50', 'R51.9'] },
    expect: {
      outcome: 'pass',
      message: 'diagnosis-usual.usual',
      values: { diagnoses: 'M54.16' },
      evidence: codesAt(1),
    },
  },
  {
    name: 'another one',
    when: { ...withCodes('E53.8'), medications: { drug: { ingredient: 'ketorolac', ingredients: ['ketorolac'] } } },
    drug: { diagnoses: ['M54.50', 'R51.9'] },
    expect: {
      outcome: 'review',
      message: 'diagnosis-usual.other',
      values: { diagnoses: 'E53.8', drug: 'ketorolac' },
      evidence: codesAt(0),
    },
  },
  {
    name: 'no hints for this drug',
    when: { ...withCodes('E53.8'), medications: { drug: { ingredient: 'ketorolac', ingredients: ['ketorolac'] } } },
    drug: { diagnoses: [] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a drug that nothing is known about',
    when: { ...withCodes('E53.8'), medications: { drug: { ingredient: 'ketorolac', ingredients: ['ketorolac'] } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'vitamin B12 has a rule of its own',
    when: withCodes('M54.16'),
    drug: { diagnoses: ['E53.8'] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'the drug is not known',
    when: { ...withCodes('E53.8'), medications: { drug: { ingredient: null, ingredients: [] } } },
    expect: { outcome: 'not-applicable' },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'the drug is not known, whatever it is given for',
    when: { ...withCodes('E53.8'), medications: { drug: { ingredient: null, ingredients: [] } } },
    drug: { diagnoses: ['M54.50'] },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'no diagnosis of a drug with hints',
    when: {
      conditions: { linked: [] },
      medications: { drug: { ingredient: 'ketorolac', ingredients: ['ketorolac'] } },
    },
    drug: { diagnoses: ['M54.50'] },
    expect: { outcome: 'not-applicable' },
  },
];
