import type { Evidence } from '../domain/evidence.ts';
import type { Order } from '../domain/order.ts';
import type { RouteClass } from '../domain/route.ts';
import { givenSigns } from '../knowledge/given-words.ts';
import { namesAmount, saysHowOften, saysNotToGive } from '../knowledge/order-words.ts';
import { wordsIn } from './concept.ts';
import { otherWays } from './doubts.ts';
import { list, type Node, object, raw, seen, textNode } from './elements.ts';
import { momentAt } from './given.ts';
import { linkAt } from './lookup.ts';
import { ratesIn } from './rate.ts';
import { notesOf } from './supply.ts';

interface Words {
  value: string;
  evidence: Evidence;
}

type Details = Pick<Order, 'doseWritten' | 'frequency' | 'period' | 'reported' | 'infusion' | 'against'>;

/** What an order says beside drug, route and dose: how often, for how long, whose word it is, and signs of an infusion. */
export function orderDetails(request: Node, instructions: readonly Node[], route: RouteClass | null): Details {
  const words = instructions.flatMap(wordsOfInstruction);
  const all = [...words, ...notesOf(request)];
  return {
    doseWritten: [...instructions.flatMap(dosesIn), ...where(words, namesAmount)],
    frequency: [...instructions.flatMap(timingsIn), ...where(words, saysHowOften)],
    period: periodOf(request, instructions),
    reported: reportedIn(request),
    infusion: [
      ...instructions.flatMap(node => list(node, 'doseAndRate').flatMap(ratesIn)),
      ...where(all, text => givenSigns(text).has('infusion')),
      ...(route === null ? neitherWay(all) : otherWays(all, route)),
    ],
    against: where(all, saysNotToGive),
  };
}

/** Of an order that names no route: words for a way that is neither of the two injections. */
function neitherWay(words: readonly Words[]): Evidence[] {
  const underSkin = otherWays(words, 'sc');
  return otherWays(words, 'im').filter(one => underSkin.includes(one));
}

function where(words: readonly Words[], says: (text: string) => boolean): Evidence[] {
  return words.filter(({ value }) => says(value)).map(({ evidence }) => evidence);
}

function wordsOfInstruction(node: Node): Words[] {
  const own = ['text', 'patientInstruction'].flatMap(name => textNode(node, name) ?? []);
  const more = list(node, 'additionalInstruction').flatMap(concept => wordsIn(concept));
  return [...own, ...more, ...wordsIn(object(node, 'method')), ...wordsIn(object(object(node, 'timing'), 'code'))];
}

function dosesIn(instruction: Node): Evidence[] {
  return list(instruction, 'doseAndRate').flatMap(item =>
    ['doseQuantity', 'doseRange'].flatMap(name => {
      const dose = object(item, name);
      return dose ? [seen(dose, name)] : [];
    }),
  );
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
  return [...(flag?.value === true ? [seen(flag, 'true')] : []), ...(link ? [link.evidence] : [])];
}
