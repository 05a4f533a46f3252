import type { Place } from '../domain/visit.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { anotherService, defineRule, gap, pass, review, unchecked } from './define.ts';
import { isVoidVisit } from './parts/visit-status.ts';

export const placeOfService = defineRule({
  id: 'place-of-service',
  since: '0.1.0',
  status: 'stable',
  weight: 'blocks',
  scope: 'administration',
  needs: ['administrations', 'encounters', 'locations'],
  field: 'Encounter.location',
  prevents: ['5', '58', 'M77', 'M97'],
  sources: [
    {
      title: 'CMS place of service code set',
      locator: 'cms.gov place-of-service-codes 2024-06',
      read: '2026-11-21',
      confidence: 'sourced',
    },
    {
      title: 'CMS physician fee schedule 2024-07: 96372 has PC/TC indicator 5 and no facility value',
      locator: 'CMS PFS relative value file',
      read: '2026-11-21',
      confidence: 'sourced',
    },
  ],
  // Without a visit that took place there is nothing to look at; visit-linked says so.
  appliesTo: ({ encounters: { visit }, locations: { place } }) =>
    visit !== null && !visit.unread && !isVoidVisit(visit) && place !== null,
  check({ administrations: { administration }, locations: { place, setting, stay = [], evidence } }, knowledge) {
    const values = { pos: place?.pos ?? '', place: placeName(place, knowledge), setting: setting ?? '' };
    const billable = place?.pos != null && knowledge.policy.billablePlaces.includes(place.pos);
    if (setting === 'inpatient' && billable && place.from !== 'configuration')
      return review('place-of-service.contradicted', evidence, values);
    if (setting === 'inpatient')
      return anotherService({ family: 'inpatient', codes: [] }, 'place-of-service.inpatient', evidence);
    if (place?.from === 'several' || (place?.from === 'configuration' && place.pos === null))
      return review('place-of-service.several', evidence, values);
    if (!place || place.from === 'absent' || (place.pos === null && place.from !== 'class-only'))
      return place?.unread
        ? unchecked(place.unread, 'place-of-service.unread', evidence)
        : gap('absent', 'place-of-service.absent', evidence);
    if (place.unread) return unchecked(place.unread, 'place-of-service.unread', evidence);
    if (place.pos === null || place.from === 'class-only')
      return review('place-of-service.class-only', evidence, values);
    // A place that may be named, in a visit whose class says otherwise, is for a person to judge.
    const fits = setting === 'ambulatory' || setting === 'unknown';
    if (fits && billable && stay.length > 0)
      return review('place-of-service.contradicted', [...stay, ...evidence], values);
    const { elsewhere } = administration;
    if (fits && billable && elsewhere.length > 0)
      return review('place-of-service.category', [...elsewhere, ...evidence], {
        ...values,
        category: elsewhere.map(({ value }) => value).join('; '),
      });
    return fits && billable
      ? pass('place-of-service.billable', evidence, values)
      : review('place-of-service.other-place', evidence, values);
  },
});

function placeName(place: Place | null, knowledge: Knowledge): string {
  if (!place) return '';
  return place.text ?? (place.pos === null ? '' : (knowledge.place(place.pos)?.name ?? ''));
}
