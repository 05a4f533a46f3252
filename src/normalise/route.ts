import type { Evidence } from '../domain/evidence.ts';
import type { Route, RouteClass, RouteNotes } from '../domain/route.ts';
import { isPlainBesideRoute, takesRouteBack } from '../knowledge/entry-words.ts';
import { isOtherMethod } from '../knowledge/methods.ts';
import { merge, type RouteMeaning, routeOfText, routesInSentence } from '../knowledge/route-text.ts';
import { namesNoRoute, refine, routeOfCode, routeSystem } from '../knowledge/routes.ts';
import { type Coding, codingsOf, wordsIn } from './concept.ts';
import { absent, type Node, object, textNode } from './elements.ts';
import { epicRoute } from './vendors/epic.ts';
import { isMimicRoute } from './vendors/mimic.ts';
import { ottehrRouteSystem } from './vendors/ottehr.ts';

/** What the elements about the route say, each by itself. */
interface Claims {
  /** Classes by code. */
  coded: RouteClass[];
  /** Classes by code, to be believed only beside a word that agrees: local lists, codes under another system. */
  weak: RouteClass[];
  /** Classes by words that are all about the route. */
  worded: RouteClass[];
  open: RouteMeaning[];
  /** Routes inside sentences: of the route's own words that are not understood, and of the dosage text. */
  asides: RouteClass[];
  told: RouteClass[];
  negated: RouteClass[];
  /** A code that rules every named route out. */
  none: boolean;
  /** Of the classes by words, those whose words a list explains; and the words that nothing but memory does. */
  known: RouteClass[];
  recalled: Evidence[];
  mislabelled: Evidence[];
  /** Words beside the route that nothing explains, or that take it back. */
  odd: Evidence[];
  evidence: Evidence[];
}

/**
 * Reads a route from `route` and `text` of a dosage element (of an administration or an order), in this order: known
 * code, route words, dosage text. Everything is compared with everything; unknown words are never IM or SC.
 * @param method words of the method, which may say how an intravenous drug was given
 */
export function readRoute(dosage: Node | null, holder: Node, method: readonly string[] = []): Route {
  return readRouteAndNotes(dosage, holder, method).route;
}

/** The same, with what a person should know of how it was read; `odd`: words of the route that may say something else. */
export function readRouteAndNotes(
  dosage: Node | null,
  holder: Node,
  method: readonly string[],
): { route: Route; notes: RouteNotes; odd: readonly Evidence[] } {
  const claims = claimsOf(dosage, method);
  const own = object(dosage, 'route');
  if (claims.evidence.length === 0) {
    claims.evidence.push(absent(dosage ?? holder, dosage ? 'route' : 'dosage.route'));
  }
  const judged = judge(claims, own !== null && claims.evidence[0]?.value !== '');
  return {
    route: { ...judged, class: byMethod(judged.class, method), evidence: claims.evidence },
    notes: { recalled: onlyRecalled(judged, claims), mislabelled: claims.mislabelled },
    odd: claims.odd,
  };
}

/** The recalled words, when nothing else says the class, or that it went into a vein. */
function onlyRecalled({ class: found }: Judged, { coded, known, told, recalled }: Claims): Evidence[] {
  const says = (one: RouteClass) => one === found || (one === 'iv' && found !== null && refine(one, found) === found);
  return found === null || [...coded, ...known, ...told].some(says) ? [] : recalled;
}

/** A method may say how a drug went into the vein; it never says where. */
function byMethod(route: RouteClass | null, method: readonly string[]): RouteClass | null {
  if (route !== 'iv') return route;
  if (method.some(words => /\b(?:push|bolus)\b/i.test(words))) return 'iv-push';
  return method.some(words => /\b(?:infus\w*|drip|piggyback)\b/i.test(words)) ? 'iv-infusion' : route;
}

function claimsOf(dosage: Node | null, method: readonly string[]): Claims {
  const claims: Claims = {
    coded: [],
    weak: [],
    worded: [],
    open: [],
    asides: [],
    told: [],
    negated: [],
    none: false,
    known: [],
    recalled: [],
    mislabelled: [],
    odd: [],
    evidence: [],
  };
  const concept = object(dosage, 'route');
  for (const coding of codingsOf(concept)) addCoding(claims, coding);
  const own = textNode(concept, 'text');
  if (own) {
    claims.evidence.push(own.evidence);
    addWords(claims, own.value, own.evidence);
  }
  const sentence = textNode(dosage, 'text');
  if (sentence) {
    const { named, negated } = routesInSentence(sentence.value);
    if (named.length + negated.length > 0) claims.evidence.push(sentence.evidence);
    claims.told.push(...named);
    claims.negated.push(...negated);
  }
  for (const { value } of wordsIn(object(dosage, 'site'))) claims.asides.push(...routesInSentence(value).named);
  for (const words of method) {
    claims.asides.push(...routesInSentence(words).named);
    if (isOtherMethod(words)) claims.negated.push('im', 'sc');
  }
  return claims;
}

function addCoding(claims: Claims, { system, code, display, evidence }: Coding): void {
  claims.evidence.push(evidence);
  const known = routeSystem(ottehrRouteSystem(system));
  if (code !== null) {
    const byCode = known ? routeOfCode(known, code) : null;
    if (known && byCode) claims.coded.push(byCode);
    if (known && namesNoRoute(known, code)) claims.none = true;
    const local = epicRoute(system, code);
    const snomed = byCode ? null : routeOfCode('snomed', code);
    // An identifier of SNOMED CT is hardly a local number by chance; below another known system it contradicts itself.
    if (snomed && known === null && system !== '') {
      claims.coded.push(snomed);
      claims.mislabelled.push(evidence);
    } else {
      const weak = byCode ? null : (local ?? snomed);
      if (weak) claims.weak.push(weak);
    }
    if (isMimicRoute(system)) addWords(claims, code, evidence);
    // A code of an unknown list proves nothing, but a word in it may speak against what others say.
    else if (!known) claims.asides.push(...routesInSentence(code).named);
  }
  if (display !== null) addWords(claims, display, evidence);
}

function addWords(claims: Claims, words: string, at: Evidence): void {
  // Whoever asks has not decided.
  if (words.includes('?')) claims.open.push({ candidates: ['unspecified'], open: 'either', recalled: false });
  const meaning = routeOfText(words);
  if (!meaning) {
    const { named, negated } = routesInSentence(words);
    claims.asides.push(...named);
    claims.negated.push(...negated);
    const explained = named.length + negated.length > 0 || isPlainBesideRoute(words);
    if (!explained || takesRouteBack(words)) claims.odd.push({ ...at, value: words });
  } else if (meaning.open === 'no') {
    claims.worded.push(...meaning.candidates);
    if (meaning.recalled) claims.recalled.push(at);
    else claims.known.push(...meaning.candidates);
  } else claims.open.push(meaning);
}

type Judged = Omit<Route, 'evidence'>;
const conflict = (classes: readonly RouteClass[]): Judged => ({
  class: null,
  certainty: 'conflict',
  candidates: [...new Set(classes)],
});
const ambiguous = (classes: readonly RouteClass[]): Judged => ({
  class: null,
  certainty: 'ambiguous',
  candidates: [...new Set(classes)],
});

function judge(claims: Claims, recorded: boolean): Judged {
  const { coded, worded, weak, open, told, asides, negated } = claims;
  const believed = worded.length > 0 ? weak : [];
  const named = merge([...coded, ...believed, ...worded]);
  const specific = named.filter(one => one !== 'unspecified');
  if (named.length > 1 || (claims.none && specific.length > 0)) return conflict([...named, ...coded]);
  const [one] = named;
  if (one === undefined) return judgeWithoutName(claims, recorded);
  const either = open.filter(meaning => meaning.open === 'either');
  if (either.length > 0) return ambiguous([one, ...either.flatMap(meaning => meaning.candidates)]);
  for (const meaning of open) {
    if (!meaning.candidates.some(candidate => refine(candidate, one) !== null))
      return conflict([one, ...meaning.candidates]);
  }
  const all = merge([one, ...told, ...asides]);
  const [final] = all;
  if (final === undefined || all.length > 1) return conflict(all);
  if (claims.none && final !== 'unspecified') return conflict([final, 'unspecified']);
  if (negated.some(not => refine(not, final) === final)) return conflict([final]);
  return { class: final, certainty: coded.includes(final) ? 'coded' : 'text', candidates: [] };
}

/** No code and no route words that are understood: the dosage text may still say it. */
function judgeWithoutName({ open, told, asides, negated, none }: Claims, recorded: boolean): Judged {
  const possible = open.flatMap(meaning => meaning.candidates);
  const all = merge([...told, ...asides]);
  const [only] = told;
  if (possible.length > 0) {
    const settles = only !== undefined && all.length === 1 && open.every(meaning => meaning.open === 'homonym');
    if (settles && possible.includes(only)) return { class: only, certainty: 'text', candidates: [] };
    return ambiguous([...possible, ...told]);
  }
  if (told.length > 1) return ambiguous(told);
  if (only !== undefined) {
    const [final] = all;
    if (final === undefined || all.length > 1 || none) return conflict([...all]);
    if (negated.some(not => refine(not, final) === final)) return conflict([final]);
    return { class: final, certainty: 'text', candidates: [] };
  }
  return recorded
    ? { class: 'unspecified', certainty: 'text', candidates: [] }
    : { class: null, certainty: 'absent', candidates: [] };
}
