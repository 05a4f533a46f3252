import type { Immunization } from '../domain/immunization.ts';
import { startOf, statusOf, visitOf } from './beside.ts';
import { codingsOf } from './concept.ts';
import { isCvx, readDrugAt } from './drug.ts';
import { type Node, object, raw } from './elements.ts';
import type { Lookup } from './lookup.ts';
import { readRoute } from './route.ts';
import { changedMeaning, firstWhy, unknownStatus } from './unread.ts';

const statuses = new Set(['completed', 'entered-in-error', 'not-done']);

/** Reads an Immunization. `occurrenceString` is words: it gives no date. */
export function readImmunization(node: Node, lookup: Lookup): Immunization {
  const { status, evidence } = statusOf(node);
  const drug = readDrugAt(node, lookup, { concept: 'vaccineCode', reference: null });
  const given = startOf(node, 'occurrenceDateTime', 'occurrencePeriod');
  const route = readRoute(aboutRoute(node), node);
  const visit = visitOf(node, 'encounter');
  const unread = firstWhy(
    changedMeaning(node),
    unknownStatus(status, statuses, node, 'status'),
    given.unread,
    node.faults[0],
  );
  return {
    reference: node.reference,
    status,
    drug,
    cvx: codingsOf(object(node, 'vaccineCode')).flatMap(({ system, code }) =>
      code !== null && isCvx(system) ? [code] : [],
    ),
    route,
    given: given.start,
    visit,
    // What may mean something else than it says voids nothing.
    void: unread === null && (status === 'not-done' || status === 'entered-in-error'),
    unread,
    evidence: [...evidence, ...drug.evidence, ...given.evidence],
  };
}

/** Only what is about the route: `text` of a resource is its narrative, not a sentence of the dosage. */
function aboutRoute(node: Node): Node {
  const parts = ['route', 'site'].flatMap(name => {
    const found = raw(node, name);
    return found ? [[name, found.value]] : [];
  });
  return { ...node, value: Object.fromEntries(parts) };
}
