import type { Evidence } from '../domain/evidence.ts';
import type { Order } from '../domain/order.ts';
import type { RouteClass } from '../domain/route.ts';
import { isOtherWay } from './doubts.ts';
import { type Node, object, raw, seen } from './elements.ts';
import { momentAt } from './given.ts';
import { type Instruction, type OrderSaying, orderSayingOf } from './instruction.ts';
import { linkAt } from './lookup.ts';
import type { Words } from './sayings.ts';

type Details = Pick<Order, 'doseWritten' | 'frequency' | 'period' | 'reported' | 'infusion' | 'against'>;

/**
 * What an order says beside drug, route and dose: how often, for how long, whose word it is, and signs of an infusion.
 * @param read what the instructions say, in their order
 */
export function orderDetails(
  request: Node,
  instructions: readonly Node[],
  read: readonly Instruction[],
  notes: readonly Words[],
  route: RouteClass | null,
): Details {
  const words = read.flatMap(one => one.words);
  const all = [...words, ...notes.map(orderSayingOf)];
  return {
    doseWritten: [...read.flatMap(({ dosed }) => dosed), ...where(words, one => one.amount)],
    frequency: [...instructions.flatMap(timingsIn), ...where(words, one => one.howOften)],
    period: periodOf(request, instructions),
    reported: reportedIn(request),
    infusion: [
      ...read.flatMap(({ rates }) => rates),
      ...where(all, one => one.infusion),
      ...where(all, ({ ways }) =>
        // Of an order that names no route: words for a way that is neither of the two injections.
        route === null ? isOtherWay(ways, 'im') && isOtherWay(ways, 'sc') : isOtherWay(ways, route),
      ),
    ],
    against: where(all, one => one.against),
  };
}

function where(words: readonly OrderSaying[], says: (one: OrderSaying) => boolean): Evidence[] {
  return words.filter(says).map(({ evidence }) => evidence);
}

/** Any timing, and "as needed"; how often exactly is for a person to read. */
function timingsIn(instruction: Node): Evidence[] {
  const timing = object(instruction, 'timing');
  const asNeeded = raw(instruction, 'asNeededBoolean');
  const reason = object(instruction, 'asNeededCodeableConcept');
  return [
    ...(timing ? [seen(timing, 'timing')] : []),
    ...(asNeeded?.value === true ? [seen(asNeeded, 'true')] : []),
    ...(reason ? [seen(reason, 'as needed')] : []),
  ];
}

/** From when to when it holds: by its timing, else by when it may be dispensed. */
function periodOf(request: Node, instructions: readonly Node[]): Order['period'] {
  const bounds = instructions.map(node => object(object(object(node, 'timing'), 'repeat'), 'boundsPeriod'));
  // Of several instructions none ends the order.
  const own = bounds.length === 1 ? (bounds[0] ?? null) : null;
  const period = own ?? object(object(request, 'dispenseRequest'), 'validityPeriod');
  const start = momentAt(period, 'start');
  const end = momentAt(period, 'end');
  return { start: start.date, end: end.date, evidence: [...start.evidence, ...end.evidence] };
}

function reportedIn(request: Node): Evidence[] {
  const flag = raw(request, 'reportedBoolean');
  const link = linkAt(request, 'reportedReference');
  return [...(flag && flag.value !== false ? [seen(flag, 'true')] : []), ...(link ? [link.evidence] : [])];
}
