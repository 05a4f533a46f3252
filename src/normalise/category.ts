import type { Evidence } from '../domain/evidence.ts';
import type { RouteClass } from '../domain/route.ts';
import { settingOfVisitWords } from '../knowledge/setting-words.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { waysIn } from './doubts.ts';
import { type Node, object } from './elements.ts';
import { otherServicesIn } from './other-codes.ts';
import { perContent } from './per-content.ts';
import { type Saying, sayingOf } from './sayings.ts';

/** What the category of an administration says: an export has the same few a million times. */
export interface Category {
  /** Its words, and the ways of giving that they name. */
  words: readonly (Saying & { ways: readonly RouteClass[] })[];
  /** What names another place. */
  elsewhere: readonly Evidence[];
  /** Codes of other administration services among its own. */
  services: readonly Evidence[];
}

/** Reads `category` of an administration; each content of it once. */
export function readCategory(administration: Node): Category {
  const category = object(administration, 'category');
  return category === null ? none : known(category);
}

const none: Category = { words: [], elsewhere: [], services: [] };

const known = perContent((category): Category => {
  const words = wordsIn(category);
  return {
    words: words
      // A "scheduled" dose is one that is not given as needed.
      .filter(({ value }) => !/^(?:scheduled|planned|ordered)$/i.test(value))
      .map(one => ({ ...sayingOf(one), ways: waysIn(one.value) })),
    elsewhere: [...codedElsewhere(category), ...wordedElsewhere(words)],
    services: otherServicesIn(category),
  };
});

/** R4 med-admin-category: only `inpatient` and `community` (at home, in a school) say something else than an outpatient visit. */
function codedElsewhere(category: Node): Evidence[] {
  return codingsOf(category).flatMap(({ code, evidence }) =>
    /^(?:inpatient|community)$/i.test(code ?? '') ? [evidence] : [],
  );
}

function wordedElsewhere(words: ReturnType<typeof wordsIn>): Evidence[] {
  return words.flatMap(({ value, evidence }) =>
    /^community$/i.test(value) || settingOfVisitWords(value) !== null ? [evidence] : [],
  );
}
