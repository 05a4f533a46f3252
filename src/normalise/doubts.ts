import type { Given } from '../domain/administration.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { RouteClass } from '../domain/route.ts';
import { routesInSentence } from '../knowledge/route-text.ts';
import { refine } from '../knowledge/routes.ts';

/** A push into a vein takes up to fifteen minutes; what takes longer is an infusion. */
const longestInjection = 15 * 60_000;

/** Words that name a way of injecting other than the route that was read. What was swallowed beside it does not matter. */
export function otherWays(words: readonly { value: string; evidence: Evidence }[], route: RouteClass | null) {
  if (route === null) return [];
  return words.flatMap(({ value, evidence }) => {
    const ways = routesInSentence(value).named.filter(way => way !== 'oral' && way !== 'other-non-injection');
    return ways.every(way => refine(way, route) === route) ? [] : [evidence];
  });
}

/** The recorded times when they are further apart than any injection takes. */
export function longTime({ start, end, evidence }: Given): readonly Evidence[] {
  if (!start || !end) return [];
  const long =
    start.instant && end.instant
      ? end.instant.to - start.instant.from > longestInjection + 60_000
      : start.writtenDay !== end.writtenDay;
  return long ? evidence : [];
}
