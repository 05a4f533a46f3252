import type { Provenance } from './index.ts';
import { sourced } from './provenance.ts';
import { split } from './words.ts';

export interface UnitRow extends Provenance {
  /** UCUM code. */
  ucum: string;
  /** Other codes and spellings, lower case. */
  spellings: readonly string[];
  /** Codes and spellings in which upper and lower case matter, as written. */
  exact: readonly string[];
}

const ucum = sourced('UCUM; units met in public FHIR data');
function unit(code: string, spellings: string, exact = ''): UnitRow {
  return { ...ucum, ucum: code, spellings: split(spellings), exact: [code, ...split(exact)] };
}

/** Units that are an amount of a drug. */
export const units: readonly UnitRow[] = [
  unit('mg', 'mg|mgs|milligram|milligrams|milligramme|mg.', '258684004'),
  unit('ug', 'mcg|mcgs|µg|μg|ug|microgram|micrograms|micro gram|mcg.', '258685003'),
  unit('ng', 'ng|nanogram|nanograms'),
  unit('g', 'g|gm|gms|gram|grams|gr.', '258682000'),
  unit('mL', 'ml|mls|cc|ccs|milliliter|milliliters|millilitre|millilitres|cubic centimeter|ml.|cm3', '258773002|cm3'),
  unit('uL', 'ul|µl|μl|microliter|microliters'),
  unit('L', 'l|liter|liters|litre|litres'),
  unit('U', 'unit|units|u|un', '{unit}|{Unit}|[U]'),
  unit('[iU]', 'iu|international unit|international units|intl units|i.u.|[iu]', '[IU]'),
  unit("[USP'U]", "usp unit|usp units|usp'u|[usp'u]|usp u", "[USP'U]|[USP'U"),
  unit(
    'MU',
    'million units|million unit|million u|mega units|megaunits|million iu|mil units|million international units',
  ),
  unit('k[iU]', 'thousand units|kiu'),
  unit('meq', 'meq|meqs|milliequivalent|milliequivalents', 'mEq'),
  unit('mmol', 'mmol|mmols|millimole|millimoles|millimol'),
  unit('umol', 'umol|µmol|μmol|micromole|micromoles'),
  unit('mol', 'mol|mole|moles'),
  unit('kg', 'kg|kilogram|kilograms'),
  unit('[AU]', 'au|allergy unit|allergy units'),
  unit("[tb'U]", 'tu|tuberculin unit|tuberculin units'),
  unit("[arb'U]", 'arbitrary unit|arbitrary units'),
  unit('[PFU]', 'pfu|plaque forming units'),
];

const exact = new Map(units.flatMap(row => row.exact.map(code => [code, row.ucum] as const)));
const loose = new Map(units.flatMap(row => row.spellings.map(word => [word, row.ucum] as const)));
/** `mU` is a thousandth of a unit and `MG` might be a megagram: only their exact forms are read. */
const caseMatters = new Set(['mu']);

export type UnitMeaning =
  | { kind: 'amount'; ucum: string }
  | { kind: 'concentration' }
  | { kind: 'per-weight' }
  | { kind: 'unknown' };

/** What a unit, written as a word or a code, stands for. */
export function unitOf(written: string): UnitMeaning {
  const text = written.trim().replace(/\s+/g, ' ');
  const lower = text.toLowerCase();
  if (/(?:\/|\bper )\s*(?:kg|kilogram|m2|m²|\[?lb|lbs?\b|pound)/.test(lower)) return { kind: 'per-weight' };
  if (/(?:\/|\bper )\s*\d*\s*(?:ml|l\b|dl|cc|g\b|milliliter|liter|ul)/.test(lower)) return { kind: 'concentration' };
  if (/%|percent/.test(lower)) return { kind: 'concentration' };
  const direct = exact.get(text);
  if (direct) return { kind: 'amount', ucum: direct };
  const word = caseMatters.has(lower) ? undefined : (loose.get(lower) ?? loose.get(lower.replace(/[.]$/, '')));
  return word === undefined ? { kind: 'unknown' } : { kind: 'amount', ucum: word };
}

/** True when both name the same amount: units of activity are written as `U`, `[iU]` and `[USP'U]` alike. */
export function sameUnit(a: string, b: string): boolean {
  const activity = ['U', '[iU]', "[USP'U]"];
  return a === b || (activity.includes(a) && activity.includes(b));
}
