import { defineRule, gap, pass, review } from './define.ts';

export const productFitsRoute = defineRule({
  id: 'product-fits-route',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'medications'],
  field: 'MedicationAdministration.medication',
  prevents: ['4', '16'],
  sources: [
    {
      title: 'FHIR R4 Medication.form',
      locator: 'hl7.org/fhir/R4/medication.html',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  appliesTo: ({ administrations: { administration } }) =>
    administration.route.class === 'im' || administration.route.class === 'sc',
  check({ administrations: { administration }, medications: { drug } }) {
    const { class: route, evidence } = administration.route;
    const values = (found: readonly { value: string }[]) => ({
      route: route ?? '',
      words: found.map(({ value }) => value).join('; '),
    });
    if (drug.notInjected.length > 0)
      return gap('conflict', 'product-fits-route.form', [...evidence, ...drug.notInjected], values(drug.notInjected));
    const against = drug.ways.filter(({ classes }) => route && !classes.includes(route)).map(way => way.evidence);
    if (against.length > 0) return review('product-fits-route.way', [...evidence, ...against], values(against));
    if (drug.doubts.length > 0)
      return review('product-fits-route.doubt', [...evidence, ...drug.doubts], values(drug.doubts));
    return pass('product-fits-route.fits', drug.evidence);
  },
});
