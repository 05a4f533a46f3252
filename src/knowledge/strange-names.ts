import type { DrugRow } from './drug-row.ts';
import { drugsInText } from './drugs.ts';
import { recalled } from './provenance.ts';
import { split, squeeze, wordsOf } from './words.ts';

/** Where the words of this file come from. They keep a question from being raised, no more. */
export const strangeNameSource = recalled('Names of injected products as clinics and RxNorm write them');

/** Words of products that name no drug. */
const plain = new Set(
  split(
    'injection|injections|injectable|inject|injected|shot|shots|medication|medications|medicine|drug|drugs|product|products|generic|brand|vial|vials|ampule|ampules|ampul|ampoule|syringe|syringes|prefilled|autoinjector|auto|injector|cartridge|solution|soln|solu|suspension|susp|powder|lyophilized|reconstituted|reconstitution|reconst|emulsion|depot|single|multi|multiple|multidose|dose|doses|unit|units|million|milligram|milligrams|microgram|micrograms|gram|milliliter|preservative|free|sterile|water|base|acetate|sodium|hydrochloride|sulfate|phosphate|chloride|with|without|from|intramuscular|intramuscularly|intramusc|subcutaneous|subcutaneously|subcut|subq|parenteral|route|oral|clinic|office|visit|nurse|given|administered|administration|administer|patient|order|ordered|stock|supply|floor|each|once|daily|weekly|monthly|every|month|week|today|package|pack|human|adult|pediatric|extended|release|long|acting|therapy|treatment|therapeutic|hormone|steroid|vitamin|vitamins|vita|antibiotic|antiemetic|analgesic|contraceptive|contraception|biologic|monoclonal|antibody|immune|globulin|antipsychotic|birth|control|pain|nausea|allergy|relief|other|misc|miscellaneous|unspecified|unknown|local|pharmacy|charge|code|jcode|hcpcs|rxnorm|class|combination|component|ingredient|active|compound|compounded',
  ),
);

/** Names that begin alike, or share a long run of letters, are taken for one: "cyano inj", "cianocobalamina". */
const beginning = 4;
const run = 6;

/**
 * True when a name that stands beside others of a drug names something, and nothing that is like that drug: "HP Acthar
 * Gel" beside B12. False for words that name no drug at all ("injection 1 mL") and for whatever resembles a name of it.
 */
export function namesSomethingElse(text: string, rows: readonly DrugRow[]): boolean {
  if (drugsInText(text).length > 0) return false;
  const names = rows.flatMap(row => row.names).flatMap(name => [...wordsOf(name), squeeze(name)]);
  const telling = wordsOf(text).filter(word => /^\p{L}{4,}$/u.test(word) && !plain.has(word));
  return telling.length > 0 && !telling.some(word => names.some(name => areAlike(word, name)));
}

function areAlike(word: string, name: string): boolean {
  if (name.startsWith(word.slice(0, beginning))) return true;
  for (let at = 0; at + run <= word.length; at += 1) if (name.includes(word.slice(at, at + run))) return true;
  return false;
}
