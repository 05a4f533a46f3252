import { defineVisitRule, pass } from './define.ts';
import { ptpEdits } from './parts/edit-sources.ts';
import { answerByEdits } from './parts/edits.ts';
import { besides } from './parts/services.ts';

export const vascularAccess = defineVisitRule({
  id: 'vascular-access',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['encounters', 'procedures', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['97'],
  tables: ['ncci-ptp-practitioner', 'ncci-ptp-hospital'],
  sources: [ptpEdits],
  appliesTo: ({ units }) => units.candidates > 0,
  check(facts, knowledge) {
    const found = besides(facts, knowledge, 'vascular-access');
    if (found.length === 0) return pass('vascular-access.none', []);
    return answerByEdits(found, facts, knowledge, { 'other-never': 'vascular-access.found' });
  },
});
