import type { ClaimField, ClaimNdc } from '../../domain/claim.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { ndcFor } from '../../rules/parts/ndc.ts';
import type { Given } from './drafting.ts';
import { empty, full } from './field.ts';
import { quantityOf } from './quantity.ts';

/** The NDC of a line, 11 digits, and how much of the package was given or discarded. */
export function ndcField(
  given: readonly Given[],
  knowledge: Knowledge,
  what: 'given' | 'discarded',
): ClaimField<ClaimNdc> {
  const drugs = given.map(({ administration }) => administration.drug);
  const unread = drugs.find(drug => drug.unread)?.unread;
  if (unread)
    return empty(
      'ndc.unread',
      drugs.flatMap(({ evidence }) => evidence),
      { why: unread.code },
    );
  const answers = given.map(({ administration, facts }) =>
    ndcFor(facts.administrations, administration.drug, knowledge),
  );
  const evidence = answers.flatMap(one => one.evidence);
  const values = { written: [...new Set(answers.map(({ written }) => written).filter(Boolean))].join(', ') };
  const found = answers.flatMap(one => ('ndc' in one ? [one] : []));
  const other = found.find(one => one.state === 'other-code');
  if (other) return empty('ndc.other-code', evidence, { ...values, listed: other.listed.join(', ') });
  for (const { state } of answers)
    if (state === 'several' || state === 'ambiguous' || state === 'malformed')
      return empty(`ndc.${state}`, evidence, values);
  const [ndc, ...more] = new Set(found.map(one => one.ndc));
  if (more.length > 0) return empty('ndc.several', evidence, values);
  if (ndc === undefined || found.length < answers.length) {
    const looked = drugs.flatMap(drug => drug.evidence);
    return empty(knowledge.policy.ndc === 'required' ? 'ndc.absent' : 'ndc.not-asked', looked);
  }
  return full({ ndc, qualifier: 'N4', quantity: quantityOf(given, what) }, 'ndc.recorded', evidence, values);
}
