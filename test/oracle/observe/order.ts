import { dayOf, when } from '../dates.ts';
import { has, type Thing, text, thing, things } from '../json.ts';
import { listed } from '../lists.ts';
import { type Chart, ofPatient } from '../record.ts';
import { type Product, productOf } from './drug.ts';
import { routeOf } from './route.ts';
import type { Given } from './time.ts';

const takenBack = listed('taken back');
const unclear = listed('unclear in orders');
const infused = (order: Thing) =>
  things(order, 'dosageInstruction')
    .flatMap(one => things(one, 'doseAndRate'))
    .some(one => Object.keys(one).some(key => key.startsWith('rate')));
const orders = new Set(['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order']);
const intents = new Set(['proposal', 'plan', 'option']);
const statuses = new Set('active completed on-hold stopped draft cancelled entered-in-error unknown'.split(' '));

const noOrder = {
  intent: 'none',
  'order status': 'none',
  'drugs agree': 'not said',
  'routes agree': 'not said',
  ordered: 'not said',
  'order is': 'plain',
  'order words': 'nothing',
};

const strange = new Set(['unknown', 'conflict']);
const shareWords = (a: Product, b: Product) => a.words.split(' ; ').some(words => b.words.split(' ; ').includes(words));

function drugsAgree(given: Product, ordered: Product): string {
  if (ordered.drug === 'absent' || given.drug === 'absent' || given.drug === 'points to nothing') return 'not said';
  if (given.drug === 'conflict' || given.drug === 'unread') return 'not said';
  if (ordered.known === null || given.known === null) {
    if (given.words === ordered.words) return 'yes';
    return given.known !== null && strange.has(ordered.drug) && !shareWords(given, ordered) ? 'stranger' : 'unclear';
  }
  if (ordered.known.name === given.known.name) return 'yes';
  if (ordered.known.kind === 'vaccine' && given.known.kind === 'vaccine') return 'yes';
  const [a, b] = [ordered.known.name, given.known.name];
  return a.startsWith(b) || b.startsWith(a) ? 'unclear' : 'no';
}

function routesAgree(given: string, order: Thing): string {
  const routes = new Set(things(order, 'dosageInstruction').map(routeOf));
  routes.delete('absent');
  if (routes.size === 0) return 'not said';
  if (routes.has(given)) return 'yes';
  if (routes.size > 1) return 'unclear';
  const [route = ''] = routes;
  if (route === 'open' || route === 'unspecified') return 'yes';
  if (given === 'unclear') return 'unclear';
  if (['absent', 'open', 'unspecified', 'conflict'].includes(given)) return 'not said';
  return ['im', 'sc', 'iv', 'iv-push', 'iv-infusion', 'oral', 'intradermal', 'sc-infusion'].includes(route)
    ? 'no'
    : 'unclear';
}

export interface Order {
  seen: Readonly<Record<string, string>>;
  resource: Thing | null;
}

/** The order that the administration refers to. */
export function orderOf(
  chart: Chart,
  administration: Thing,
  about: { product: Product; route: string; given: Given },
): Order {
  const reference = thing(administration, 'request');
  if (text(reference, 'reference') === '') {
    const named = text(reference, 'display') !== '' || has(reference, 'identifier');
    return { seen: { order: named ? 'by words alone' : 'absent', ...noOrder }, resource: null };
  }
  const order = chart.follow(administration, reference);
  if (order === null) return { seen: { order: 'points to nothing', ...noOrder }, resource: null };
  if (text(order, 'resourceType') !== 'MedicationRequest')
    return { seen: { order: 'not an order', ...noOrder }, resource: null };
  if (!ofPatient(chart, order)) return { seen: { order: 'other patient', ...noOrder }, resource: null };
  const intent = text(order, 'intent');
  const status = text(order, 'status');
  const written = when(text(order, 'authoredOn'));
  const day = written === null ? null : dayOf(written, chart.settings.timeZone);
  const words = [...things(order, 'note'), ...things(order, 'dosageInstruction')].flatMap(one => [
    text(one, 'text'),
    text(one, 'patientInstruction'),
  ]);
  const reported = order['reportedBoolean'] === true || has(order, 'reportedReference');
  return {
    resource: order,
    seen: {
      order: 'found',
      intent: orders.has(intent) ? 'order' : intent === '' ? 'absent' : intents.has(intent) ? intent : 'other',
      'order status': status === '' ? 'absent' : statuses.has(status) ? status : 'other',
      'drugs agree': drugsAgree(about.product, productOf(chart, order)),
      'routes agree': routesAgree(about.route, order),
      ordered:
        day === null || about.given.day === null
          ? 'not said'
          : day.slice(0, about.given.day.length) > about.given.day.slice(0, day.length)
            ? 'later day'
            : 'in time',
      'order is':
        order['doNotPerform'] === true ? 'forbidden' : infused(order) ? 'an infusion' : reported ? 'reported' : 'plain',
      'order words': words.some(takenBack) ? 'taken back' : words.some(unclear) ? 'unclear' : 'nothing',
    },
  };
}
