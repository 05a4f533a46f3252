import type { RuleCase } from './case.ts';
import { codesAt, withCodes } from './diagnoses.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'a specific one',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'diagnosis-specific.specific',
      evidence: ['Encounter/v#diagnosis[0]', 'Condition/c#code'],
    },
  },
  {
    name: 'unspecified by its words',
    when: withCodes({ code: 'D51.9', diagnosis: { text: 'Vitamin B12 deficiency anemia, unspecified' } }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-specific.unspecified',
      values: { diagnoses: 'Vitamin B12 deficiency anemia, unspecified (D51.9)' },
      evidence: codesAt(0),
    },
  },
  {
    name: 'unspecified by the name of its code',
    when: withCodes({
      code: 'D51.9',
      diagnosis: {
        codes: [
          {
            system: 'x',
            code: 'D51.9',
            display: 'Anemia NOS',
            kind: 'icd-10-cm',
            evidence: { pointer: '', value: '' },
          },
        ],
      },
    }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-specific.unspecified',
      values: { diagnoses: 'D51.9' },
      evidence: codesAt(0),
    },
  },
  ...(['R11.2', 'R52'] as const).map(
    (code): RuleCase => ({
      name: `unspecified is the only choice: ${code}`,
      when: withCodes({ code, diagnosis: { text: 'Pain, unspecified' } }),
      expect: { outcome: 'pass', message: 'diagnosis-specific.specific', evidence: codesAt(0) },
    }),
  ),
  {
    name: 'unspecified, of an injury',
    when: withCodes({ code: 'S01.90XA', diagnosis: { text: 'Wound of head, unspecified' } }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-specific.unspecified',
      values: { diagnoses: 'Wound of head, unspecified (S01.90XA)' },
      evidence: codesAt(0),
    },
  },
  {
    name: 'the name of another code of the entry does not matter',
    when: withCodes({
      code: 'D51.0',
      diagnosis: {
        codes: [
          {
            system: 'x',
            code: '1',
            display: 'Anemia, unspecified',
            kind: 'snomed',
            evidence: { pointer: '', value: '' },
          },
        ],
      },
    }),
    expect: { outcome: 'pass', message: 'diagnosis-specific.specific', evidence: codesAt(0) },
  },
  {
    name: 'beside a specific one',
    when: withCodes({ code: 'D51.9', diagnosis: { text: 'Vitamin B12 deficiency anemia, unspecified' } }, 'D51.0'),
    expect: { outcome: 'pass', message: 'diagnosis-specific.specific', evidence: codesAt(1) },
  },
  { name: 'no diagnosis', when: { conditions: { linked: [] } }, expect: { outcome: 'not-applicable' } },
  {
    name: 'unspecified, of five characters',
    when: withCodes({ code: 'M54.50', diagnosis: { text: 'Low back pain, unspecified' } }),
    expect: {
      outcome: 'review',
      message: 'diagnosis-specific.unspecified',
      values: { diagnoses: 'Low back pain, unspecified (M54.50)' },
      evidence: codesAt(0),
    },
  },
  {
    name: 'unspecified complications have no code beside them',
    when: withCodes({ code: 'E10.8', diagnosis: { text: 'Type 1 diabetes with unspecified complications' } }),
    expect: { outcome: 'pass', message: 'diagnosis-specific.specific', evidence: codesAt(0) },
  },
];
