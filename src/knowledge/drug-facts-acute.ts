import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const anticoagulant = facts(labels, 'anticoagulant');
const antiemetic = facts(labels, 'antiemetic');
const antihistamine = facts(labels, 'antihistamine');
const emergency = facts(labels, 'emergency');
const bronchodilator = facts(labels, 'bronchodilator');
const diuretic = facts(labels, 'diuretic');
const obstetric = facts(labels, 'obstetric');

/** Anticoagulants, antiemetics, allergy and emergency. */
export const acuteFacts = [
  anticoagulant('enoxaparin', ['J1650 10mg 30/30'], 'I82.409 I26.99', { selfAdministered: 'form' }),
  anticoagulant('heparin', ['J1644 1000U 40/50', 'J1643 1000U 40/40 2023-01-01.. (pfizer)'], 'I82.409', {
    caveats: 'flush-never manufacturer-codes',
  }),
  anticoagulant('fondaparinux', ['J1652 0.5mg 20/20'], 'I82.409', { selfAdministered: 'form' }),
  anticoagulant('dalteparin', ['J1645 2500[iU] 10/10'], 'I82.409', { selfAdministered: 'form' }),
  antiemetic('promethazine', ['J2550 <=50mg 3/3'], 'R11.2', { caveats: 'route-im-or-iv shared-syringe' }),
  antiemetic('ondansetron', ['J2405 1mg 64/64'], 'R11.2', { caveats: 'route-im-or-iv other-form-oral' }),
  antiemetic('prochlorperazine', ['J0780 <=10mg 4/10'], 'R11.2 G43.909', { caveats: 'route-im-or-iv' }),
  antiemetic('metoclopramide', ['J2765 <=10mg 10/18'], 'R11.2 G43.909', { caveats: 'route-im-or-iv' }),
  antiemetic('droperidol', ['J1790 <=5mg 2/2'], 'R11.2', { caveats: 'route-im-or-iv' }),
  antiemetic('famotidine', ['?J1308 0.25mg 2025-07-01..2025-09-30', '*J1308 0.25mg 2025-10-01..'], 'K21.9'),
  antiemetic('dicyclomine', ['J0500 <=20mg 4/4'], 'K58.9', { caveats: 'other-form-oral' }),
  antihistamine('diphenhydramine', ['J1200 <=50mg 8/8'], 'L50.9 T78.40XA', { caveats: 'route-im-or-iv' }),
  antihistamine('hydroxyzine', ['J3410 <=25mg 8/16'], 'L29.9 F41.9', { caveats: 'other-form-oral' }),
  emergency(
    'epinephrine',
    [
      'J0171 0.1mg 20/120 2011-01-01..2024-09-30',
      '?J0171 0.1mg 20/120 2024-10-01..2025-06-30',
      '?J0165 0.1mg 2025-07-01..2025-09-30',
      '*J0165 0.1mg 2025-10-01..',
      '*J0166 0.1mg 2025-10-01.. (bpi)',
      '*J0167 0.1mg 2025-10-01.. (hospira)',
      '*J0168 0.1mg 2025-10-01.. (international medication systems)',
      '*J0169 0.1mg 2025-10-01.. (adrenalin)',
    ],
    'T78.2XXA',
    { selfAdministered: 'form', caveats: 'resuscitation-bundled manufacturer-codes code-replaced' },
  ),
  emergency(
    'glucagon',
    ['J1610 1mg 2/3', 'J1611 1mg 2/2 2023-01-01.. (fresenius)', '*J1612 0.01mg 2025-10-01.. (gvoke)'],
    'E11.649 E16.2',
    { selfAdministered: 'form', caveats: 'imaging-bundled manufacturer-codes' },
  ),
  emergency(
    'naloxone',
    [
      'J2310 1mg 4/10 ..2024-09-30',
      '?J2310 1mg 4/10 2024-10-01..2025-06-30',
      '?J2312 0.01mg 2025-07-01..2025-09-30',
      '*J2312 0.01mg 2025-10-01..',
      '*J2313 0.01mg 2025-10-01.. (zimhi)',
    ],
    'T40.601A',
    { selfAdministered: 'yes', caveats: 'other-form-nasal code-replaced' },
  ),
  emergency('atropine', ['J0461 0.01mg 200/800 2010-01-01..'], 'R00.1', { caveats: 'route-im-or-iv' }),
  bronchodilator('terbutaline', ['J3105 <=1mg 2/4'], 'J45.901 O60.00', { caveats: 'maternity-package' }),
  diuretic(
    'furosemide',
    [
      'J1940 <=20mg ..2024-09-30',
      '?J1940 <=20mg 2024-10-01..2024-12-31',
      '?J1938 1mg 2025-01-01..2025-09-30',
      '*J1938 1mg 2025-10-01..',
      'J1941 20mg 2023-07-01.. (furoscix)',
    ],
    'I50.9',
    { caveats: 'route-im-or-iv code-replaced' },
  ),
  obstetric('methylergonovine', ['J2210 <=0.2mg 1/5'], 'O72.1', { caveats: 'maternity-package' }),
  obstetric('oxytocin', ['J2590 <=10U 3/15'], 'O72.1', { caveats: 'maternity-package' }),
];
