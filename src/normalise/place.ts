import type { ChartSettings } from '../domain/chart.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Why } from '../domain/reading.ts';
import type { Place, PlaceSign, Span } from '../domain/visit.ts';
import { isPlaceSystem, place, placeOfCode, placeOfText } from '../knowledge/places.ts';
import { codingsOf, wordsIn } from './concept.ts';
import { absent, list, type Node, object, text } from './elements.ts';
import { type Lookup, linkAt, nameOf } from './lookup.ts';
import { perContent } from './per-content.ts';
import { kindSigns, locationSigns, nameSigns, spanOf } from './place-signs.ts';
import { changedMeaning } from './unread.ts';

interface Hint {
  pos: string;
  text: string;
  from: Place['from'];
  evidence: Evidence;
}

/**
 * Where an encounter took place: what the facility configured for the Location, else an explicit place-of-service
 * code, the Location's type, the service type, the configured default. Hints that differ name no place, nor does a
 * configuration for the Location beside an explicit code of the record that says otherwise.
 */
export function readPlace(
  encounter: Node,
  lookup: Lookup,
  settings: ChartSettings,
): { place: Place; signs: readonly PlaceSign[] } {
  const hints: Hint[] = [];
  const looked: Evidence[] = [];
  const signs: PlaceSign[] = [];
  const spans: (Span | null)[] = [];
  let unread: Why | null = null;
  let label: string | null = null;
  for (const item of list(encounter, 'location')) {
    const link = linkAt(item, 'location');
    const status = text(item, 'status');
    if (!link || status === 'planned' || status === 'reserved') continue;
    const found = link.text === null ? null : lookup.follow(link, encounter);
    const location = found?.state === 'read' ? found.node : null;
    const name = (location ? text(location, 'name') : null) ?? link.display;
    label ??= name;
    looked.push(link.evidence);
    const span = spanOf(object(item, 'period'));
    spans.push(span);
    const configured = byLocation(settings, nameOf(link), name);
    if (configured !== null) {
      hints.push({ pos: configured, text: name ?? nameOf(link), from: 'configuration', evidence: link.evidence });
      for (const type of list(location, 'type')) hints.push(...codesIn(type));
      continue;
    }
    signs.push(...kindSigns(object(item, 'physicalType'), span));
    if (link.display !== null) signs.push(...nameSigns(link.display, link.evidence, span));
    if (found?.state === 'unread') unread ??= found.why;
    if (!location) continue;
    signs.push(...locationSigns(location, lookup, span));
    unread ??= changedMeaning(location);
    for (const type of list(location, 'type')) hints.push(...hintsIn(type, 'location'));
    unread ??= location.faults[0] ?? null;
  }
  for (const type of list(encounter, 'type')) hints.push(...hintsIn(type, 'code').filter(hint => hint.from === 'code'));
  hints.push(...hintsIn(object(encounter, 'serviceType'), 'service-type'));
  // Where one location was used all the time, or says no time, its place holds for the whole visit.
  const known = spans.filter(span => span !== null);
  const place = decide(hints, looked, label, unread, encounter, settings);
  return { place: { ...place, spans: known.length === spans.length ? known : [] }, signs };
}

function decide(
  hints: readonly Hint[],
  looked: readonly Evidence[],
  label: string | null,
  unread: Why | null,
  encounter: Node,
  settings: ChartSettings,
): Omit<Place, 'spans'> {
  const configured = hints.some(hint => hint.from === 'configuration');
  const told = configured ? hints.filter(({ from }) => from === 'configuration' || from === 'code') : hints;
  if (new Set(told.map(hint => hint.pos)).size > 1) {
    const names = [...new Set(told.map(hint => hint.text))].join('; ');
    return { pos: null, text: names, from: 'several', unread, evidence: told.map(hint => hint.evidence) };
  }
  for (const from of ['configuration', 'code', 'location', 'service-type'] as const) {
    const some = hints.filter(hint => hint.from === from);
    const [first] = some;
    if (!first) continue;
    const evidence = some.map(hint => hint.evidence);
    const names = [...new Set(some.map(hint => hint.text))].join('; ');
    return { pos: first.pos, text: names, from, unread, evidence };
  }
  const fallback = settings.placeOfService.default;
  const evidence = looked.length > 0 ? looked : [absent(encounter, 'location')];
  if (fallback !== null) {
    return { pos: fallback, text: label ?? place(fallback)?.name ?? null, from: 'configuration', unread, evidence };
  }
  const from = object(encounter, 'class') ? 'class-only' : 'absent';
  return { pos: null, text: label, from, unread, evidence };
}

function byLocation({ placeOfService }: ChartSettings, reference: string, name: string | null): string | null {
  for (const key of [reference, name?.toLowerCase()]) {
    if (key !== undefined && Object.hasOwn(placeOfService.byLocation, key))
      return placeOfService.byLocation[key] ?? null;
  }
  return null;
}

/** Explicit place-of-service codes alone. */
function codesIn(concept: Node): Hint[] {
  return hintsIn(concept, 'location').filter(hint => hint.from === 'code');
}

/** What a CodeableConcept says about the place: an explicit code, a role, or a phrase. */
function hintsIn(concept: Node | null, from: Asked): readonly Hint[] {
  return concept === null ? [] : hintsBy[from](concept);
}

type Asked = 'code' | 'location' | 'service-type';
const hintsBy = {
  code: perContent(concept => hintsOf(concept, 'code')),
  location: perContent(concept => hintsOf(concept, 'location')),
  'service-type': perContent(concept => hintsOf(concept, 'service-type')),
};

function hintsOf(concept: Node, from: Asked): readonly Hint[] {
  const hints: Hint[] = [];
  for (const { system, code, display, evidence } of codingsOf(concept)) {
    // A code of the right list that names no place is a place all the same: one that nobody can bill from unasked.
    const pos = code === null ? null : (placeOfCode(system, code) ?? (isPlaceSystem(system) ? code : null));
    if (pos === null) continue;
    hints.push({
      pos,
      text: display ?? place(pos)?.name ?? pos,
      from: isPlaceSystem(system) ? 'code' : from,
      evidence,
    });
  }
  // Words beside a code that name another place contradict it.
  for (const { value, evidence } of wordsIn(concept)) {
    const pos = placeOfText(value);
    if (pos !== null && hints.every(hint => hint.pos !== pos)) hints.push({ pos, text: value, from, evidence });
  }
  return hints;
}
