import type { Npi } from '../domain/person.ts';
import { isNpi, isNpiSystem } from '../knowledge/npi.ts';
import type { Actor } from './actor.ts';
import { list, type Node, object, seen, text } from './elements.ts';
import { changedMeaning } from './unread.ts';

/** The NPI of somebody: in the entries that were read of them, or in the reference (a node) by which the record names them. */
export function readNpi(reference: Node | null, actor: Actor): Npi {
  if (object(reference, 'identifier') !== null) return npiAt(reference, actor);
  const before = known.get(actor.resources) ?? npiAt(null, actor);
  known.set(actor.resources, before);
  return before;
}

/** By the entries of somebody who was looked up: they stand in many places of a chart. */
const known = new WeakMap<Actor['resources'], Npi>();

function npiAt(reference: Node | null, { resources, found, person }: Actor): Npi {
  const understood = resources.filter(one => !isChanged(one));
  const identifiers = [
    object(reference, 'identifier'),
    // A role may name its practitioner by identifier.
    ...understood.map(one => object(object(one, 'practitioner'), 'identifier')),
    ...understood.flatMap(one => list(one, 'identifier')),
  ];
  const written = identifiers.flatMap(npiOf);
  const good = written.filter(({ value }) => isNpi(value));
  const [first] = good;
  const evidence = (first ? good : written).map(one => one.evidence);
  if (first && good.every(({ value }) => value === first.value))
    return { state: 'recorded', number: first.value, why: null, evidence };
  if (first) return { state: 'several', number: null, why: null, evidence };
  if (written.length > 0) return { state: 'wrong', number: null, why: null, evidence };
  const changed = resources.map(changedMeaning).find(one => one !== null);
  const why = found?.state === 'unread' ? found.why : (person.unread ?? changed);
  if (why && found) return { state: 'unread', number: null, why, evidence };
  const own = resources.some(one => text(one, 'resourceType') === 'Practitioner');
  return { state: own ? 'absent' : 'no-entry', number: null, why: null, evidence };
}

/** What such an entry says, nobody knows. One with parts taken out still says what is left. */
function isChanged(entry: Node): boolean {
  const code = changedMeaning(entry)?.code;
  return code === 'modifier-extension' || code === 'implicit-rules';
}

function npiOf(identifier: Node | null) {
  const value = text(identifier, 'value');
  if (!identifier || value === null || !isNpiSystem(text(identifier, 'system') ?? '')) return [];
  return text(identifier, 'use') === 'old' ? [] : [{ value, evidence: seen(identifier, value) }];
}
