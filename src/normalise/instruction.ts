import type { Dose } from '../domain/dose.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Route } from '../domain/route.ts';
import { saysLoading } from '../knowledge/diagnosis-b12.ts';
import { givenSigns } from '../knowledge/given-words.ts';
import { namesAmount, saysHowOften, saysNotToGive } from '../knowledge/order-words.ts';
import { wordsIn } from './concept.ts';
import { doseOfQuantity } from './dose.ts';
import { waysIn } from './doubts.ts';
import { list, type Node, object, seen, textNode } from './elements.ts';
import { perContent } from './per-content.ts';
import { ratesIn } from './rate.ts';
import { readRoute } from './route.ts';
import type { Words } from './sayings.ts';

/** Words of an order, and what they say: each text is looked at once. */
export interface OrderSaying extends Words {
  amount: boolean;
  howOften: boolean;
  infusion: boolean;
  against: boolean;
  /** Ways of injecting that they name. */
  ways: ReturnType<typeof waysIn>;
}

/** What one instruction of an order says by itself, but for when. */
export interface Instruction {
  route: Route;
  /** Its exact amounts. */
  doses: readonly Dose[];
  /** Where an amount is written, exact or from one to another. */
  dosed: readonly Evidence[];
  rates: readonly Evidence[];
  words: readonly OrderSaying[];
  loading: readonly Evidence[];
}

const known = perContent((instruction): Instruction => {
  const amounts = list(instruction, 'doseAndRate');
  const quantities = amounts.flatMap(one => object(one, 'doseQuantity') ?? []);
  const sentence = textNode(instruction, 'text');
  return {
    route: readRoute(instruction, instruction),
    doses: quantities.map(doseOfQuantity),
    dosed: amounts.flatMap(amount =>
      ['doseQuantity', 'doseRange'].flatMap(name => {
        const dose = object(amount, name);
        return dose ? [seen(dose, name)] : [];
      }),
    ),
    rates: amounts.flatMap(ratesIn),
    words: wordsOf(instruction).map(orderSayingOf),
    loading: sentence ? loadingIn([sentence]) : [],
  };
});

/** Reads one `dosageInstruction`; each content of it once, whenever it is to be given. */
export function readInstruction(node: Node): Instruction {
  return known(node.viewed ? node : { ...node, value: withoutTimes(node.value as Timed) });
}

interface Timed {
  timing?: { code?: unknown } | null;
}

/** Times are each order's own. */
function withoutTimes(instruction: Timed): object {
  const { timing } = instruction;
  if (typeof timing !== 'object' || timing === null) return instruction;
  return { ...instruction, timing: { code: timing.code } };
}

/** Looks at words of an order once, for all that is asked of them. */
export function orderSayingOf({ value, evidence }: Words): OrderSaying {
  return {
    value,
    evidence,
    amount: namesAmount(value),
    howOften: saysHowOften(value),
    infusion: givenSigns(value).has('infusion'),
    against: saysNotToGive(value),
    ways: waysIn(value),
  };
}

/** Words that say that it orders a first phase of more frequent doses. */
export function loadingIn(words: readonly Words[]): Evidence[] {
  return words.flatMap(({ value, evidence }) => (saysLoading(value) ? [evidence] : []));
}

function wordsOf(node: Node): Words[] {
  const own = ['text', 'patientInstruction'].flatMap(name => textNode(node, name) ?? []);
  const more = list(node, 'additionalInstruction').flatMap(concept => wordsIn(concept));
  return [...own, ...more, ...wordsIn(object(node, 'method')), ...wordsIn(object(object(node, 'timing'), 'code'))];
}
