import { recalled } from './provenance.ts';

/** How orders say in words how often, and that a dose is written. */
export const orderWordSource = recalled('Words of orders, US clinics');

const often =
  /\b(?:once|one[- ]time|single dose|x\s?\d+|times? \d+|stat|now|today|daily|weekly|monthly|yearly|annually|quarterly|nightly|every|each (?:day|week|month|visit)|per (?:day|week|month)|q\s?\d+\s?-?\s?(?:h|hr|hrs|hours?|d|days?|w|wk|wks|weeks?|mo|mon|months?|m)?|qd|qod|qam|qpm|qhs|qwk|qweek|qmonth|bid|tid|qid|b\.i\.d|prn|as needed|as directed|twice|on day \d+)\b/i;
const amount =
  /(?<![\d.])\d[\d,.]{0,15}\s*(?:mg|mcg|µg|μg|ug|g|gm|ml|cc|units?|iu|u|meq|mmol|million units|milligrams?|micrograms?|ampu?les?|vials?|syringes?)\b/i;

/** True when words say when or how often: "IM once", "every 4 weeks", "PRN". */
export function saysHowOften(text: string): boolean {
  return often.test(text);
}

/** The drug is not to be given; "hold if" and "do not give with" only tie it to something, and are for who gives it. */
const notToGive =
  /\b(?:do not|don'?t) (?:give|administer|inject)\b(?! (?:\w+ )?(?:if|unless|when|with|within|until|before|early|earlier|sooner|after|again|more|for|on|in|into|IV)\b)|^\W*(?:(?:on )?hold|held|cancel+ed|cancel|discontinued|discontinue|d\/c'?d?|void(?:ed)?|stop(?:ped)?|refused|declined|not given)\W*$|^\W*(?:cancel+ed|discontinued|d\/c'?d|voided|withdrawn|stopped) (?:by|per|on|at|due|because|since|as)\b|\b(?:entered|ordered) (?:in error|by mistake|on (?:the )?wrong)\b|\b(?:order|dose|injection|shot|medication|med) (?:was |has been |is )?(?:cancel+ed|discontinued|voided|withdrawn|on hold|held)\b|\b(?:hold|cancel|discontinue|stop) (?:this |the )?(?:order|dose|injection|shot|medication|med)\b(?! (?:if|when|for|unless)\b)/i;

/** True when words of an order say that it is not, or no longer, to be carried out. */
export function saysNotToGive(text: string): boolean {
  return notToGive.test(text.replaceAll('’', "'"));
}

/** True when words name an amount: "1,000 mcg IM". */
export function namesAmount(text: string): boolean {
  return amount.test(text);
}
