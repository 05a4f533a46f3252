import { readyDiagnosis } from '../engine/chart.ts';
import { pa, type RuleCase } from './case.ts';

const hormone = { drug: { text: 'Leuprolide', ingredient: 'leuprolide', class: 'hormonal-antineoplastic' } };
const linked = (code: string, text: string, link = 'encounter-diagnosis') => ({
  diagnosis: readyDiagnosis({
    text,
    codes: [
      {
        system: 'x',
        code,
        display: null,
        kind: 'icd-10-cm',
        evidence: { pointer: `Condition/c#${code}`, value: code },
      },
    ],
  }),
  link,
  reached: 'codable',
  barred: null,
  evidence: [],
});
const otherSystem = (code: string) => {
  const { diagnosis } = linked(code, 'Prostate');
  return { ...diagnosis, codes: diagnosis.codes.map(one => ({ ...one, kind: 'other' })) };
};
const given = (...all: object[]) => ({ medications: hormone, conditions: { linked: all } });
const values = { drug: 'Leuprolide', codes: '96402' };

export const cases: readonly RuleCase[] = [
  { name: 'no hormone of this kind', when: {}, expect: { outcome: 'not-applicable' } },
  {
    name: 'for cancer',
    when: given(linked('C61', 'Prostate cancer')),
    expect: {
      outcome: 'review',
      message: 'hormonal-drug.cancer',
      values: { ...values, diagnosis: 'Prostate cancer (C61)' },
      evidence: [pa('medication'), 'Condition/c#C61'],
    },
  },
  {
    name: 'one that is an implant, charted under the skin',
    when: given(linked('C61', 'Prostate cancer')),
    drug: { routes: ['implant'] },
    expect: {
      outcome: 'review',
      message: 'hormonal-drug.implant',
      values: { ...values, implant: '11981' },
      evidence: [pa('medication')],
    },
  },
  {
    name: 'for endometriosis',
    when: given(linked('N80.9', 'Endometriosis')),
    expect: {
      outcome: 'review',
      message: 'hormonal-drug.other-illness',
      values: { ...values, diagnosis: 'Endometriosis (N80.9)' },
      evidence: [pa('medication'), 'Condition/c#N80.9'],
    },
  },
  {
    name: 'for early puberty',
    when: given(linked('E30.1', 'Precocious puberty')),
    expect: {
      outcome: 'review',
      message: 'hormonal-drug.other-illness',
      values: { ...values, diagnosis: 'Precocious puberty (E30.1)' },
      evidence: [pa('medication'), 'Condition/c#E30.1'],
    },
  },
  {
    name: 'fibroids are neoplasms by code and no cancer',
    when: given(linked('D25.9', 'Uterine fibroids')),
    expect: {
      outcome: 'review',
      message: 'hormonal-drug.other-illness',
      values: { ...values, diagnosis: 'Uterine fibroids (D25.9)' },
      evidence: [pa('medication'), 'Condition/c#D25.9'],
    },
  },
  {
    name: 'anaemia is no neoplasm',
    when: given(linked('D51.0', 'Pernicious anemia')),
    expect: { outcome: 'review', message: 'hormonal-drug.depends', values, evidence: [pa('medication')] },
  },
  {
    name: 'both',
    when: given(linked('C61', 'Prostate cancer'), linked('N80.9', 'Endometriosis')),
    expect: {
      outcome: 'review',
      message: 'hormonal-drug.depends',
      values,
      evidence: [pa('medication'), 'Condition/c#C61', 'Condition/c#N80.9'],
    },
  },
  {
    name: 'the problem list says nothing about why',
    when: given(linked('C61', 'Prostate cancer', 'problem-list')),
    expect: { outcome: 'review', message: 'hormonal-drug.depends', values, evidence: [pa('medication')] },
  },
  {
    name: 'a code of another system says nothing',
    when: given({ ...linked('C61', 'Prostate'), diagnosis: otherSystem('C61') }),
    expect: { outcome: 'review', message: 'hormonal-drug.depends', values, evidence: [pa('medication')] },
  },
];
