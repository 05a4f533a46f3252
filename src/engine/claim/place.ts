import type { Chart } from '../../domain/chart.ts';
import type { ClaimField } from '../../domain/claim.ts';
import type { Visit } from '../../domain/visit.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { placeName } from '../../rules/parts/place-question.ts';
import { isNotOffered } from '../not-offered.ts';
import { empty, full } from './field.ts';

/** The place-of-service code of the visit, two digits. Whether it may be billed from there is a check's to say. */
export function placeOf({ settings, sources }: Chart, visit: Visit | null, knowledge: Knowledge): ClaimField<string> {
  if (!visit) return empty('place.no-visit', [], { why: sources.encounters.why?.code ?? '' });
  const { place } = visit;
  const evidence = [...place.evidence];
  const unread = visit.unread ?? place.unread;
  const values = { text: placeName(place, knowledge), why: unread?.code ?? '' };
  if (place.from === 'several') return empty('place.several', evidence, values);
  if (unread) return empty('place.unread', evidence, values);
  if (place.from === 'absent' || place.from === 'class-only' || place.pos === null) {
    const shared =
      !isNotOffered('Encounter.location', settings.notOffered) && sources.locations.status !== 'not-offered';
    if (!shared) return empty('place.not-shared', evidence, values);
    return empty(place.from === 'absent' ? 'place.absent' : 'place.class-only', evidence, values);
  }
  if (!/^\d\d$/.test(place.pos)) return empty('place.no-code', evidence, { ...values, text: place.pos });
  return full(place.pos, `place.${place.from}`, evidence, values);
}
