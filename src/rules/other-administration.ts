import type { OtherServiceFamily } from '../domain/service.ts';
import { defineVisitRule, pass } from './define.ts';
import { ptpEdits, separateModifiers } from './parts/edit-sources.ts';
import { answerByEdits, answerGiven } from './parts/edits.ts';
import { besides, givenBeside } from './parts/services.ts';

/** Services in which 96372 is column 2, by what the administrations of the visit say. */
const families: readonly OtherServiceFamily[] = [
  'iv-push',
  'iv-infusion',
  'sc-infusion',
  'hydration',
  'antineoplastic',
  'hormonal-antineoplastic',
];

export const otherAdministration = defineVisitRule({
  id: 'other-administration',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['administrations', 'medications', 'encounters', 'procedures', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['97', '236'],
  tables: ['ncci-ptp-practitioner', 'ncci-ptp-hospital'],
  sources: [ptpEdits, separateModifiers],
  appliesTo: ({ units }) => units.candidates > 0,
  check(facts, knowledge) {
    const found = besides(facts, knowledge, 'administration');
    const given = givenBeside(facts, families);
    const answer = answerByEdits(found, facts, knowledge, {
      separate: 'other-administration.same-day',
      none: 'other-administration.no-edit',
    });
    if (answer.outcome === 'review' || answer.outcome === 'gap') return answer;
    if (given.families !== '') return answerGiven(facts, 'other-administration.given', given);
    return found.length === 0 ? pass('other-administration.none', []) : answer;
  },
});
