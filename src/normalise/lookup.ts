import type { Evidence } from '../domain/evidence.ts';
import { type FhirResource, isFhirResource } from '../domain/fhir.ts';
import type { Reading, Why } from '../domain/reading.ts';
import { type Node, object, pointerOf, raw, rootOf, seen, text } from './elements.ts';
import { faultsBehind, isView } from './view.ts';

/** A Reference as written. */
export interface Link {
  /** Null when it names something by identifier or display only. */
  text: string | null;
  display: string | null;
  /** The resource type it names or says, or null. */
  type: string | null;
  evidence: Evidence;
}

export type Found =
  | { state: 'read'; reference: string; node: Node }
  | { state: 'missing'; reference: string }
  | { state: 'unread'; reference: string; why: Why };

/** Follows references over what was read. */
export interface Lookup {
  follow(link: Link, holder: Node): Found;
}

const relative = /^([A-Z][A-Za-z]{1,63}\/[A-Za-z0-9._-]{1,128})(?:\/_history\/[A-Za-z0-9._-]{1,128})?$/;

/** `Type/id` of a relative reference, with or without version; null for every other form. */
export function keyOf(reference: string): string | null {
  return relative.exec(reference)?.[1] ?? null;
}

/** The Reference at an element, or null when there is none. */
export function linkAt(node: Node | null, name?: string): Link | null {
  const found = name === undefined ? node : object(node, name);
  if (!found) return null;
  const reference = text(found, 'reference');
  const display = text(found, 'display');
  const named = /(?:^|\/)([A-Z][A-Za-z]+)(?:\/|\?)/.exec(reference ?? '')?.[1] ?? null;
  const place = reference === null ? found : (raw(found, 'reference') ?? found);
  const value = reference ?? display ?? (raw(found, 'identifier') ? 'identifier' : '');
  return { text: reference, display, type: named ?? text(found, 'type'), evidence: seen(place, value) };
}

/** The name a reference has in a report: `Type/id` where it is relative, else as written. */
export function nameOf(link: Link): string {
  return (link.text === null ? null : keyOf(link.text)) ?? link.text ?? link.display ?? '';
}

/** Follows references within what a reading brought; where one leads to nothing there, says why. */
export function lookupIn(reading: Reading): Lookup {
  const known = new Map<string, FhirResource>();
  for (const { value } of Object.values(reading.sources)) {
    for (const resource of value)
      if (isFhirResource(resource)) known.set(`${resource.resourceType}/${resource.id}`, resource);
  }
  return {
    follow(link, holder) {
      const key = link.text === null ? null : (keyOf(link.text) ?? link.text);
      const reference = key ?? link.display ?? '';
      if (link.text === null || key === null)
        return { state: 'unread', reference, why: { code: 'other', detail: link.evidence.pointer } };
      if (link.text.startsWith('#')) return contained(link.text.slice(1), holder, reference);
      const answer = reading.references.get(link.text) ?? reading.references.get(key);
      if (answer?.state === 'read') return usable(answer.resource, reference);
      const resource = known.get(key);
      if (resource) return usable(resource, reference);
      if (answer?.state === 'missing') return { state: 'missing', reference };
      if (answer?.state === 'unread') return { state: 'unread', reference, why: answer.why };
      const code = answer?.state === 'external' ? 'unsafe-link' : 'not-asked';
      return { state: 'unread', reference, why: { code, detail: link.evidence.pointer } };
    },
  };
}

function usable(resource: FhirResource, reference: string): Found {
  if (isFhirResource(resource) && typeof resource.id === 'string')
    return { state: 'read', reference, node: rootOf(resource) };
  return { state: 'unread', reference, why: { code: 'broken-resource' } };
}

/** A contained resource belongs to the resource that holds it, also when both have the same id. */
function contained(id: string, holder: Node, reference: string): Found {
  const all = raw({ ...holder, path: '', value: topOf(holder) }, 'contained');
  const list = Array.isArray(all?.value) ? all.value : [];
  const at = list.findIndex(item => isFhirResource(item) && item.id === id);
  const item: unknown = list[at];
  if (!isFhirResource(item)) return { state: 'missing', reference };
  // Two by one id: nobody knows which is meant.
  if (list.filter(other => isFhirResource(other) && other.id === id).length > 1)
    return { state: 'unread', reference, why: { code: 'conflicting-versions' } };
  tops.set(item, topOf(holder));
  const { reference: owner } = holder;
  const viewed = isView(item);
  const faults = [...faultsBehind(item)];
  const node = { value: item, reference: owner, path: `contained[${at}]`, faults, said: null, viewed };
  return { state: 'read', reference: pointerOf(node), node };
}

/** Which resource a contained one came from, so that its own `#` references can be followed. */
const tops = new WeakMap<object, unknown>();

function topOf(holder: Node): unknown {
  const value = holder.value;
  return (typeof value === 'object' && value !== null ? tops.get(value) : undefined) ?? value;
}
