import { defineVisitRule, pass } from './define.ts';
import { ptpEdits } from './parts/edit-sources.ts';
import { answerByEdits } from './parts/edits.ts';
import { besides } from './parts/services.ts';

export const globalPackage = defineVisitRule({
  id: 'global-package',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['encounters', 'procedures', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['97', 'N525'],
  tables: ['ncci-ptp-practitioner', 'ncci-ptp-hospital'],
  sources: [ptpEdits],
  appliesTo: ({ units }) => units.candidates > 0,
  check(facts, knowledge) {
    const newborn = besides(facts, knowledge, 'newborn-care');
    const maternity = besides(facts, knowledge, 'maternity-care');
    if (newborn.length + maternity.length === 0) return pass('global-package.none', []);
    const answer = answerByEdits(newborn, facts, knowledge, { separate: 'global-package.newborn' });
    if (answer.outcome !== 'pass' || maternity.length === 0) return answer;
    return answerByEdits(maternity, facts, knowledge, { separate: 'global-package.maternity' });
  },
});
