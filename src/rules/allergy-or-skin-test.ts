import { defineVisitRule, pass } from './define.ts';
import { ptpEdits } from './parts/edit-sources.ts';
import { answerByEdits, answerGiven } from './parts/edits.ts';
import { besides, givenBeside } from './parts/services.ts';

export const allergyOrSkinTest = defineVisitRule({
  id: 'allergy-or-skin-test',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'medications', 'encounters', 'procedures', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['97'],
  tables: ['ncci-ptp-practitioner', 'ncci-ptp-hospital'],
  sources: [ptpEdits],
  appliesTo: ({ units }) => units.candidates > 0,
  check(facts, knowledge) {
    const found = besides(facts, knowledge, 'allergy-or-skin-test');
    const given = givenBeside(facts, ['allergen-immunotherapy', 'skin-test']);
    const answer = answerByEdits(found, facts, knowledge, {
      separate: 'allergy-or-skin-test.same-day',
      none: 'allergy-or-skin-test.no-edit',
    });
    if (answer.outcome === 'review' || answer.outcome === 'gap') return answer;
    if (given.families !== '') return answerGiven(facts, 'allergy-or-skin-test.given', given);
    return found.length === 0 ? pass('allergy-or-skin-test.none', []) : answer;
  },
});
