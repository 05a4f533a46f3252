import type { Evidence } from '../domain/evidence.ts';
import { type Node, object, raw, seen, text } from './elements.ts';

/** Rates of any form in a dosage, or in one dose of an instruction: signs of an infusion; what they are worth is for a rule. */
export function ratesIn(dosage: Node | null): Evidence[] {
  const evidence: Evidence[] = [];
  // As STU3 calls it, too: a record may have been carried over.
  for (const name of ['rateQuantity', 'rateSimpleQuantity']) {
    const quantity = object(dosage, name);
    if (quantity) evidence.push(seen(quantity, amount(quantity)));
  }
  for (const [name, parts] of Object.entries(forms)) {
    const rate = object(dosage, name);
    const said = parts.map(part => amount(object(rate, part))).filter(Boolean);
    if (rate) evidence.push(seen(rate, said.join(' / ') || 'rate'));
  }
  return evidence;
}

const forms = { rateRatio: ['numerator', 'denominator'], rateRange: ['low', 'high'] } as const;

function amount(quantity: Node | null): string {
  const value = raw(quantity, 'value')?.value;
  const unit = text(quantity, 'unit') ?? text(quantity, 'code') ?? '';
  return quantity === null ? '' : `${typeof value === 'number' ? value : ''} ${unit}`.trim() || 'rate';
}
