import { defineRule, gap, pass, review } from './define.ts';

export const routeDocumented = defineRule({
  id: 'route-documented',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.route',
  prevents: ['16', 'N349', 'M127', 'N706'],
  sources: [
    {
      title: 'NGS Medicare, CERT: medication administration',
      locator: 'ngsmedicare.com cert-details 409609',
      read: '2026-11-01',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ administrations: { administration } }) {
    const { route, routeNotes } = administration;
    switch (route.certainty) {
      case 'absent':
        return gap('absent', 'route-documented.absent', route.evidence);
      case 'conflict':
        return gap('conflict', 'route-documented.conflict', route.evidence);
      case 'ambiguous':
        return gap('invalid', 'route-documented.ambiguous', route.evidence);
      default:
        if (route.class === 'unspecified') return gap('invalid', 'route-documented.unspecified', route.evidence);
        return routeNotes.recalled.length > 0
          ? review('route-documented.ward-word', routeNotes.recalled, { route: route.class ?? '' })
          : pass('route-documented.recorded', route.evidence);
    }
  },
});
