import { pa, type RuleCase } from './case.ts';

export const cases: readonly RuleCase[] = [
  {
    name: 'left',
    when: {},
    expect: {
      outcome: 'pass',
      message: 'site-laterality.recorded',
      values: { site: 'Left deltoid', side: 'left' },
      evidence: [pa('dosage.site')],
    },
  },
  {
    name: 'paired without a side',
    when: { administrations: { administration: { site: { laterality: null, text: 'Deltoid' } } } },
    expect: {
      outcome: 'gap',
      kind: 'absent',
      message: 'site-laterality.absent',
      values: { site: 'Deltoid', side: '' },
      evidence: [pa('dosage.site')],
    },
  },
  {
    name: 'not paired',
    when: { administrations: { administration: { site: { laterality: null, paired: false, text: 'Abdomen' } } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'a dose that was divided over both sides',
    when: {
      administrations: {
        administration: {
          split: [{ pointer: pa('dosage.site'), value: 'Left and right gluteus medius' }],
          site: { laterality: null, text: 'Left and right gluteus medius' },
        },
      },
    },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'no site',
    when: { administrations: { administration: { site: null } } },
    expect: { outcome: 'not-applicable' },
  },
  {
    name: 'code and text differ',
    when: { administrations: { administration: { site: { certainty: 'conflict', laterality: null } } } },
    expect: { outcome: 'not-applicable' },
  },
];
