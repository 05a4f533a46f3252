import { type Draft, type Item, itemsOf, rename, setList, take } from './draft.ts';

/** Procedure. */
export function adaptProcedure(draft: Draft): void {
  for (const type of ['DateTime', 'Period']) rename(draft, `occurrence${type}`, `performed${type}`);
}

/** Location. */
export function adaptLocation(draft: Draft): void {
  rename(draft, 'form', 'physicalType');
}

/** ChargeItem. */
export function adaptCharge(draft: Draft): void {
  rename(draft, 'encounter', 'context');
}

/** Coverage: the insurer, and whoever else is said to pay. */
export function adaptCoverage(draft: Draft): void {
  const insurer = take(draft, 'insurer');
  const payers: Item[] = itemsOf(take(draft, 'paymentBy'), draft, 'paymentBy').flatMap(({ value, at }) =>
    value.party === undefined ? [] : [{ value: value.party, at: `paymentBy${at}.party` }],
  );
  if (insurer !== undefined) payers.unshift({ value: insurer, at: 'insurer' });
  setList(draft, 'payor', '', payers);
}
