import { defineRule, gap, pass } from './define.ts';

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
    return site.certainty === 'conflict'
      ? gap('conflict', 'site-documented.conflict', site.evidence, values)
      : pass('site-documented.recorded', site.evidence, values);
  },
});
