import { byPolicy, type CheckResult, defineVisitRule, gap, pass, review } from './define.ts';
import { ptpEdits } from './parts/edit-sources.ts';
import { editOf } from './parts/edits.ts';
import { besides, evidenceOf, isMarked25, namesOf } from './parts/services.ts';
import type { VisitRuleFacts } from './visit-facts.ts';

export const no99211 = defineVisitRule({
  id: 'no-99211',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'visit',
  needs: ['encounters', 'procedures', 'charges'],
  field: 'ChargeItem.code',
  prevents: ['236', 'M14'],
  tables: ['ncci-ptp-practitioner', 'ncci-ptp-hospital'],
  sources: [
    ptpEdits,
    {
      title: 'CMS change request of 2005 on 99211 with injections',
      locator: 'quoted by HHS physician guidance',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ units }) => units.candidates > 0,
  check(facts, knowledge) {
    const found = besides(facts, knowledge, 'nurse-visit');
    const [first] = found;
    if (!first) return inWords(facts) ?? pass('no-99211.none', []);
    const { standing, list } = editOf(first.code, facts.day, knowledge);
    const values = { ...namesOf(found), list };
    const evidence = evidenceOf(found);
    // A physician's claim never holds both, whatever a list says; a hospital's may.
    if (knowledge.policy.claimSide === 'professional' || standing === 'other-never')
      return byPolicy('claimSide', gap('conflict', 'no-99211.found', evidence, values));
    const stands = standing === 'none' || found.every(one => isMarked25(one, found));
    return byPolicy(
      'claimSide',
      stands ? pass('no-99211.stands', evidence, values) : review('no-99211.modifier-25', evidence, values),
    );
  },
});

/** Named in words only, beside others: it may be what is charged. */
function inWords({ services }: Pick<VisitRuleFacts, 'services'>): CheckResult | null {
  const named = services.filter(({ text }) => text !== null && /(?<![\w-])99211(?![\w-])/.test(text));
  if (named.length === 0) return null;
  return review(
    'no-99211.in-words',
    named.flatMap(({ evidence }) => evidence),
    { words: named.map(({ text }) => text).join('; '), where: [...new Set(named.map(({ from }) => from))].join(', ') },
  );
}
