import type { Administration } from '../domain/administration.ts';
import type { Place } from '../domain/visit.ts';
import {
  anotherService,
  byPolicy,
  type CheckResult,
  defineRule,
  type Facts,
  gap,
  pass,
  review,
  unchecked,
  type Values,
} from './define.ts';
import { isBillable, placeName, placeQuestion, settingFits } from './parts/place-question.ts';
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
  appliesTo: ({ encounters: { visit } }) => visit !== null && !visit.unread && !isVoidVisit(visit),
  check({ administrations: { administration }, locations }, knowledge) {
    const { place, setting, evidence } = locations;
    if (place === null) return gap('absent', 'place-of-service.absent', evidence);
    const values = { pos: place.pos ?? '', place: placeName(place, knowledge), setting: setting ?? '' };
    const billable = isBillable(place, knowledge);
    if (setting === 'inpatient' && billable && place.from !== 'configuration')
      return review('place-of-service.contradicted', evidence, values);
    if (setting === 'inpatient')
      return anotherService({ family: 'inpatient', codes: [] }, 'place-of-service.inpatient', evidence);
    if (place.from === 'several') return review('place-of-service.several', evidence, values);
    if (place.unread) return unchecked(place.unread, 'place-of-service.unread', evidence);
    if (place.from === 'absent') return gap('absent', 'place-of-service.absent', evidence);
    if (place.pos === null) return review('place-of-service.class-only', evidence, values);
    if (!billable || !settingFits(setting, knowledge))
      return byPolicy('billablePlaces', review(placeQuestion(place.pos, setting, knowledge), evidence, values));
    const doubt = doubtOf(administration, place.spans, locations, values);
    return (
      doubt ??
      doubtOfWhole(locations, values) ??
      byPolicy('billablePlaces', pass('place-of-service.billable', evidence, values))
    );
  },
});

/** Nobody could see whether the visit is a part of a stay. */
function doubtOfWhole({ unseen, evidence }: Facts['locations'], values: Values): CheckResult | null {
  if (unseen === null) return null;
  const at = [unseen.evidence, ...evidence];
  if (unseen.dangling) return review('place-of-service.whole-missing', at, values);
  return unchecked(unseen.unread ?? { code: 'other' }, 'place-of-service.whole-unread', at);
}

/** A place that may be billed, beside something in the record that says otherwise, is for a person to judge. */
function doubtOf(
  { elsewhere }: Pick<Administration, 'elsewhere'>,
  spans: Place['spans'],
  { stay, signs, otherTime, evidence }: Facts['locations'],
  values: Values,
): CheckResult | null {
  const admitted = signs.filter(({ says }) => says === 'inpatient').map(sign => sign.evidence);
  if (stay.length > 0 || admitted.length > 0)
    return review('place-of-service.contradicted', [...stay, ...admitted, ...evidence], values);
  if (signs.length > 0) {
    const words = [...new Set(signs.map(sign => sign.evidence.value))].join('; ');
    const message = signs.every(({ says }) => says === 'own-rate')
      ? 'place-of-service.sign-own-rate'
      : 'place-of-service.sign';
    return review(message, [...signs.map(sign => sign.evidence), ...evidence], { ...values, words });
  }
  if (otherTime) {
    const words = spans.map(({ start, end }) => `${start?.text ?? ''} - ${end?.text ?? ''}`).join('; ');
    return review('place-of-service.other-time', evidence, { ...values, words });
  }
  if (elsewhere.length === 0) return null;
  const category = elsewhere.map(({ value }) => value).join('; ');
  return review('place-of-service.category', [...elsewhere, ...evidence], { ...values, category });
}
