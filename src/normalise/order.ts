import type { Dose } from '../domain/dose.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Order, OrderLink } from '../domain/order.ts';
import type { Route } from '../domain/route.ts';
import { parseDate } from '../domain/time.ts';
import { wordsIn } from './concept.ts';
import { readReasons } from './diagnosis.ts';
import { readDrug } from './drug.ts';
import { absent, list, type Node, object, pointerOf, raw, seen, text } from './elements.ts';
import { type Instruction, loadingIn, readInstruction } from './instruction.ts';
import { type Lookup, linkAt, nameOf } from './lookup.ts';
import { orderDetails } from './order-details.ts';
import { readOrderer } from './orderer.ts';
import { notesOf, orderedElsewhere, suppliedElsewhere } from './supply.ts';
import { changedMeaning, firstWhy, unknownStatus } from './unread.ts';

const statuses = new Set([
  'active',
  'on-hold',
  'cancelled',
  'completed',
  'entered-in-error',
  'stopped',
  'draft',
  'unknown',
]);
const intents = new Set([
  'proposal',
  'plan',
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
  'option',
]);

/** What `MedicationAdministration.request` leads to. */
export function readOrderLink(administration: Node, lookup: Lookup): OrderLink {
  const link = linkAt(administration, 'request');
  if (!link) return { state: 'absent', evidence: [absent(administration, 'request')] };
  const evidence = [link.evidence];
  const found = lookup.follow(link, administration);
  const reference = nameOf(link);
  if (found.state === 'missing') return { state: 'dangling', reference, evidence };
  if (found.state === 'unread') return { state: 'unread', reference, why: found.why, evidence };
  if (text(found.node, 'resourceType') !== 'MedicationRequest') {
    return { state: 'unread', reference, why: { code: 'malformed', detail: link.evidence.pointer }, evidence };
  }
  return { state: 'read', reference, order: orderAt(found.node, lookup), evidence };
}

/** One order stands behind many injections: by the reading it was found in, and its resource. */
const orders = new WeakMap<Lookup, Map<unknown, Order>>();

function orderAt(request: Node, lookup: Lookup): Order {
  // A contained one has its place in the resource around it.
  if (request.path !== '') return readOrder(request, lookup);
  const known = orders.get(lookup) ?? new Map<unknown, Order>();
  orders.set(lookup, known);
  const order = known.get(request.value) ?? readOrder(request, lookup);
  known.set(request.value, order);
  return order;
}

function readOrder(request: Node, lookup: Lookup): Order {
  const status = text(request, 'status');
  const intent = text(request, 'intent');
  const doNotPerform = raw(request, 'doNotPerform');
  const instructions = list(request, 'dosageInstruction');
  const evidence: Evidence[] = [];
  for (const name of ['status', 'intent', 'authoredOn']) {
    const found = raw(request, name);
    const value = text(request, name);
    if (found && value !== null) evidence.push(seen(found, value));
  }
  const read = instructions.map(readInstruction);
  const route = routeOf(request, instructions, read);
  // Of the reasons for a status, one takes back what was done under the order: that it was an error.
  const mistaken = wordsIn(object(request, 'statusReason')).filter(({ value }) => /\berror\b/i.test(value));
  const notes = [...notesOf(request), ...mistaken];
  return {
    reference: request.path === '' ? request.reference : pointerOf(request),
    status,
    intent,
    drug: readDrug(request, lookup),
    route,
    dose: doseOf(request, instructions, read),
    reasons: readReasons(request, lookup),
    orderer: readOrderer(request, lookup),
    suppliedElsewhere: [...orderedElsewhere(request), ...suppliedElsewhere(notes)],
    authored: parseDate(text(request, 'authoredOn')),
    loading: [...read.flatMap(({ loading }) => loading), ...loadingIn(notes)],
    ...orderDetails(request, instructions, read, notes, route.class),
    unread: firstWhy(
      changedMeaning(request),
      unknownStatus(status, statuses, request, 'status'),
      unknownStatus(intent, intents, request, 'intent'),
      doNotPerform && doNotPerform.value !== false
        ? { code: 'modifier-extension', detail: pointerOf(request, 'doNotPerform') }
        : null,
      request.faults[0],
    ),
    evidence,
  };
}

/** One route for all instructions; instructions that differ leave it open. */
function routeOf(request: Node, instructions: readonly Node[], read: readonly Instruction[]): Route {
  const routes = read.map(({ route }) => route).filter(({ certainty }) => certainty !== 'absent');
  const [first] = routes;
  if (!first) {
    const evidence = [absent(instructions[0] ?? request, instructions[0] ? 'route' : 'dosageInstruction')];
    return { class: null, certainty: 'absent', candidates: [], evidence };
  }
  if (routes.every(route => route.class === first.class && route.certainty !== 'conflict')) return first;
  if (routes.length === 1) return first;
  const candidates = routes.flatMap(route => (route.class === null ? route.candidates : [route.class]));
  return {
    class: null,
    certainty: 'ambiguous',
    candidates: [...new Set(candidates)],
    evidence: routes.flatMap(route => route.evidence),
  };
}

/** The dose of the only instruction that has one. A range, or several, is no amount to compare with. */
function doseOf(request: Node, instructions: readonly Node[], read: readonly Instruction[]): Dose {
  const doses = read.flatMap(one => one.doses);
  const [only] = doses;
  if (only && doses.length === 1) return only;
  return {
    state: 'absent',
    evidence: [absent(instructions[0] ?? request, instructions[0] ? 'doseAndRate' : 'dosageInstruction')],
  };
}
