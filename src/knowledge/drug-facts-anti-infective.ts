import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const antibiotic = facts(labels, 'antibiotic');
const antiviral = facts(labels, 'antiviral');

/** Anti-infectives. */
export const antiInfectiveFacts = [
  antibiotic('ceftriaxone', ['J0696 250mg 16/16'], 'A54.00 J18.9 N39.0 H66.90', {
    caveats: 'route-im-or-iv diluent-not-billed',
  }),
  antibiotic('penicillin G', [], '', { caveats: 'salt-decides-code' }),
  antibiotic('penicillin G benzathine', ['J0561 100000U 24/24 2011-01-01..'], 'A53.9 A51.0 J02.0', {
    caveats: 'two-syringes look-alike-salt imports-other-codes',
  }),
  antibiotic('penicillin G benzathine and procaine', ['J0558 100000U 24/24 2011-01-01..'], 'J02.0', {
    caveats: 'look-alike-salt not-for-syphilis',
  }),
  antibiotic('penicillin G procaine', ['J2510 <=600000U 4/4'], 'J02.0', { caveats: 'look-alike-salt' }),
  antibiotic('gentamicin', ['J1580 <=80mg 9/9'], 'A54.00 N39.0', { caveats: 'route-im-or-iv started-unit' }),
  antibiotic('cefazolin', ['J0690 500mg 16/16', 'J0688 500mg 16/16 2024-01-01.. (hikma)'], 'L03.90', {
    caveats: 'route-im-or-iv manufacturer-codes',
  }),
  antibiotic('ampicillin', ['J0290 500mg 24/24'], 'J18.9', { caveats: 'route-im-or-iv' }),
  antibiotic('azithromycin', ['J0456 500mg 4/4'], 'J18.9'),
  antibiotic('clindamycin', ['J0736 300mg 9/9 2023-07-01..', 'J0737 300mg 9/9 2023-07-01.. (baxter)'], 'L03.90', {
    caveats: 'route-im-or-iv manufacturer-codes',
  }),
  antibiotic(
    'cefepime',
    ['J0692 500mg 12/12', 'J0701 500mg 12/12 2023-01-01.. (baxter)', 'J0703 500mg 12/12 2023-01-01.. (b braun)'],
    'J18.9',
    { caveats: 'route-im-or-iv manufacturer-codes' },
  ),
  antibiotic('ertapenem', ['J1335 500mg 2/2'], 'N39.0', { caveats: 'route-im-or-iv' }),
  antibiotic('spectinomycin', ['J3320 <=2g 0/0'], 'A54.00'),
  antiviral('cabotegravir and rilpivirine', ['J0741 300/300 2021-10-01..'], 'B20', {
    caveats: 'two-syringes two-drug-unit',
  }),
  antiviral('cabotegravir', ['J0739 1mg 600/600 2022-07-01..'], 'Z29.81', { caveats: 'prevention-codes units-large' }),
  antiviral('lenacapavir', ['J1961 1mg 2023-07-01.. (sunlenca)', '*J0738 1mg 2025-10-01.. (yeztugo)'], 'B20 Z29.81', {
    caveats: 'brand-decides-code prevention-codes',
  }),
];
