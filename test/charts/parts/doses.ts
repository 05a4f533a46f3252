import { type Elements, system, without } from './concept.ts';
import type { Draw } from './draw.ts';

/** Words for a UCUM unit, as they are met. */
export const unitWords: Readonly<Record<string, readonly string[]>> = {
  mg: ['mg', 'MG', 'milligram', 'mg'],
  ug: ['mcg', 'ug', 'microgram', 'µg'],
  g: ['g', 'gm', 'gram'],
  U: ['units', 'Units', 'U', 'unit'],
  '[iU]': ['IU', 'international units', 'units'],
  mL: ['mL', 'ml', 'milliliter'],
};

export interface Amount {
  value: number;
  unit: string;
}

/** An amount as a careful EHR writes it: with word and code, or with one of them. */
export function quantityOf({ value, unit }: Amount, draw: Draw): Elements {
  const word = draw.one(unitWords[unit] ?? [unit]);
  const form = draw.below(10);
  if (form < 6) return { value, unit: word, system: system.ucum, code: unit };
  if (form < 8) return { value, unit: word };
  return { value, system: system.ucum, code: unit };
}

/** What is written in the place of an amount and is none. */
export function oddQuantity({ value, unit }: Amount, draw: Draw): Elements {
  return draw.one<Elements>([
    { value },
    without({ value, unit: 'mg/kg', system: system.ucum, code: 'mg/kg' }),
    { value, unit: 'mg/mL', system: system.ucum, code: 'mg/mL' },
    { value, unit: 'UNT/ML', code: 'ML' },
    { value: 0, unit },
    { value: -value, unit, system: system.ucum, code: unit },
    { value: 1, unit: 'tablet', code: 'TAB' },
    { value: 1, unit: 'Syringe' },
    { value, unit: 'dose' },
    { unit },
    { value, unit: 'mg', system: system.ucum, code: 'mL' },
    { value, comparator: '<', unit, system: system.ucum, code: unit },
    { value: 1, unit: 'patch' },
  ]);
}
