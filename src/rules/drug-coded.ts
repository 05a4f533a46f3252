import { defineRule, gap, pass } from './define.ts';
import { drugName, hasDrugLine } from './parts/drug-line.ts';
import { oracleDrugs } from './parts/drug-line-sources.ts';

export const drugCoded = defineRule({
  id: 'drug-coded',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['M53', 'N56'],
  sources: [oracleDrugs],
  appliesTo: ({ medications: { drug } }) => hasDrugLine(drug),
  check({ medications: { drug } }) {
    const values = { drug: drugName(drug) };
    if (drug.codes.length > 0) return pass('drug-coded.coded', drug.evidence, values);
    return gap('absent', 'drug-coded.name-only', drug.evidence, values);
  },
});
