import { defineRule, type FactsOf, pass, review } from './define.ts';
import { isB12, recentB12 } from './parts/b12.ts';

/** Days in which a record of any drug shows that earlier visits were read at all. */
const history = 90;

export const b12Frequency = defineRule({
  id: 'b12-frequency',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications', 'orders'],
  field: 'MedicationAdministration.effective',
  prevents: ['119', '151', 'N362', 'N640'],
  sources: [
    {
      title: 'Medicare Benefit Policy Manual ch. 7 section 40.1.2.4: at most monthly, more often at the beginning',
      locator: 'cgsmedicare.com 7d; palmettogba.com AH3M662488',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'Aetna CPB 0536: daily, weekly, then every one to three months',
      locator: 'aetna.com CPB 0536',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Where only one visit is read, its silence about earlier ones is no answer.
  appliesTo: facts =>
    isB12(facts.medications.drug) &&
    (facts.administrations.earlier(history).length > 0 || loadingWords(facts).length > 0),
  check(facts, { b12Days }) {
    const { administration, earlier } = facts.administrations;
    const { given } = administration;
    const loading = loadingWords(facts);
    if (loading.length > 0) return pass('b12-frequency.loading', loading);
    // The days of two records may be those of two time zones.
    const recent = recentB12(administration, earlier(b12Days + 2), b12Days);
    const [last] = recent;
    if (!last) return pass('b12-frequency.none-found', given.evidence);
    return review('b12-frequency.recent', [...given.evidence, ...recent.flatMap(one => one.given.evidence)], {
      days: String(b12Days),
      last: last.given.start?.text ?? '',
      count: String(recent.length),
    });
  },
});

function loadingWords({ administrations, orders: { order } }: FactsOf<'administrations' | 'medications' | 'orders'>) {
  return [...administrations.administration.loading, ...(order.state === 'read' ? order.order.loading : [])];
}
