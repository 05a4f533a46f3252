import type { MessageKey } from '../../domain/messages.ts';
import type { Place, Visit } from '../../domain/visit.ts';
import type { Knowledge } from '../../knowledge/index.ts';

/** Where the patient lives: nobody of the practice is there but who came. */
const homes = ['12', '13', '14', '16', '33'];

/** Which question a place raises that the claiming side may not bill without one. */
export function placeQuestion(pos: string, setting: Visit['setting'] | null, knowledge: Knowledge): MessageKey {
  if (homes.includes(pos) || setting === 'home') return 'place-of-service.home';
  const row = knowledge.place(pos);
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
export function placeName({ pos, text }: Place, knowledge: Knowledge): string {
  if (text !== null) return text;
  return pos === null ? '' : (knowledge.place(pos)?.name ?? pos);
}

/** Whether the place is known and one that the claiming side may bill from. */
export function isBillable({ pos }: Pick<Place, 'pos'>, { policy }: Knowledge): boolean {
  return policy.billablePlaces.some(billable => billable === pos);
}
