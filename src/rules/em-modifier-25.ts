import { defineVisitRule, pass, review } from './define.ts';
import { ptpEdits } from './parts/edit-sources.ts';
import { editOf } from './parts/edits.ts';
import { besides, evidenceOf, isMarked25, namesOf } from './parts/services.ts';

export const emModifier25 = defineVisitRule({
  id: 'em-modifier-25',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['encounters', 'procedures', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['97', '236', 'N822', 'M14'],
  tables: ['ncci-ptp-practitioner', 'ncci-ptp-hospital'],
  sources: [
    ptpEdits,
    {
      title: 'Remittance remark M14: no payment for a full visit when the patient only received an injection',
      locator: 'CMS remittance advice remark codes 2024-06',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ units }) => units.candidates > 0,
  check(facts, knowledge) {
    const all = besides(facts, knowledge, 'office-visit', 'preventive-visit').map(one => ({
      ...one,
      ...editOf(one.code, facts.day, knowledge),
    }));
    const visits = all.filter(({ standing }) => standing !== 'none');
    if (all.length === 0) return pass('em-modifier-25.none', []);
    if (visits.length === 0) return pass('em-modifier-25.no-edit', evidenceOf(all), namesOf(all));
    const reasons = facts.visit?.reasons ?? [];
    if (reasons.length > 0 && reasons.every(({ value }) => knowledge.isWorkflowTerm(value)))
      return review('em-modifier-25.only-injection', [...evidenceOf(visits), ...reasons], {
        ...namesOf(visits),
        reason: reasons.map(({ value }) => value).join('; '),
      });
    const open = visits.filter(one => !isMarked25(one, visits));
    return open.length === 0
      ? pass('em-modifier-25.separate', evidenceOf(visits), namesOf(visits))
      : review('em-modifier-25.question', evidenceOf(open), { ...namesOf(open), list: open[0]?.list ?? '' });
  },
});
