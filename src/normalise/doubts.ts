import type { Given } from '../domain/administration.ts';
import type { Dose } from '../domain/dose.ts';
import type { Drug } from '../domain/drug.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { RouteClass } from '../domain/route.ts';
import { drugRow, drugsInText, moreSpecific, withoutCarriers } from '../knowledge/drugs.ts';
import { routesInSentence } from '../knowledge/route-text.ts';
import { refine } from '../knowledge/routes.ts';

import { namesOtherAmount } from './dose-text.ts';

type Words = readonly { value: string; evidence: Evidence }[];

/** A push into a vein takes up to fifteen minutes; what takes longer is an infusion. */
const longestInjection = 15 * 60_000;

/** Words that name a way of injecting other than the route that was read. */
export function otherWays(words: Words, route: RouteClass | null): Evidence[] {
  if (route === null) return [];
  return words.filter(({ value }) => isOtherWay(waysIn(value), route)).map(({ evidence }) => evidence);
}

/** The ways of injecting that words name. What was swallowed beside it does not matter. */
export function waysIn(words: string): readonly RouteClass[] {
  return routesInSentence(words).named.filter(way => way !== 'oral' && way !== 'other-non-injection');
}

/** True when one of the ways is none of this route. */
export function isOtherWay(ways: readonly RouteClass[], route: RouteClass): boolean {
  return !ways.every(way => refine(way, route) === route);
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

/** Notes that say that another amount was given: "gave 500 mcg". Those about another drug do not matter. */
export function otherAmounts(notes: Words, dose: Dose, drug: Drug): Evidence[] {
  if (dose.state !== 'recorded') return [];
  return notes.flatMap(({ value, evidence }) => {
    const said = /\b(?:gave|given|administered|injected|changed to|only)\b/i.test(value);
    return said && !namesOther(value, drug) && namesOtherAmount(value, dose.value, dose.unit) ? [evidence] : [];
  });
}

/** Sentences about the dosage that name drugs, and not the one that was given. */
export function otherDrugs(sentences: Words, drug: Drug): Evidence[] {
  return sentences.filter(({ value }) => namesOther(value, drug)).map(({ evidence }) => evidence);
}

function namesOther(text: string, { ingredients }: Drug): boolean {
  const own = ingredients.flatMap(name => drugRow(name) ?? []);
  const named = withoutCarriers(drugsInText(text)).filter(
    row => row.class !== 'fluid' && row.class !== 'local-anesthetic',
  );
  if (own.length === 0 || named.length === 0) return false;
  return !named.some(row =>
    own.some(one => moreSpecific(row, one) !== null || (row.class === one.class && row.class === 'vaccine')),
  );
}
