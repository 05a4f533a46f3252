import { defineRule, gap, pass, unchecked } from './define.ts';
import { evidenceOf, reaches, unreadOf, valuesOf } from './parts/diagnosis-stage.ts';

export const diagnosisLinked = defineRule({
  id: 'diagnosis-linked',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['encounters', 'conditions'],
  anyOf: true,
  field: 'Encounter.diagnosis',
  prevents: ['11', '50', 'M76'],
  sources: [
    {
      title: 'NGS Medicare, CERT: medication administration',
      locator: 'ngsmedicare.com cert-details 409609',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'Noridian Medicare: documentation of drug administration',
      locator: 'med.noridianmedicare.com drug-administration',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ encounters: { visit }, conditions }) {
    const there = conditions.linked.filter(one => reaches(one, 'linked'));
    if (there.length > 0) return pass('diagnosis-linked.linked', evidenceOf(there), valuesOf(there[0]));
    const unread = unreadOf(conditions);
    if (unread) return unchecked(unread.why, 'diagnosis-linked.unread', unread.evidence);
    if (conditions.dangling.length > 0) return gap('absent', 'diagnosis-linked.dangling', conditions.dangling);
    // Whether a visit names a diagnosis cannot be known as long as the visit is not.
    if (!visit) return unchecked({ code: 'not-found' }, 'diagnosis-linked.no-visit', []);
    const { reasons } = visit;
    if (reasons.length > 0)
      return gap('absent', 'diagnosis-linked.reason-only', reasons, {
        reason: reasons.map(({ value }) => value).join('; '),
      });
    const listed = conditions.linked;
    if (listed.length > 0)
      return gap('absent', 'diagnosis-linked.problem-list', evidenceOf(listed), {
        ...valuesOf(listed[0]),
        count: String(listed.length),
      });
    return gap('absent', 'diagnosis-linked.absent', []);
  },
});
