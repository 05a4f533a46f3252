import { recalled } from './provenance.ts';
import { split, wordsOf } from './words.ts';

/** Where the phrases of this file come from. They raise a question, no more. */
export const diagnosisNoteSource = recalled('Words of notes on problem lists, US clinics');

/** What says by itself that the diagnosis does not stand. */
const retracted =
  /\b(?:diagnosis|dx) (?:was |is |has been |now )?(?:retracted|withdrawn)\b|(?<!\bnot )\b(?:entered|added|charted|recorded|listed) in error\b|\b(?:r\/o|rule[- ]out)(?: was| is|:)? (?:is )?neg(?:ative)?\b/i;

/** What denies an illness: the diagnosis, or another that the note speaks of. */
const denied = /\bruled out\b|\bno evidence (?:of|for)\b|\b(?:does not|doesn't|did not|didn't) have\b/i;

/** Words around it that turn it into something else: left open, or said of other causes. */
const turned =
  /\b(?:not|never|cannot|can't|couldn't|hasn't|isn't|wasn't|to|until|unless|if|yet)\b(?: \w+){0,3} ruled out\b|\b(?:other|others|another|alternative|alternate|secondary|additional|else|different|reversible)\b/i;

/** Kinds of entries that are no diagnosis of the patient's own, or none that stands. */
const otherKind = /\bfam(?:ily)?\b.*\b(?:history|hx)\b|\brule[ds]? out\b|\br\/o\b|\bdifferential\b/i;

/** How it was found out, after the phrase: "ruled out by hematology". */
const means = /\b(?:by|per|on|after|with|following|via|from|in|at|as)\b.*$/i;

/** Words of names of illnesses that many share, and words that name none. */
const common = new Set(
  split(
    'deficiency|deficiencies|disease|disorder|syndrome|condition|diagnosis|dx|problem|illness|vitamin|vitamins|unspecified|specified|other|acute|chronic|type|due|with|without|and|or|of|the|a|an|to|for|in|on|at|this|that|it|its|such|any|is|was|were|are|be|been|being|has|have|had|now|today|currently|later|then|since|patient|pt|she|he|they|her|his|their|we|i|note|update|updated|addendum|per|by|labs|lab|completely|definitively|clearly|definitely|effectively|essentially|group|no|not',
  ),
);

/**
 * The clause of a note by which the diagnosis of these names does not stand ("B12 deficiency ruled out", "entered in
 * error"); null where none does. Words of doubt stand in ordinary notes and count for nothing, and neither does what is
 * said of another illness ("other causes ruled out", "no evidence of bleeding").
 */
export function deniedInNote(note: string, names: readonly string[]): string | null {
  const own = new Set(names.flatMap(name => wordsOf(name)).filter(word => !common.has(word)));
  const clauses = note
    .replaceAll('\u2019', "'")
    .split(/[.;!?\n]+(?:\s|$)|,\s|\s[-\u2013]\s|\bbut\b|\bhowever\b/i)
    .map(one => one.trim());
  return clauses.find(one => retracted.test(one) || denies(one, own)) ?? null;
}

/** Whether the words or the code of a category name such a kind: "Family History", "ruled-out". */
export function isOtherKind(category: string): boolean {
  return otherKind.test(category.replaceAll(/[-_]/g, ' '));
}

function denies(clause: string, own: ReadonlySet<string>): boolean {
  const phrase = denied.exec(clause);
  if (!phrase || turned.test(clause)) return false;
  const before = clause.slice(0, phrase.index);
  const after = clause.slice(phrase.index + phrase[0].length);
  const ruledOut = /ruled out/i.test(phrase[0]);
  const about = wordsOf(ruledOut ? `${before} ${after.replace(means, '')}` : after.replace(means, ''));
  // Of nothing named, it is said of the diagnosis that the note stands beside.
  return about.some(word => own.has(word)) || ((ruledOut || about.length > 0) && about.every(word => common.has(word)));
}
