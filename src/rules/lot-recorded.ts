import { defineRule, gap, pass, review } from './define.ts';
import { drugName } from './parts/drug-line.ts';
import { lots } from './parts/drug-line-sources.ts';

export const lotRecorded = defineRule({
  id: 'lot-recorded',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'Medication.batch',
  prevents: [],
  sources: [lots],
  // Only products of blood must be traced by lot; elsewhere it is looked at where it is recorded.
  appliesTo: ({ medications: { drug } }) => {
    const { batch } = drug.product;
    return drug.class === 'immune-globulin' || (batch !== null && (batch.lot !== null || batch.expires !== null));
  },
  check({ administrations: { day }, medications: { drug } }) {
    const { batch } = drug.product;
    const values = { drug: drugName(drug), lot: batch?.lot ?? '', expires: batch?.expires ?? '' };
    if (batch?.expires && isPast(batch.expires, day)) return review('lot-recorded.expired', batch.evidence, values);
    if (!batch?.lot) return gap('absent', 'lot-recorded.absent', batch?.evidence ?? drug.evidence, values);
    return pass('lot-recorded.recorded', batch.evidence, values);
  },
});

/** True when the day, or the whole month or year, of expiry was over on that day. What is no date is never past. */
function isPast(expires: string, day: string | null): boolean {
  if (day === null || !/^\d{4}(?:-\d\d){0,2}(?:T|$)/.test(expires)) return false;
  return day.slice(0, expires.length) > expires;
}
