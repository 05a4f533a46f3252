import { defineRule, pass, review } from './define.ts';
import { isB12, recentB12 } from './parts/b12.ts';

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
  appliesTo: ({ medications: { drug } }) => isB12(drug),
  check({ administrations: { administration, earlier }, orders: { order } }, { b12Days }) {
    const { given } = administration;
    const loading = [...administration.loading, ...(order.state === 'read' ? order.order.loading : [])];
    if (loading.length > 0) return pass('b12-frequency.loading', loading);
    // The days of two records may be those of two time zones.
    const recent = recentB12(administration, earlier(b12Days + 2), b12Days);
    const [last] = recent;
    // What was not read is not known: only an earlier injection that was found speaks.
    if (!last) return pass('b12-frequency.none-found', given.evidence);
    return review('b12-frequency.recent', [...given.evidence, ...recent.flatMap(one => one.given.evidence)], {
      days: String(b12Days),
      last: last.given.start?.text ?? '',
      count: String(recent.length),
    });
  },
});
