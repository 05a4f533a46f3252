import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const contraceptive = facts(labels, 'contraceptive');
const hormone = facts(labels, 'hormone');
const insulin = facts(labels, 'insulin');
const glp = facts(labels, 'glp-1');

/** Hormones, contraception and metabolism. */
export const hormoneFacts = [
  contraceptive('medroxyprogesterone', ['J1050 1mg 1000/1000 2013-01-01..'], 'Z30.42 Z30.013 N80.9', {
    caveats: 'units-large',
    sourced: { diagnoses: 'medx.it.com on billing medroxyprogesterone' },
  }),
  hormone('testosterone', [], 'E29.1', { caveats: 'salt-decides-code pellet-other-service' }),
  hormone(
    'testosterone cypionate',
    [
      'J1071 1mg 400/400 2015-01-01..',
      'J1070 <=100mg ..2014-12-31',
      'J1080 200mg ..2014-12-31',
      '?J1072 1mg 2025-01-01..2025-09-30 (azmiro)',
      '*J1072 1mg 2025-10-01.. (azmiro)',
    ],
    'E29.1 E23.0',
    { caveats: 'units-large pellet-other-service' },
  ),
  hormone(
    'testosterone enanthate',
    ['J3121 1mg 400/400 2015-01-01..', 'J3120 <=100mg ..2014-12-31', 'J3130 <=200mg ..2014-12-31'],
    'E29.1',
    { selfAdministered: 'form', caveats: 'units-large' },
  ),
  hormone('testosterone undecanoate', ['J3145 1mg 750/750 2015-01-01..'], 'E29.1', {
    caveats: 'units-large observation-required',
  }),
  hormone('estradiol valerate', ['J1380 <=10mg 4/4'], 'N95.1 F64.0'),
  hormone('estradiol cypionate', ['J1000 <=5mg 1/1'], 'N95.1'),
  hormone('progesterone', ['J2675 50mg 1/1'], 'N97.9', { selfAdministered: 'form', caveats: 'often-patient-supplied' }),
  hormone(
    'hydroxyprogesterone caproate',
    ['J1729 10mg 25/25 2018-01-01..', 'J1726 10mg 28/28 2018-01-01.. (makena)'],
    'O09.219',
    { caveats: 'brand-decides-code' },
  ),
  hormone('chorionic gonadotropin', ["J0725 1000[USP'U] 10/10"], 'N97.9 E23.0', {
    selfAdministered: 'yes',
    caveats: 'weight-loss-excluded often-patient-supplied',
  }),
  hormone('octreotide', ['J2354 25ug 60/60 sc,iv'], 'E22.0', {
    selfAdministered: 'yes',
    caveats: 'salt-decides-code',
    sourced: { routes: 'HCPCS Level II 2024-07, J2354' },
  }),
  hormone('octreotide depot', ['J2353 1mg 60/60 im'], 'E22.0', {
    caveats: 'salt-decides-code payer-list',
    sourced: { routes: 'HCPCS Level II 2024-07, J2353' },
  }),
  hormone('lanreotide', ['J1930 1mg 120/120', 'J1932 1mg 120/120 2022-10-01.. (cipla)'], 'E22.0 C7A.00', {
    caveats: 'payer-decides-service manufacturer-codes',
  }),
  hormone('teriparatide', ['J3110 10ug 2/2'], 'M81.0', { selfAdministered: 'yes' }),
  insulin('insulin', ['J1815 5U 8/200'], 'E11.65', {
    selfAdministered: 'yes',
    caveats: 'self-administered-list',
    sourced: { selfAdministered: 'Self-administered drug exclusion list (buyandbill.com), 2023-10' },
  }),
  glp('semaglutide', ['J3490'], 'E11.65 E66.01', { selfAdministered: 'yes', caveats: 'unlisted-code' }),
  glp('tirzepatide', ['J3490'], 'E11.65 E66.01', {
    selfAdministered: 'yes',
    caveats: 'unlisted-code self-administered-list',
    sourced: { selfAdministered: 'Self-administered drug exclusion list (buyandbill.com), 2023-10' },
  }),
];
