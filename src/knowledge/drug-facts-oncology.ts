import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const antineoplasticDMARD = facts(labels, 'antineoplastic/DMARD');
const antineoplastic = facts(labels, 'antineoplastic');
const hormonalAntineoplastic = facts(labels, 'hormonal antineoplastic');

/** Oncology. */
export const oncologyFacts = [
  antineoplasticDMARD(
    'methotrexate',
    ['J9260 50mg 20/20', 'J9250 5mg ..2024-03-31', 'J9255 50mg 2024-01-01.. (accord)'],
    'M06.9 L40.50',
    {
      selfAdministered: 'form',
      caveats: 'chemotherapy-any-diagnosis manufacturer-codes',
      sourced: { caveats: 'CMS A58527; The Rheumatologist, 96372 vs 96401' },
    },
  ),
  antineoplastic(
    'bortezomib',
    [
      'J9041 0.1mg 35/35',
      "J9046 0.1mg 35/35 2023-01-01.. (dr. reddy's)",
      'J9048 0.1mg 35/35 2023-01-01.. (fresenius kabi)',
      'J9049 0.1mg 35/35 2023-01-01.. (hospira)',
      'J9051 0.1mg 35/35 2023-10-01.. (maia)',
      '*J9054 0.1mg 2025-10-01.. (boruzu)',
    ],
    'C90.00',
    { caveats: 'manufacturer-codes' },
  ),
  antineoplastic('azacitidine', ['J9025 1mg 300/300'], 'D46.9'),
  hormonalAntineoplastic(
    'leuprolide',
    [
      'J9217 7.5mg 6/6 (lupron depot|eligard)',
      'J1950 3.75mg 12/12 (lupron depot)',
      'J1951 0.25mg 180/180 2021-07-01.. (fensolvi)',
      'J1952 1mg 42/42 2022-01-01.. (camcevi)',
      'J1954 7.5mg 3/3 2023-01-01.. (lutrate depot|cipla)',
    ],
    'C61 N80.9 E30.1',
    { caveats: 'diagnosis-decides-service brand-decides-code' },
  ),
  hormonalAntineoplastic(
    'triptorelin',
    ['J3315 3.75mg 6/6 (trelstar)', 'J3316 3.75mg 6/6 2019-01-01.. (triptodur)'],
    'C61 E30.1',
    { caveats: 'diagnosis-decides-service brand-decides-code' },
  ),
  hormonalAntineoplastic('degarelix', ['J9155 1mg 240/240 2010-01-01..'], 'C61', {
    caveats: 'two-syringes units-large',
  }),
  hormonalAntineoplastic('goserelin', ['J9202 3.6mg 3/3 implant'], 'C61', { caveats: 'implant-form' }),
  hormonalAntineoplastic(
    'fulvestrant',
    ['J9395 25mg 20/20', 'J9393 25mg 20/20 2023-01-01.. (teva)', 'J9394 25mg 20/20 2023-01-01.. (fresenius kabi)'],
    'C50.911',
    { caveats: 'two-syringes manufacturer-codes' },
  ),
];
