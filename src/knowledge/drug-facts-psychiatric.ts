import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const antipsychoticLAI = facts(labels, 'antipsychotic LAI');
const antipsychoticAcute = facts(labels, 'antipsychotic acute');
const sedative = facts(labels, 'sedative');
const anticholinergic = facts(labels, 'anticholinergic');
const addiction = facts(labels, 'addiction');

/** Psychiatry and addiction. */
export const psychiatricFacts = [
  antipsychoticLAI('haloperidol decanoate', ['J1631 50mg 9/9'], 'F20.9 F25.9', { caveats: 'salt-decides-code' }),
  antipsychoticLAI('fluphenazine decanoate', ['J2680 <=25mg 4/4'], 'F20.9', { caveats: 'started-unit' }),
  antipsychoticLAI(
    'paliperidone',
    [
      'J2426 1mg 1560/1560 2011-01-01.. (invega sustenna)',
      'J2427 1mg 1560/1560 2023-07-01.. (invega trinza|invega hafyera)',
      '?J2428 1mg 2025-04-01..2025-09-30 (erzofri)',
      '*J2428 1mg 2025-10-01.. (erzofri)',
    ],
    'F20.9 F25.9',
    { caveats: 'brand-decides-code units-large' },
  ),
  antipsychoticLAI(
    'risperidone',
    [
      'J2794 0.5mg 100/100 im (risperdal consta)',
      'J2798 0.5mg 240/240 sc 2019-10-01.. (perseris)',
      'J2799 1mg 250/250 sc 2024-01-01.. (uzedy)',
      'J2801 0.5mg im 2024-04-01.. (rykindo)',
    ],
    'F20.9 F31.9',
    { caveats: 'brand-decides-code route-decides-code' },
  ),
  antipsychoticLAI(
    'aripiprazole',
    ['J0401 1mg 400/400 im 2014-01-01.. (abilify maintena)', 'J0402 1mg 960/960 im 2024-01-01.. (abilify asimtufii)'],
    'F20.9 F31.9',
    { caveats: 'brand-decides-code units-large' },
  ),
  antipsychoticLAI(
    'aripiprazole lauroxil',
    ['J1944 1mg 1064/1064 2019-10-01.. (aristada)', 'J1943 1mg 675/675 2019-10-01.. (aristada initio)'],
    'F20.9',
    { caveats: 'two-syringes brand-decides-code units-large' },
  ),
  antipsychoticAcute('olanzapine', ['J2359 0.5mg 60/60 2023-10-01..', 'S0166 2.5mg ..2023-09-30'], 'R45.1 F20.9', {
    caveats: 'salt-decides-code other-form-oral',
  }),
  antipsychoticLAI('olanzapine pamoate', ['J2358 1mg 405/405 2011-01-01..'], 'F20.9', {
    caveats: 'observation-required salt-decides-code',
  }),
  antipsychoticAcute('haloperidol', ['J1630 <=5mg 5/7'], 'R45.1', { caveats: 'salt-decides-code shared-syringe' }),
  antipsychoticAcute('chlorpromazine', ['J3230 <=50mg 2/6'], 'R11.2'),
  antipsychoticAcute('ziprasidone', ['J3486 10mg 4/4'], 'R45.1', { caveats: 'other-form-oral' }),
  sedative('lorazepam', ['J2060 2mg 4/10'], 'R45.1 F41.9', { caveats: 'route-im-or-iv shared-syringe' }),
  sedative('midazolam', ['J2250 1mg 22/30'], 'R45.1', { caveats: 'route-im-or-iv' }),
  sedative('diazepam', ['J3360 <=5mg 6/6'], 'F41.9', { caveats: 'route-im-or-iv' }),
  anticholinergic('benztropine', ['J0515 1mg 3/6'], 'G25.9', { caveats: 'route-im-or-iv' }),
  addiction('naltrexone', ['J2315 1mg 380/380 im'], 'F10.20 F11.20', { caveats: 'units-large other-form-oral' }),
  addiction(
    'buprenorphine',
    [
      'Q9991 ..100mg 1/1 sc 2018-07-01.. (sublocade)',
      'Q9992 100mg.. 1/1 sc 2018-07-01.. (sublocade)',
      'J0577 sc 2024-04-01.. (brixadi weekly|brixadi weekly dosing)',
      'J0578 sc 2024-04-01.. (brixadi monthly|brixadi monthly dosing)',
    ],
    'F11.20',
    { caveats: 'dose-decides-code brand-decides-code treatment-program-bundled' },
  ),
];
