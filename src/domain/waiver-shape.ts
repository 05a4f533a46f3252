import { type Check, object, optional, orNull, type Shape, text } from './shape.ts';
import { isDay, longestBy, longestReason, type Waiver } from './waiver.ts';

const rule: Check = value =>
  /^[a-z0-9][a-z0-9-]{0,63}$/.test(value) ? null : 'must be the id of a rule, such as site-documented';

const reference: Check = value =>
  /^(?:MedicationAdministration|Encounter)\/[^\s/#?|]{1,255}$/.test(value)
    ? null
    : 'must be MedicationAdministration/x or Encounter/x';

const message: Check = value =>
  /^[a-z0-9-]{1,64}\.[a-z0-9-]{1,64}$/.test(value) ? null : 'must be a message key, such as site-documented.absent';

/** Shown on screens, in tables and on terminals: words on one line, which can be seen. */
function line(longest: number): Check {
  return value =>
    /[\p{L}\p{N}]/u.test(value.replace(unseen, '')) &&
    value.length <= longest &&
    !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(value)
      ? null
      : `must be one line of 1 to ${longest} characters`;
}

/** Counted among the letters, and blank to the eye. */
const unseen = /[\p{Default_Ignorable_Code_Point}]/gu;

export const reasonFault = line(longestReason);
export const byFault = line(longestBy);

const day: Check = value => (isDay(value) ? null : 'is no day; one is written 2026-12-31');

/** One waiver in a JSON file. What is left out of `reference` and `message` is whatever the record and the rule say. */
export const waiverShape: Shape<Waiver> = object<Waiver>({
  rule: text(rule),
  reference: optional(orNull(text(reference)), null),
  message: optional(orNull(text(message)), null),
  reason: text(reasonFault),
  expires: text(day),
  by: optional(orNull(text(byFault)), null),
});
