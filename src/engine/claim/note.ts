import type { ClaimField } from '../../domain/claim.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { CodeAnswer } from '../../rules/parts/drug-code.ts';
import { drugName } from '../../rules/parts/drug-line.ts';
import { signsOfSupply } from '../../rules/parts/supplied.ts';
import { missingForUnlisted } from '../../rules/parts/unlisted-drug.ts';
import type { Given } from './drafting.ts';
import { empty, full, wordsOf } from './field.ts';

/** What the line of a drug has to say beside its fields, or what a person has to settle about it first. */
export function drugNote(
  given: readonly Given[],
  answer: CodeAnswer,
  { policy }: Knowledge,
): ClaimField<string> | null {
  const unread = given.find(({ administration }) => administration.unread)?.administration.unread;
  if (unread) return empty('note.entry-unread', [], { why: unread.code });
  const signs = given.flatMap(({ facts }) => signsOfSupply(facts));
  if (signs.length > 0)
    return empty(policy.patientSupplied === 'penny-line' ? 'note.penny-line' : 'note.supplied-open', signs, {
      words: wordsOf(signs),
    });
  const [first] = given;
  if (answer.state !== 'unlisted' || !first) return null;
  return unlistedNote(first);
}

function unlistedNote({ administration }: Given): ClaimField<string> {
  const { drug, dose, route } = administration;
  const missing = missingForUnlisted(administration, drug);
  if (missing.length > 0) return empty('note.unlisted-incomplete', drug.evidence, { missing: missing.join(', ') });
  const amount = dose.state === 'recorded' ? `${dose.value} ${dose.unit}` : '';
  const ndc = drug.product.ndcs.find(one => one.ndc !== null)?.ndc ?? '';
  return full([drugName(drug), amount, (route.class ?? '').toUpperCase(), `NDC ${ndc}`].join(', '), 'note.unlisted', [
    ...drug.evidence,
    ...dose.evidence,
    ...route.evidence,
  ]);
}
