import { codings, type Thing, text, thing, things, wordsOf } from '../json.ts';
import type { Chart } from '../record.ts';

/** What a performer did: gave it, something else, or nothing said. */
function did(performer: Thing): 'gave' | 'other' {
  const role = thing(performer, 'function');
  const codes = codings(role).flatMap(({ code }) => (code === '' ? [] : [code.toLowerCase()]));
  if (codes.includes('performer')) return 'gave';
  if (codes.length > 0 && codes.every(code => code === 'verifier' || code === 'witness')) return 'other';
  if (codes.length === 0 && wordsOf(role).length === 0) return 'gave';
  const words = [...wordsOf(role), ...codes].join(' ').toLowerCase();
  return /administ|perform|gave|given/.test(words) ? 'gave' : 'other';
}

function whoIs(chart: Chart, from: Thing, actor: Thing): string {
  const reference = text(actor, 'reference');
  const target = reference === '' ? null : chart.follow(from, actor);
  const type =
    text(target ?? {}, 'resourceType') ||
    text(actor, 'type') ||
    reference.replace(/^.*?([A-Z][A-Za-z]+)\/[^/]+$/, '$1');
  if (type === 'Patient') return 'patient';
  if (type === 'RelatedPerson') return 'related person';
  if (type === 'Device' || type === 'Organization') return 'no person';
  if (target !== null) return 'somebody';
  const named = text(actor, 'display') !== '';
  if (reference === '')
    return named ? 'somebody' : text(thing(actor, 'identifier'), 'value') !== '' ? 'by identifier alone' : 'absent';
  return !named ? 'points to nothing' : type === 'Practitioner' ? 'somebody' : 'unclear';
}

/** Who gave it, by one of the words of the page. */
export function giverOf(chart: Chart, administration: Thing): string {
  const all = things(administration, 'performer').map(one => ({
    did: did(one),
    who: whoIs(chart, administration, thing(one, 'actor')),
  }));
  const gave = all.filter(one => one.did === 'gave').map(({ who }) => who);
  const named = gave.filter(who => who !== 'absent');
  if (named.length === 0) return all.length === 0 || gave.length > 0 ? 'absent' : 'only others';
  const [only = 'absent', ...more] = new Set(named);
  // A machine that somebody else handled may be what it was given with.
  const machine = only === 'somebody' && all.some(({ who }) => who === 'no person');
  if (more.length === 0) return machine ? 'unclear' : only;
  return named.some(who => who === 'patient' || who === 'related person')
    ? 'patient and another'
    : named.includes('somebody') && !named.includes('no person')
      ? 'somebody'
      : 'unclear';
}
