import type { Administration } from '../domain/administration.ts';
import type { Knowledge } from '../knowledge/index.ts';
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
  appliesTo: ({ administrations: { administration } }, knowledge) =>
    administration.volume !== null && mostOf(administration, knowledge) !== null,
  check({ administrations: { administration } }, knowledge) {
    const { volume, route, site } = administration;
    const most = mostOf(administration, knowledge);
    const evidence = [volume, route, site].flatMap(part => part?.evidence ?? []);
    const values = { volume: String(volume?.value), most: String(most), site: site?.text ?? '' };
    return volume && most !== null && volume.value > most
      ? review('site-volume.large', evidence, { ...values, route: String(route.class) })
      : pass('site-volume.usual', evidence, { volume: values.volume });
  },
});

/** The usual most by that route at that site, in mL; null where none is known. */
function mostOf({ route, site }: Pick<Administration, 'route' | 'site'>, knowledge: Knowledge): number | null {
  return route.class === null ? null : knowledge.usualVolume(route.class, site?.name ?? null);
}
