import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const bone = facts(labels, 'bone');
const biologic = facts(labels, 'biologic');
const growthFactor = facts(labels, 'growth factor');
const esa = facts(labels, 'ESA');

/** Biologics, growth factors and bone. */
export const biologicFacts = [
  bone(
    'denosumab',
    [
      'J0897 1mg 120/120 2012-01-01.. (prolia|xgeva)',
      '?Q5136 1mg 2024-10-01..2025-09-30 (jubbonti|wyost|denosumab-bbdz)',
      '*Q5136 1mg 2025-10-01.. (jubbonti|wyost|denosumab-bbdz)',
      '*Q5157 1mg 2025-10-01.. (denosumab-bmwo)',
      '*Q5158 1mg 2025-10-01.. (denosumab-bnht)',
      '*Q5159 1mg 2025-10-01.. (denosumab-dssb)',
    ],
    'M81.0 C79.51',
    { caveats: 'strength-decides-use brand-decides-code payer-list' },
  ),
  bone('romosozumab', ['J3111 1mg 210/210 2019-10-01..'], 'M81.0', { caveats: 'two-syringes units-large' }),
  biologic('omalizumab', ['J2357 5mg 120/120 (xolair)', '*Q5154 5mg 2025-10-01.. (omlyclo)'], 'J45.50 L50.1', {
    selfAdministered: 'form',
    caveats: 'several-sites observation-required payer-list',
  }),
  biologic('mepolizumab', ['J2182 1mg 300/300 2017-01-01..'], 'J45.50 J82.83', {
    selfAdministered: 'form',
    caveats: 'payer-list',
  }),
  biologic('benralizumab', ['J0517 1mg 30/30 2019-01-01..'], 'J45.50 J82.83', {
    selfAdministered: 'form',
    caveats: 'payer-list',
  }),
  biologic('tezepelumab', ['J2356 1mg 210/210 2022-07-01..'], 'J45.50', { selfAdministered: 'form' }),
  biologic(
    'ustekinumab',
    [
      'J3357 1mg 90/90 sc 2011-01-01.. (stelara)',
      'J3358 1mg 520/520 iv 2018-01-01.. (stelara)',
      'Q5137 1mg sc 2024-07-01.. (wezlana|ustekinumab-auub)',
      'Q5138 1mg iv 2024-07-01.. (wezlana|ustekinumab-auub)',
      '*Q9996 1mg sc 2025-10-01.. (ustekinumab-ttwe|pyzchiva)',
      '*Q9997 1mg iv 2025-10-01.. (ustekinumab-ttwe|pyzchiva)',
      '*Q9998 1mg 2025-10-01.. (ustekinumab-aekn|selarsdi)',
      '*Q9999 1mg 2025-10-01.. (ustekinumab-aauz|otulfi)',
      '*Q5098 1mg 2025-10-01.. (ustekinumab-srlf)',
      '*Q5099 1mg 2025-10-01.. (ustekinumab-stba|steqeyma)',
      '*Q5100 1mg 2025-10-01.. (ustekinumab-kfce|yesintek)',
    ],
    'L40.0 K50.90',
    { selfAdministered: 'yes', caveats: 'payer-decides-service route-decides-code brand-decides-code' },
  ),
  biologic('certolizumab', ['J0717 1mg 400/400 2014-01-01..'], 'M06.9 K50.90', {
    selfAdministered: 'form',
    caveats: 'supervised-only payer-decides-service payer-list',
  }),
  biologic('tildrakizumab', ['J3245 1mg 100/100 2019-01-01..'], 'L40.0', { caveats: 'payer-list' }),
  biologic('canakinumab', ['J0638 1mg 300/300 2011-01-01..'], 'M04.2', { caveats: 'payer-list' }),
  biologic('rilonacept', ['J2793 1mg 320/320 2010-01-01..'], 'M04.2', {
    selfAdministered: 'yes',
    caveats: 'payer-list',
  }),
  biologic('abatacept', ['J0129 10mg 100/100'], 'M06.9', {
    selfAdministered: 'form',
    caveats: 'route-modifier payer-decides-service',
    sourced: { selfAdministered: 'CMS A52527', caveats: 'CMS A52527, JA and JB' },
  }),
  biologic(
    'tocilizumab',
    [
      'J3262 1mg 800/800 2011-01-01.. (actemra)',
      'Q5133 1mg 2024-04-01.. (tofidence|tocilizumab-bavi)',
      '*Q5156 1mg 2025-10-01.. (tocilizumab-anoh)',
    ],
    'M06.9',
    { selfAdministered: 'form', caveats: 'route-modifier payer-decides-service brand-decides-code' },
  ),
  biologic(
    'adalimumab',
    [
      'J0135 20mg 8/8 ..2024-09-30',
      '?J0135 20mg 8/8 2024-10-01..2024-12-31',
      '?J0139 1mg 2025-01-01..2025-09-30',
      '*J0139 1mg 2025-10-01..',
      '*Q5140 1mg 2025-10-01.. (adalimumab-fkjp)',
      '*Q5141 1mg 2025-10-01.. (adalimumab-aaty)',
      '*Q5142 1mg 2025-10-01.. (adalimumab-ryvk)',
      '*Q5143 1mg 2025-10-01.. (adalimumab-adbm|cyltezo)',
    ],
    'M06.9',
    {
      selfAdministered: 'yes',
      caveats: 'self-administered-list code-replaced',
      sourced: { selfAdministered: 'Self-administered drug exclusion list (buyandbill.com), 2023-10' },
    },
  ),
  biologic('etanercept', ['J1438 25mg 2/2'], 'M06.9', { selfAdministered: 'yes', caveats: 'supervised-only' }),
  biologic('inclisiran', ['J1306 1mg 284/284 2022-07-01..'], 'E78.00', { caveats: 'units-large' }),
  growthFactor(
    'filgrastim',
    [
      'J1442 1ug 1500/1500 2014-01-01.. (neupogen)',
      'Q5101 1ug 1500/1500 2015-07-01.. (zarxio|filgrastim-sndz)',
      'Q5110 1ug 1500/1500 2018-10-01.. (nivestym|filgrastim-aafi)',
      'Q5125 1ug 1800/1800 2022-10-01.. (releuko|filgrastim-ayow)',
      'J1447 1ug 960/960 2016-01-01.. (granix|tbo-filgrastim)',
    ],
    'D70.1',
    { selfAdministered: 'form', caveats: 'brand-decides-code units-large payer-list' },
  ),
  growthFactor(
    'pegfilgrastim',
    [
      'J2506 0.5mg 12/12 2022-01-01.. (neulasta)',
      'J2505 6mg ..2021-12-31',
      'Q5108 0.5mg 12/12 2018-10-01.. (fulphila|pegfilgrastim-jmdb)',
      'Q5111 0.5mg 12/12 2019-01-01.. (udenyca|pegfilgrastim-cbqv)',
      'Q5120 0.5mg 12/12 2020-07-01.. (ziextenzo|pegfilgrastim-bmez)',
      'Q5122 0.5mg 12/12 2021-01-01.. (nyvepria|pegfilgrastim-apgf)',
      'Q5127 0.5mg 12/12 2023-04-01.. (stimufend|pegfilgrastim-fpgk)',
      'Q5130 0.5mg 12/12 2023-04-01.. (fylnetra|pegfilgrastim-pbbk)',
    ],
    'D70.1',
    { caveats: 'device-other-service brand-decides-code payer-list' },
  ),
  growthFactor(
    'pegfilgrastim on-body injector',
    ['J2506 0.5mg 12/12 2022-01-01.. (neulasta)', 'Q5111 0.5mg 12/12 2019-01-01.. (udenyca)'],
    'D70.1',
    { caveats: 'device-other-service' },
  ),
  esa(
    'epoetin alfa',
    ['J0885 1000U 60/60 (epogen|procrit)', 'Q5106 1000U 60/60 2018-07-01.. (retacrit|epoetin alfa-epbx)'],
    'D63.1 D64.81',
    { caveats: 'esa-rules manifestation-not-first brand-decides-code' },
  ),
  esa('darbepoetin alfa', ['J0881 1ug 500/500'], 'D63.1 D64.81', { caveats: 'esa-rules manifestation-not-first' }),
  biologic('luspatercept', ['J0896 0.25mg 1100/1100 2020-07-01..'], 'D46.9', { caveats: 'payer-list units-large' }),
];
