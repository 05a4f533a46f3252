import { defineRule, gap, pass, review } from './define.ts';

export const siteDocumented = defineRule({
  id: 'site-documented',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.site',
  prevents: ['N706'],
  sources: [
    {
      title: 'X12 remittance advice remark code N706',
      locator: 'CMS remark code list 2024-06',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: () => true,
  check({ administrations: { administration } }) {
    const { site, reference } = administration;
    if (!site) return gap('absent', 'site-documented.absent', [{ pointer: `${reference}#dosage.site`, value: '' }]);
    const values = { site: site.text };
    if (site.certainty === 'conflict') return gap('conflict', 'site-documented.conflict', site.evidence, values);
    if (!site.clear) return review('site-documented.unclear', site.evidence, values);
    const { route } = administration;
    return site.unlikely && (route.class === 'im' || route.class === 'sc')
      ? review('site-documented.unlikely', [...site.evidence, ...route.evidence], { ...values, route: route.class })
      : pass('site-documented.recorded', site.evidence, values);
  },
});
