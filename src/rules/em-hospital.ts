import { byPolicy, defineVisitRule, pass } from './define.ts';
import { ptpEdits } from './parts/edit-sources.ts';
import { answerByEdits } from './parts/edits.ts';
import { besides } from './parts/services.ts';

export const emHospital = defineVisitRule({
  id: 'em-hospital',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['encounters', 'procedures', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['97', '236'],
  tables: ['ncci-ptp-practitioner', 'ncci-ptp-hospital'],
  sources: [ptpEdits],
  appliesTo: ({ units }) => units.candidates > 0,
  check(facts, knowledge) {
    const found = besides(facts, knowledge, 'hospital-visit');
    if (found.length === 0) return pass('em-hospital.none', []);
    const answer = answerByEdits(found, facts, knowledge, {
      separate: 'em-hospital.contains',
      'other-separate': 'em-hospital.modifier-25',
      none: 'em-hospital.no-edit',
    });
    return byPolicy('claimSide', answer);
  },
});
