import type { RouteClass } from '../domain/route.ts';
import type { Provenance } from './index.ts';
import { recalled } from './provenance.ts';
import { routesInWords } from './route-text.ts';
import { phraseIndex, split, wordsOf } from './words.ts';

/** Dose forms that no needle gives, and brands that come in no other. No form says that a product was injected. */
export const otherForms: Provenance & { words: readonly string[] } = {
  ...recalled('RxNorm dose forms; US labels'),
  words: split(
    'tablet|tablets|tab|tabs|odt|disintegrating|capsule|capsules|caplet|caplets|chewable|lozenge|troche|syrup|elixir|oral|orally|oral solution|oral suspension|dose pack|dosepak|suppository|suppositories|supp|supps|enema|rectal|vaginal|cream|ointment|oint|oints|ung|crm|foam|shampoo|mouth rinse|lotion|topical|topical gel|testosterone gel|transdermal|patch|patches|nasal|nasal spray|intranasal|inhaler|inhalation|inhalant|nebulizer|nebulized|neb|nebs|spray|sprays|sl|gummy|gummies|film|subl|tbcr|tbdp|tbec|drop|drops|eyedrops|eardrops|gtt|gtts|irrigation|eye drops|ear drops|ophthalmic|ophth|opth|opht|acular|ocular|eye|otic|sublingual|buccal|mouthwash|nascobal|mephyton|zofran odt|flumist|rybelsus|trexall|jylamvo|xatmep|rotarix|rotateq|vivotif|vaxchora|zydis|intensol|haloperidol conc|haloperidol concentrate|haloperidol lactate concentrate|lorazepam concentrate|sprix|baqsimi|kloxxado|neffy|androgel|androderm|testim|fortesta|vogelxo|natesto|jatenzo|tlando|kyzatrex|duragesic|butrans|belbuca',
  ),
};
const forms = phraseIndex(otherForms.words.map(word => [word, word] as const));
/** Brands that come for one way only, which their name does not say. */
const brandWays = phraseIndex<RouteClass>([
  ['triesence', 'ophthalmic-injection'],
  ['cyanokit', 'iv-infusion'],
  ['ivig', 'iv-infusion'],
  ['privigen', 'iv-infusion'],
  ['gammagard', 'iv-infusion'],
  ['gamunex c', 'iv-infusion'],
  ['hizentra', 'sc-infusion'],
  ['pushtronex', 'sc-infusion'],
  ['furoscix', 'sc-infusion'],
]);
const infusions = new Set(['infusion', 'drip', 'pump', 'pca', 'omnipod', 'premix', 'premixed', 'minibag']);
/** A bag of a carrier fluid, and no vial: "1 g in 100 mL NS", "in D5W 50 mL". */
const carrier = '(?:NS|D5W|NaCl|0\\.9 ?%|normal saline|sodium chloride|dextrose|water)';
const bag = new RegExp(
  `\\b(?:50|100|150|250|500|1,?000) ?mL (?:of )?${carrier}|\\b${carrier}(?: \\d+ ?%)? (?:50|100|150|250|500|1,?000) ?mL`,
  'i',
);
/** True when words speak of such a bag. */
export function namesBag(text: string): boolean {
  return bag.test(text);
}

const implants = new Set(['implant', 'implants', 'pellet', 'pellets']);

/**
 * Dose forms, recalled: tablet, film-coated tablet, capsule; in SNOMED CT oral solution and oral suspension, too. The
 * codes of SNOMED CT, of the NCI Thesaurus, which US labels use, and of EDQM never look alike.
 */
const swallowed = new Set([
  ...['385055001', '385057009', '385049006', '385023001', '385024007'],
  ...['C42998', 'C42931', 'C25158'],
  ...['10219000', '10221000', '10210000'],
]);

/** True for the code of a dose form that is swallowed. It raises a question, no more. */
export function isSwallowedForm(code: string): boolean {
  return swallowed.has(code);
}

/** True when the name or form of a product says that it is not for injection: "ondansetron 4 mg ODT". */
export function isNotInjected(text: string): boolean {
  return forms.find(wordsOf(text)).length > 0;
}

/** The ways of giving that the name of a product mentions: "dexamethasone intravitreal implant", "ceftriaxone IVPB". */
export function waysNamed(text: string): readonly RouteClass[] {
  const words = wordsOf(text);
  const { named } = routesInWords(words);
  const more: RouteClass[] = words.some(word => implants.has(word)) ? ['implant'] : [];
  const infused = words.some(word => infusions.has(word)) || bag.test(text);
  const brands = brandWays.find(words).map(({ value }) => value);
  return [...named, ...brands, ...more, ...(infused && named.length === 0 ? (['iv-infusion'] as const) : [])];
}
