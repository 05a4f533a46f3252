import { defineRule, pass, review } from './define.ts';

export const siteFitsRoute = defineRule({
  id: 'site-fits-route',
  since: '0.2.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.site',
  prevents: ['N706'],
  sources: [
    {
      title: 'US labels and nursing texts: the abdomen is a site for injections under the skin',
      locator: 'general',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  // An entry whose site or route is open or contradicts itself is asked about by other rules.
  appliesTo: ({ administrations: { administration } }) =>
    administration.route.class === 'im' && administration.site !== null && administration.site.certainty !== 'conflict',
  check({ administrations: { administration } }) {
    const { site, route } = administration;
    const evidence = [...(site?.evidence ?? []), ...route.evidence];
    const values = { site: site?.text ?? '', route: route.class ?? '' };
    return site?.name === 'abdomen'
      ? review('site-fits-route.abdomen', evidence, values)
      : pass('site-fits-route.fits', evidence, values);
  },
});
