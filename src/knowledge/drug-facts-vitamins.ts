import { facts } from './drug-hints.ts';
import { recalled } from './provenance.ts';

const labels = recalled('US labels and practice; ICD-10-CM FY2024 has the codes');
const vitamin = facts(labels, 'vitamin');

/** Vitamins and nutrients. */
export const vitaminFacts = [
  vitamin('cyanocobalamin', ['J3420 <=1000ug 1/1'], 'D51.0 D51.1 D51.3 D51.8 D51.9 E53.8', {
    caveats: 'one-unit-a-day frequency-limits',
    sourced: { diagnoses: 'First Coast L33967, L29309 mapped to ICD-10-CM FY2024' },
  }),
  vitamin('hydroxocobalamin', ['J3425 10ug im 2024-01-01..', 'J3424 25mg iv 2024-04-01..'], 'D51.0 E53.8', {
    caveats: 'not-j3420 antidote-form units-large',
  }),
  vitamin('thiamine', ['J3411 100mg 4/8'], 'E51.9 E51.2 F10.20', { caveats: 'route-im-or-iv' }),
  vitamin('phytonadione', ['J3430 1mg 25/50'], 'D68.59', { caveats: 'newborn-care' }),
  vitamin('pyridoxine', ['J3415 100mg 6/6'], 'E53.1'),
  vitamin('folic acid', ['?J1808 0.1mg 2025-07-01..2025-09-30', '*J1808 0.1mg 2025-10-01..'], 'D52.9'),
  vitamin('iron dextran', ['J1750 50mg 45/45'], 'D50.9'),
  vitamin('magnesium sulfate', ['J3475 500mg 20/80'], 'E83.42', { caveats: 'route-im-or-iv' }),
];
