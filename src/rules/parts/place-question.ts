import type { MessageKey } from '../../domain/messages.ts';
import type { Place, Visit } from '../../domain/visit.ts';
import type { Knowledge } from '../../knowledge/index.ts';

/** Where the patient lives: nobody of the practice is there but who came. */
const homes = ['12', '13', '14', '16', '33'];

/** Which question a place raises that the claiming side may not bill without one. */
export function placeQuestion(place: Place, setting: Visit['setting'] | null, knowledge: Knowledge): MessageKey {
  const row = place.pos === null ? null : knowledge.place(place.pos);
  if (place.pos !== null && homes.includes(place.pos)) return 'place-of-service.home';
  if (setting === 'home') return 'place-of-service.home';
  if (row?.ownRate) return 'place-of-service.own-rate';
  return row?.facility && knowledge.policy.claimSide === 'professional'
    ? 'place-of-service.facility'
    : 'place-of-service.other-place';
}

/** Kinds of visit in which a place that may be billed raises no question. */
export function settingFits(setting: Visit['setting'] | null, { policy }: Knowledge): boolean {
  if (setting === 'ambulatory' || setting === 'unknown') return true;
  return policy.claimSide === 'facility' && (setting === 'emergency' || setting === 'observation');
}

/** What a place is called, by the record, else by the code set. */
export function placeName(place: Place | null, knowledge: Knowledge): string {
  if (!place) return '';
  return place.text ?? (place.pos === null ? '' : (knowledge.place(place.pos)?.name ?? ''));
}
