import type { ClaimField, ClaimLine } from '../../domain/claim.ts';
import { type CodeAnswer, codeFor } from '../../rules/parts/drug-code.ts';
import { drugName } from '../../rules/parts/drug-line.ts';
import { signsOfSupply } from '../../rules/parts/supplied.ts';
import type { Drafting, Given } from './drafting.ts';
import { drugCodeField } from './drug-code-field.ts';
import { drugModifiers } from './drug-modifiers.ts';
import { discardedUnits, drugUnits } from './drug-units.ts';
import { full } from './field.ts';
import { ndcField } from './ndc.ts';
import { drugNote } from './note.ts';
import type { Shared } from './shared.ts';
import { discardedOf, type Wasting, wasting } from './waste.ts';

/** Injections of one drug that go on one line: the same code, day and supply. */
interface DrugGroup {
  given: readonly Given[];
  answer: CodeAnswer;
  waste: Wasting;
}

/** Lines for the drugs themselves; what was charted twice has none, and what shares a syringe has its own. */
export function drugLines(drafting: Drafting, sharedOf: (given: readonly Given[]) => Shared): readonly ClaimLine[] {
  const { policy } = drafting.knowledge;
  const kept = drafting.count.injections.flatMap(({ administration, sharing }) => [administration, ...sharing]);
  const billed = kept
    .map(drafting.given)
    .filter(({ facts }) => policy.patientSupplied !== 'no-drug-line' || signsOfSupply(facts).length === 0);
  return groupsOf(billed, drafting).flatMap(group => linesOf(group, drafting, sharedOf(group.given)));
}

function groupsOf(billed: readonly Given[], { knowledge }: Drafting): readonly DrugGroup[] {
  const groups = new Map<string, { given: Given[]; answer: CodeAnswer }>();
  for (const one of billed) {
    const { administration, facts, day } = one;
    const answer = codeFor(facts.administrations, administration.drug, knowledge);
    // What has no one code, or no day, cannot be added to anything.
    const code = answer.state === 'code' && day !== null ? answer.row.code : administration.reference;
    const supplied = signsOfSupply(facts).length > 0;
    const key = JSON.stringify([code, day, supplied, administration.drug.ingredients.toSorted()]);
    const group = groups.get(key);
    if (group) group.given.push(one);
    else groups.set(key, { given: [one], answer });
  }
  return [...groups.values()].map(group => ({ ...group, waste: wasting(group.given, knowledge) }));
}

function linesOf({ given, answer, waste }: DrugGroup, drafting: Drafting, shared: Shared): readonly ClaimLine[] {
  const { knowledge } = drafting;
  const [first] = given;
  if (!first) return [];
  const supplied = given.some(({ facts }) => signsOfSupply(facts).length > 0);
  const line: Omit<ClaimLine, 'kind' | 'modifiers' | 'units' | 'ndc'> = {
    ...shared,
    code: drugCodeField(answer, first),
    text: drugName(first.administration.drug) || null,
    note: drugNote(given, answer, knowledge),
    charge: supplied && knowledge.policy.patientSupplied === 'penny-line' ? '0.01' : null,
    administrations: given.map(({ administration }) => administration.reference),
  };
  const drug: ClaimLine = {
    ...line,
    kind: 'drug',
    modifiers: drugModifiers(given, waste, knowledge),
    units: drugUnits(given, answer, drafting),
    ndc: ndcField(given, knowledge, 'given'),
  };
  // A drug that cost the practice nothing has nothing to charge for what was left of it.
  const left = supplied ? [] : discardedOf(waste);
  if (left.length === 0) return [drug];
  const jw: ClaimField<readonly string[]> = full(
    ['JW'],
    'modifiers.discarded',
    left.flatMap(({ evidence }) => evidence),
  );
  return [
    drug,
    {
      ...line,
      kind: 'discarded',
      modifiers: jw,
      units: discardedUnits(given, left, answer),
      ndc: ndcField(given, knowledge, 'discarded'),
    },
  ];
}
