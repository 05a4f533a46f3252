import type { ServiceKind } from '../knowledge/edits.ts';
import { defineVisitRule, gap, pass } from './define.ts';
import { ptpEdits } from './parts/edit-sources.ts';
import { editOf } from './parts/edits.ts';
import { besides, evidenceOf, namesOf } from './parts/services.ts';

/** Services that other rules ask about where a modifier may lift the edit. Visits to an office have no such edit. */
const others: readonly ServiceKind[] = [
  'maternity-care',
  'administration',
  'allergy-or-skin-test',
  'vascular-access',
  'other',
];

export const ncciNever = defineVisitRule({
  id: 'ncci-never',
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
    const held = (...kinds: readonly ServiceKind[]) =>
      besides(facts, knowledge, ...kinds).flatMap(one => {
        const edit = editOf(one.code, facts.day, knowledge);
        return edit.standing === 'never' ? [{ ...one, ...edit }] : [];
      });
    const newborn = held('newborn-care');
    const visits = held('hospital-visit');
    const all = [...newborn, ...visits, ...held(...others)];
    const [first] = all;
    if (!first) return pass('ncci-never.none', []);
    const values = { ...namesOf(all), list: first.list };
    if (newborn.length === all.length) return gap('conflict', 'ncci-never.newborn', evidenceOf(all), values);
    if (visits.length === all.length) return gap('conflict', 'ncci-never.hospital-visit', evidenceOf(all), values);
    return gap('conflict', 'ncci-never.found', evidenceOf(all), values);
  },
});
