import { defineRule, pass, review } from './define.ts';

export const siteVolume = defineRule({
  id: 'site-volume',
  since: '0.2.0',
  status: 'stable',
  weight: 'advises',
  scope: 'administration',
  needs: ['administrations'],
  field: 'MedicationAdministration.dosage.dose',
  prevents: [],
  sources: [
    {
      title: 'Nursing texts on injection volumes for adults',
      locator: 'general',
      read: '2026-11-21',
      confidence: 'recall',
    },
  ],
  // A mass says nothing about the volume.
  appliesTo: ({ administrations: { administration } }, knowledge) => {
    const { volume, route, site } = administration;
    return volume !== null && route.class !== null && knowledge.usualVolume(route.class, site?.name ?? null) !== null;
  },
  check({ administrations: { administration } }, knowledge) {
    const { volume, route, site } = administration;
    const most = route.class === null ? null : knowledge.usualVolume(route.class, site?.name ?? null);
    const evidence = [...(volume?.evidence ?? []), ...route.evidence, ...(site?.evidence ?? [])];
    const values = { volume: String(volume?.value ?? ''), most: String(most ?? ''), site: site?.text ?? '' };
    return volume && most !== null && volume.value > most
      ? review('site-volume.large', evidence, { ...values, route: route.class ?? '' })
      : pass('site-volume.usual', evidence, { volume: values.volume });
  },
});
