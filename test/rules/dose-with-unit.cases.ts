import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'another amount in the text',
    when: {
      administrations: {
        administration: {
          dose: {
            state: 'unusable',
            fault: 'text-conflict',
            evidence: [{ pointer: pa('dosage.text'), value: '500 mcg' }],
          },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'dose-with-unit.text-conflict',
      values: { text: '500 mcg' },
      evidence: [pa('dosage.text')],
    },
  },
  {
    name: 'value and unit',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'dose-with-unit.recorded',
      values: { value: '1000', unit: 'ug' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'a volume in words that does not fit the strength',
    when: {
      administrations: {
        administration: {
          dose: {
            misfit: {
              words: { pointer: pa('dosage.text'), value: '0.5 mL IM' },
              strength: { pointer: pa('medicationCodeableConcept.text'), value: 'B12 1,000 mcg/mL' },
            },
          },
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'dose-with-unit.misfit',
      values: { dose: '1000 ug', words: '0.5 mL IM', strength: 'B12 1,000 mcg/mL' },
      evidence: [pa('dosage.dose'), pa('dosage.text'), pa('medicationCodeableConcept.text')],
    },
  },
  {
    name: 'absent',
    when: {
      administrations: {
        administration: { dose: { state: 'absent', evidence: [{ pointer: pa('dosage.dose'), value: '' }] } },
      },
    },
    expect: { outcome: 'gap', kind: 'absent', message: 'dose-with-unit.absent', evidence: [pa('dosage.dose')] },
  },
  {
    name: 'only in text',
    when: {
      administrations: {
        administration: {
          dose: { state: 'text-only', text: 'one vial', evidence: [{ pointer: pa('dosage.text'), value: 'one vial' }] },
        },
      },
    },
    expect: {
      outcome: 'review',
      message: 'dose-with-unit.text-only',
      values: { text: 'one vial' },
      evidence: [pa('dosage.text')],
    },
  },
  {
    name: 'no value',
    when: {
      administrations: {
        administration: {
          dose: { state: 'unusable', fault: 'no-value', evidence: [{ pointer: pa('dosage.dose'), value: '5' }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'dose-with-unit.no-value',
      values: { text: '5' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'no plain number',
    when: {
      administrations: {
        administration: {
          dose: {
            state: 'unusable',
            fault: 'no-number',
            evidence: [{ pointer: pa('dosage.dose'), value: '< 1000 mcg' }],
          },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'dose-with-unit.no-number',
      values: { text: '< 1000 mcg' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'no unit',
    when: {
      administrations: {
        administration: {
          dose: { state: 'unusable', fault: 'no-unit', evidence: [{ pointer: pa('dosage.dose'), value: '5' }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'dose-with-unit.no-unit',
      values: { text: '5' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'not positive',
    when: {
      administrations: {
        administration: {
          dose: { state: 'unusable', fault: 'not-positive', evidence: [{ pointer: pa('dosage.dose'), value: '5' }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'dose-with-unit.not-positive',
      values: { text: '5' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'unknown unit',
    when: {
      administrations: {
        administration: {
          dose: { state: 'unusable', fault: 'unknown-unit', evidence: [{ pointer: pa('dosage.dose'), value: '5' }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'dose-with-unit.unknown-unit',
      values: { text: '5' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'unit conflict',
    when: {
      administrations: {
        administration: {
          dose: { state: 'unusable', fault: 'unit-conflict', evidence: [{ pointer: pa('dosage.dose'), value: '5' }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'dose-with-unit.unit-conflict',
      values: { text: '5' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'per weight',
    when: {
      administrations: {
        administration: {
          dose: { state: 'unusable', fault: 'per-weight', evidence: [{ pointer: pa('dosage.dose'), value: '5' }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'dose-with-unit.per-weight',
      values: { text: '5' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'concentration',
    when: {
      administrations: {
        administration: {
          dose: { state: 'unusable', fault: 'concentration', evidence: [{ pointer: pa('dosage.dose'), value: '5' }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'dose-with-unit.concentration',
      values: { text: '5' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'out of range',
    when: {
      administrations: {
        administration: {
          dose: { state: 'unusable', fault: 'out-of-range', evidence: [{ pointer: pa('dosage.dose'), value: '5' }] },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'invalid',
      message: 'dose-with-unit.out-of-range',
      values: { text: '5' },
      evidence: [pa('dosage.dose')],
    },
  },
  {
    name: 'two units, said in two places',
    when: {
      administrations: {
        administration: {
          dose: {
            state: 'unusable',
            fault: 'unit-conflict',
            evidence: [
              { pointer: pa('dosage.dose'), value: '5 mg' },
              { pointer: pa('dosage.text'), value: '5 mL' },
            ],
          },
        },
      },
    },
    expect: {
      outcome: 'gap',
      kind: 'conflict',
      message: 'dose-with-unit.unit-conflict',
      values: { text: '5 mg 5 mL' },
      evidence: [pa('dosage.dose'), pa('dosage.text')],
    },
  },
];
