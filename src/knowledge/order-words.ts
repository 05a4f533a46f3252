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

/** True when words name an amount: "1,000 mcg IM". */
export function namesAmount(text: string): boolean {
  return amount.test(text);
}
