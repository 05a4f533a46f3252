import { defineRule, gap, inField, pass, review, unchecked } from './define.ts';
import { isVoidVisit, tookPlace } from './parts/visit-status.ts';

export const visitLinked = defineRule({
  id: 'visit-linked',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'encounters'],
  field: 'MedicationAdministration.context',
  prevents: ['16'],
  sources: [
    {
      title: 'FHIR R4 MedicationAdministration.context',
      locator: 'hl7.org/fhir/R4/medicationadministration.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ administrations: { administration }, encounters: { visit, how, candidates } }) {
    const link = administration.visit;
    const values = { visit: visit?.reference ?? link.reference ?? '' };
    if (visit?.unread) return unchecked(visit.unread, 'visit-linked.unread', link.evidence, values);
    if (visit && isVoidVisit(visit))
      return gap('invalid', 'visit-linked.not-a-visit', link.evidence, { ...values, status: visit.status ?? '' });
    if (visit && !tookPlace(visit))
      return inField(
        'Encounter.status',
        review('visit-linked.unclear', [...link.evidence, ...visit.evidence], {
          ...values,
          status: visit.status ?? '',
        }),
      );
    if (visit && how === 'linked') return pass('visit-linked.linked', link.evidence, values);
    if (visit) return pass('visit-linked.candidate', [...administration.given.evidence, ...visit.evidence], values);
    switch (link.state) {
      case 'dangling':
        return gap('absent', 'visit-linked.dangling', link.evidence, values);
      case 'other':
        return gap('invalid', 'visit-linked.other', link.evidence, values);
      case 'absent':
        return candidates.length === 0
          ? gap('absent', 'visit-linked.absent', link.evidence)
          : gap('absent', 'visit-linked.absent-candidates', link.evidence, {
              candidates: candidates.map(({ reference }) => reference).join(', '),
              count: String(candidates.length),
            });
      default:
        return unchecked(link.why ?? { code: 'other' }, 'visit-linked.unread', link.evidence, values);
    }
  },
});
