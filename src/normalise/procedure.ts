import type { ServiceRecord } from '../domain/service-record.ts';
import type { Visit } from '../domain/visit.ts';
import { startOf, statusOf, visitOf } from './beside.ts';
import { labelOf, wordsIn } from './concept.ts';
import { list, type Node, object, raw } from './elements.ts';
import { modifiersIn, type ServiceCodes, serviceCodesOf } from './service-codes.ts';
import { changedMeaning, firstWhy, unknownStatus } from './unread.ts';

const statuses = new Set([
  'preparation',
  'in-progress',
  'not-done',
  'on-hold',
  'stopped',
  'completed',
  'entered-in-error',
  'unknown',
]);

/** Reads a Procedure. */
export function readProcedure(node: Node): ServiceRecord {
  return readService(node, {
    from: 'procedure',
    visit: 'encounter',
    moment: ['performedDateTime', 'performedPeriod'],
    statuses,
    voids: ['not-done', 'entered-in-error'],
  });
}

/** Where a kind of service record keeps what is read of it. */
export interface ServiceShape {
  from: 'procedure' | 'charge';
  /** Element that refers to the visit. */
  visit: string;
  /** Elements that say when, as a moment and as a period. */
  moment: readonly [dateTime: string, period: string];
  statuses: ReadonlySet<string>;
  /** Statuses by which it did not take place, or was recorded by mistake. */
  voids: readonly string[];
}

/** Reads a Procedure or a ChargeItem. */
export function readService(node: Node, shape: ServiceShape): ServiceRecord {
  const { status, evidence } = statusOf(node);
  const code = object(node, 'code');
  const { codes, modifiers, evidence: coded } = serviceCodesOf(code);
  const given = startOf(node, ...shape.moment);
  const beside = modifiersIn(node);
  const visit = visitOf(node, shape.visit);
  const unread = firstWhy(
    changedMeaning(node),
    unknownStatus(status, shape.statuses, node, 'status'),
    given.unread,
    node.faults[0],
  );
  return {
    reference: node.reference,
    from: shape.from,
    codes,
    modifiers: [...new Set([...modifiers, ...beside])],
    quantity: quantityOf(node),
    text: labelOf(code),
    start: given.start,
    visit,
    // What may mean something else than it says voids nothing.
    void: unread === null && status !== null && shape.voids.includes(status),
    unread,
    evidence: [
      ...coded,
      ...(codes.length === 0 ? wordsIn(code).map(one => one.evidence) : []),
      ...evidence,
      ...given.evidence,
    ],
  };
}

/** Only a charge has one. */
function quantityOf(node: Node): number | null {
  const value = raw(object(node, 'quantity'), 'value')?.value;
  return typeof value === 'number' ? value : null;
}

/** The service that an Encounter names by the codes of its type, or by a number among the words; none when it names none. */
export function serviceOfVisit(encounter: Node, visit: Visit): ServiceRecord[] {
  const kinds = list(encounter, 'type');
  const found: ServiceCodes[] = kinds.map(serviceCodesOf);
  const codes = [...new Set(found.flatMap(one => one.codes))];
  const words = kinds.flatMap(kind => wordsIn(kind)).filter(({ value }) => /(?<![\w-])\d{5}(?![\w-])/.test(value));
  if (codes.length === 0 && words.length === 0) return [];
  return [
    {
      reference: visit.reference,
      from: 'encounter-type',
      codes,
      modifiers: [...new Set(found.flatMap(one => one.modifiers))],
      quantity: null,
      text: words[0]?.value ?? kinds.map(labelOf).find(Boolean) ?? null,
      start: visit.start,
      visit: visit.reference,
      void: visit.unread === null && (visit.status === 'entered-in-error' || visit.status === 'cancelled'),
      unread: visit.unread,
      evidence: codes.length > 0 ? found.flatMap(one => one.evidence) : words.map(({ evidence }) => evidence),
    },
  ];
}
