import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const steroid = facts(labels, 'steroid');
const analgesic = facts(labels, 'analgesic');
const migraine = facts(labels, 'migraine');

/** Steroids, pain and migraine. */
export const steroidAndPainFacts = [
  steroid('dexamethasone', ['J1100 1mg 120/120'], 'J02.0 J05.0 J45.901 L23.7 L50.9', {
    caveats: 'other-form-oral joint-other-service',
  }),
  steroid('methylprednisolone', [], 'J45.901', { caveats: 'salt-decides-code' }),
  steroid(
    'methylprednisolone acetate',
    ['J1010 1mg 2024-04-01..', 'J1020 20mg ..2024-03-31', 'J1030 40mg ..2024-03-31', 'J1040 80mg ..2024-03-31'],
    'M54.16 J30.1 J45.901 L23.7 L50.9',
    { caveats: 'salt-decides-code joint-other-service' },
  ),
  steroid(
    'methylprednisolone sodium succinate',
    ['J2919 5mg 2024-04-01..', 'J2920 <=40mg ..2024-03-31', 'J2930 <=125mg ..2024-03-31'],
    'J45.901 T78.2XXA',
    { caveats: 'salt-decides-code route-im-or-iv' },
  ),
  steroid(
    'triamcinolone',
    ['J3301 10mg 16/16', 'J3300 1mg 40/40 (triesence|preservative free)'],
    'L50.9 L20.9 L23.7 J30.1 J45.901 M17.11',
    { caveats: 'joint-other-service brand-decides-code' },
  ),
  steroid('betamethasone', ['J0702 18/20'], 'O60.00 J30.1 L23.7 L50.9 M25.50', {
    caveats: 'two-drug-unit maternity-package joint-other-service',
  }),
  steroid('hydrocortisone', ['J1720 <=100mg 10/10'], 'J45.901 E27.40', { caveats: 'route-im-or-iv' }),
  analgesic('ketorolac', ['J1885 15mg 8/8'], 'M54.50 R51.9 G43.909', { caveats: 'route-im-or-iv' }),
  analgesic('morphine', ['J2270 <=10mg 9/15'], 'R52', { caveats: 'route-im-or-iv' }),
  analgesic(
    'hydromorphone',
    ['J1170 <=4mg 350/50 ..2024-09-30', '?J1171 0.1mg 2024-10-01..2025-09-30', '*J1171 0.1mg 2025-10-01..'],
    'R52',
    { caveats: 'route-im-or-iv code-replaced' },
  ),
  analgesic('nalbuphine', ['J2300 10mg 4/10'], 'R52', { caveats: 'route-im-or-iv' }),
  analgesic('meperidine', ['J2175 100mg 4/6'], 'R52', { caveats: 'route-im-or-iv shared-syringe' }),
  analgesic('fentanyl', ['J3010 0.1mg 100/100'], 'R52', { caveats: 'route-im-or-iv' }),
  analgesic('butorphanol', ['J0595 1mg 8/12'], 'R52', { caveats: 'route-im-or-iv other-form-nasal' }),
  analgesic('orphenadrine', ['J2360 <=60mg 2/3'], 'M62.838', { caveats: 'route-im-or-iv' }),
  migraine('sumatriptan', ['J3030 6mg 1/2'], 'G43.909', { selfAdministered: 'yes', caveats: 'supervised-only' }),
  migraine('dihydroergotamine', ['J1110 1mg 3/3'], 'G43.911', {
    selfAdministered: 'yes',
    caveats: 'route-im-or-iv other-form-nasal',
  }),
];
