import type { Administration } from '../domain/administration.ts';
import type { PlaceSign, Visit } from '../domain/visit.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { isBillable } from '../rules/parts/place-question.ts';
import { isVoidVisit, tookPlace } from '../rules/parts/visit-status.ts';
import { isSurelyOutside } from './span.ts';

/**
 * What the visits that a visit is a part of say of the place besides their class: by types, classes of the EHR's own and
 * locations, by a place that may not be billed, and by saying nothing at all: that may be a stay.
 */
export function wholeSigns(
  { given }: Pick<Administration, 'given'>,
  wholes: readonly Visit[],
  knowledge: Knowledge,
): PlaceSign[] {
  return wholes
    .filter(whole => tookPlace(whole) && !isVoidVisit(whole))
    .flatMap(whole => [
      ...whole.signs.filter(({ during }) => !isSurelyOutside(given.start, during)),
      ...placeSign(whole, knowledge),
    ]);
}

function placeSign({ place, setting, classCode, type, reference }: Visit, knowledge: Knowledge): PlaceSign[] {
  const isNamed = place.pos !== null || place.from === 'several';
  if (isNamed ? isBillable(place, knowledge) : setting !== 'unknown') return [];
  const words = isNamed ? (place.text ?? place.pos) : (classCode ?? type);
  const at = isNamed ? place.evidence[0]?.pointer : null;
  const evidence = { pointer: at ?? `${reference}#class`, value: words ?? reference };
  return [{ says: 'other', during: null, evidence }];
}
