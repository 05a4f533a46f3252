import { drugFacts } from './drug-book.ts';
import type { DrugRow } from './drug-row.ts';
import { drugsInText, withoutCarriers } from './drugs.ts';
import { recalled } from './provenance.ts';
import { strengthsInText } from './strength-text.ts';

/** Where the words of this file come from. They raise a question, no more. */
export const productDoubtSource = recalled('US labels; names of products as clinics write them');

/** Short names of vaccines, which are another service. */
const vaccines =
  /\b(?:flu|pneumo|pneumovax|shingles|zoster|covid(?:-?19)?|hep ?[ab]|hpv|mmr|booster|immuni[sz]ation)\b/i;
/** Places that are injected by procedures with codes of their own. */
const places =
  /\b(?:knees?|shoulders?|elbows?|wrists?|ankles?|hips?|fingers?|thumbs?|toes?|joints?|bursal?|tendons?|trigger|plantar|carpal|epidural|facet|sacroiliac|nerves?|block|scars?|keloids?|lesions?|scalp)\b/i;
/** What is swallowed or put on the skin or in the eye has its strength in percent; an injection of these has mg in a mL. */
const percent = /\d ?%/;
const mineral = /\bmagnesium|\bcalcium|\bpotassium|\bbicarbonate/i;
const gel = /\bgel\b/i;
const injectedGel = /\b(?:acthar|cortrophin|corticotropin|eligard|leuprolide|inj\w*)\b/i;

/** Longer acting than what drugs are dissolved in to hurt less. */
const blocks = ['bupivacaine', 'ropivacaine', 'mepivacaine'];

/**
 * True when the name of a product puts into question that it is one drug, given as a plain injection: a vaccine, a
 * second drug or a joint beside it, a local anesthetic beside a steroid, or a strength or form of drops and ointments.
 */
export function doubtsProduct(text: string): boolean {
  const rows = drugsInText(text);
  const active = withoutCarriers(rows);
  const plain = active.every(({ class: kind }) => kind === 'therapeutic');
  return (
    active.length > 1 ||
    (plain && vaccines.test(text)) ||
    places.test(text) ||
    numbs(rows, active) ||
    (gel.test(text) && !injectedGel.test(text)) ||
    (plain && isOnlyActive(rows) && percent.test(text) && !mineral.test(text) && strengthsInText(text).length === 0)
  );
}

function isOnlyActive(rows: readonly DrugRow[]): boolean {
  return rows.length > 0 && withoutCarriers(rows).length === rows.length;
}

/** Such a mixture is for joints, tender points and nerves. Lidocaine under an antibiotic is not. */
function numbs(rows: readonly DrugRow[], active: readonly DrugRow[]): boolean {
  const numbing = rows.filter(row => row.class === 'local-anesthetic' && !active.includes(row));
  if (numbing.length === 0) return false;
  const steroid = active.some(({ ingredient }) => drugFacts(ingredient, null)?.category === 'steroid');
  return steroid || numbing.some(({ ingredient }) => blocks.includes(ingredient));
}
