import type { Audience } from './sentences.ts';
import { doseWords, numberWords, unitWords } from './services.ts';

/** Names of values that may be a dose. */
const doses = new Set(['given', 'ordered', 'per', 'total', 'left']);
const number = /^\d+(\.\d+)?$/;
const dose = /^(\d+(?:\.\d+)?) (\S+)$/;
/** What the record has no name for comes as a reference, by itself or among others: it says nothing to people. */
const nameless =
  /(?<=^|[,;] )(?:(Practitioner(?:Role)?|Organization|RelatedPerson)|Immunization|Procedure|ChargeItem|Encounter)\/[\w.-]+(?=$|[,;])/g;
const time = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?$/;

/** A value that a rule worked out, as people write it: doses with commas and common units, times without seconds. */
export function readable(name: string, value: string, audience: Audience): string {
  if (name === 'unit') return unitWords(value);
  if (name === 'value' && number.test(value)) return numberWords(Number(value));
  const [, amount, unit] = doses.has(name) ? (dose.exec(value) ?? []) : [];
  if (amount && unit) return doseWords({ value: Number(amount), unit });
  const said = value.replaceAll(nameless, (_, person) =>
    person ? 'somebody without a name here' : 'an entry without a name',
  );
  return audience === 'clinician' ? plainTime(said) : said;
}

/** A time as it was recorded, `2026-03-12 10:20`. UTC is said: it is nobody's clock. */
export function plainTime(value: string): string {
  const [, day, clock, offset] = time.exec(value) ?? [];
  return day ? `${day} ${clock}${offset === 'Z' ? ' UTC' : ''}` : value;
}
