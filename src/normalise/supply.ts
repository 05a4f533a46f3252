import type { Evidence } from '../domain/evidence.ts';
import { remembering } from '../domain/memo.ts';
import type { Discarded, Product } from '../domain/product.ts';
import { isPatientsPharmacy, saysSuppliedElsewhere } from '../knowledge/supply-words.ts';
import { list, type Node, object, raw, seen, text, textNode } from './elements.ts';
import { linkAt } from './lookup.ts';
import type { Saying, Words } from './sayings.ts';

/** Words that say that the drug did not come from the practice. */
export function suppliedElsewhere(words: readonly Words[]): Evidence[] {
  return words.filter(({ value }) => saysSuppliedElsewhere(value)).map(({ evidence }) => evidence);
}

/** Names of a product that say so. */
export function namesSuppliedElsewhere({ words }: Product): Evidence[] {
  return words.filter(({ value }) => nameSaysSupplied(value));
}

const nameSaysSupplied = remembering(saysSuppliedElsewhere);

/** What an order says to that: reported rather than ordered here, or dispensed by a patient's pharmacy. */
export function orderedElsewhere(request: Node): Evidence[] {
  const reported = raw(request, 'reportedBoolean') ?? raw(request, 'reported') ?? object(request, 'reportedReference');
  const says = reported && reported.value !== false ? [seen(reported, 'reported')] : [];
  const dispense = object(request, 'dispenseRequest');
  const pharmacy = linkAt(dispense, 'performer') ?? linkAt(dispense, 'dispenser');
  return isPatientsPharmacy(pharmacy?.display ?? '') && pharmacy
    ? [...says, { ...pharmacy.evidence, value: pharmacy.display ?? '' }]
    : says;
}

/** What the words around an administration say about drug that was left over. */
export function readDiscarded(words: readonly Saying[]): Discarded {
  const said = words.flatMap(({ discarded: found, evidence }) => (found ? [{ found, evidence }] : []));
  const [first] = said;
  if (!first) return { state: 'absent' };
  const evidence = said.map(one => one.evidence);
  const alike = said.every(({ found }) => JSON.stringify(found) === JSON.stringify(first.found));
  return alike ? { ...first.found, evidence } : { state: 'unclear', evidence };
}

/** The notes of an administration or an order, as words. */
export function notesOf(holder: Node): Words[] {
  return list(holder, 'note').flatMap(note => {
    const found = textNode(note, 'text');
    return found ? [found] : [];
  });
}

/**
 * The text of a resource that says more than its elements (Narrative.status `additional`), as words. It may name the
 * patient, so that what points at it does not repeat it.
 */
export function furtherText(holder: Node): Words[] {
  const narrative = object(holder, 'text');
  const div = text(narrative, 'status') === 'additional' ? textNode(narrative, 'div') : null;
  if (div === null) return [];
  const value = div.value.replaceAll(/<[^<>]*>|&(?:nbsp|#160);/g, ' ').trim();
  return [{ value, evidence: { ...div.evidence, value: 'text of the entry' } }];
}
