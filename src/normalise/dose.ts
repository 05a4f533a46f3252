import type { Dose, DoseFault } from '../domain/dose.ts';
import type { Evidence } from '../domain/evidence.ts';
import { sameUnit, type UnitMeaning, unitOf } from '../knowledge/units.ts';
import { namesOtherAmount } from './dose-text.ts';
import { absent, type Node, object, raw, seen, text, textNode } from './elements.ts';

const ucumSystems = new Set(['http://unitsofmeasure.org', 'urn:oid:2.16.840.1.113883.6.8']);
/**
 * No dose of an injection is larger than this in any unit, nor than these: 100 g, 500 mL, what of the lightest salts
 * weighs 100 g, and four times the penicillin of a whole day (24 million units).
 */
const largest = 1e9;
const largestOf: Readonly<Record<string, number>> = {
  ...{ kg: 0.1, g: 100, mg: 1e5, ug: 1e8, L: 0.5, mL: 500, uL: 5e5 },
  ...{ mol: 2, mmol: 2000, meq: 2000, umol: 2e6 },
  ...{ U: 1e8, '[iU]': 1e8, "[USP'U]": 1e8, MU: 100, 'k[iU]': 1e5 },
};

const amountInText =
  /(?<![\d.])\d[\d,.]{0,15}\s*(?:mg|mcg|µg|ug|g|gm|ml|cc|units?|iu|u|meq|mmol|million units|milligrams?|micrograms?)\b/i;

/** Reads the dose of an administration from its dosage element. */
export function readDose(dosage: Node | null, holder: Node): Dose {
  const quantity = object(dosage, 'dose');
  const sentence = textNode(dosage, 'text');
  if (quantity) {
    const dose = doseOfQuantity(quantity);
    if (dose.state !== 'recorded' || !sentence || !namesOtherAmount(sentence.value, dose.value, dose.unit)) return dose;
    return { state: 'unusable', fault: 'text-conflict', evidence: [...dose.evidence, sentence.evidence] };
  }
  if (sentence && amountInText.test(sentence.value)) {
    return { state: 'text-only', text: sentence.value, evidence: [sentence.evidence] };
  }
  return { state: 'absent', evidence: [absent(dosage ?? holder, dosage ? 'dose' : 'dosage.dose')] };
}

/** Reads an amount. Value, unit and code are compared; what is no amount of a drug says why. */
export function doseOfQuantity(quantity: Node): Dose {
  const value = raw(quantity, 'value')?.value;
  const written = { unit: text(quantity, 'unit'), code: text(quantity, 'code'), system: text(quantity, 'system') };
  const comparator = raw(quantity, 'comparator')?.value ?? null;
  const shown = [...[comparator, value].map(plainly), written.unit ?? written.code ?? ''];
  const evidence: Evidence[] = [seen(quantity, shown.filter(Boolean).join(' '))];
  const unusable = (fault: DoseFault): Dose => ({ state: 'unusable', fault, evidence });
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return unusable('no-value');
  if (typeof value !== 'number' || Number.isNaN(value) || comparator !== null) return unusable('no-number');
  const meaning = unitOfQuantity(written);
  if (meaning === 'no-unit' || meaning === 'unit-conflict') return unusable(meaning);
  if (value <= 0) return unusable('not-positive');
  if (value > largest || (meaning.kind === 'amount' && value > (largestOf[meaning.ucum] ?? largest)))
    return unusable('out-of-range');
  if (meaning.kind === 'concentration' || meaning.kind === 'per-weight') return unusable(meaning.kind);
  if (meaning.kind === 'unknown') return unusable('unknown-unit');
  return { state: 'recorded', value, unit: meaning.ucum, evidence };
}

function plainly(value: unknown): string {
  return typeof value === 'object' ? '' : String(value ?? '');
}

/** Words for something that is counted, timed or flowing: beside the code of an amount they contradict it. */
const noAmount =
  /\/|\bper\b|tab|caps|patch|drop|puff|spray|suppos|\b(?:min|hour|hr|day|vial|amp|syringe|dose|each|ea)|[x×*]\s*\d|\d\s*[x×*]/i;

interface Written {
  unit: string | null;
  code: string | null;
  system: string | null;
}

function unitOfQuantity({ unit, code, system }: Written): UnitMeaning | 'no-unit' | 'unit-conflict' {
  if (unit === null && code === null) return 'no-unit';
  const word = unit === null ? null : unitOf(unit);
  const coded = code === null ? null : unitOf(code);
  if (!word || !coded) return word ?? coded ?? 'no-unit';
  if (word.kind === 'unknown') return noAmount.test(unit ?? '') ? 'unit-conflict' : coded;
  if (coded.kind === 'unknown') return system !== null && ucumSystems.has(system) ? 'unit-conflict' : word;
  if (word.kind !== coded.kind) return 'unit-conflict';
  return word.kind === 'amount' && coded.kind === 'amount' && !sameUnit(word.ucum, coded.ucum)
    ? 'unit-conflict'
    : coded;
}
