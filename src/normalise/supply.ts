import type { Evidence } from '../domain/evidence.ts';
import type { Discarded } from '../domain/product.ts';
import { discardedIn, isPatientsPharmacy, saysSuppliedElsewhere } from '../knowledge/supply-words.ts';
import { list, type Node, object, raw, seen, textNode } from './elements.ts';
import { linkAt } from './lookup.ts';

type Words = readonly { value: string; evidence: Evidence }[];

/** Words that say that the drug did not come from the practice. */
export function suppliedElsewhere(words: Words): Evidence[] {
  return words.filter(({ value }) => saysSuppliedElsewhere(value)).map(({ evidence }) => evidence);
}

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
export function readDiscarded(words: Words): Discarded {
  const said = words.flatMap(({ value, evidence }) => {
    const found = discardedIn(value);
    return found ? [{ found, evidence }] : [];
  });
  const [first] = said;
  if (!first) return { state: 'absent' };
  const evidence = said.map(one => one.evidence);
  const alike = said.every(({ found }) => JSON.stringify(found) === JSON.stringify(first.found));
  return alike ? { ...first.found, evidence } : { state: 'unclear', evidence };
}

/** The notes of an administration or an order, as words. */
export function notesOf(holder: Node): { value: string; evidence: Evidence }[] {
  return list(holder, 'note').flatMap(note => {
    const found = textNode(note, 'text');
    return found ? [found] : [];
  });
}
