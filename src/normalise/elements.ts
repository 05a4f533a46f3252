import type { Evidence, Pointer } from '../domain/evidence.ts';
import { pointer } from '../domain/evidence.ts';
import type { FhirResource } from '../domain/fhir.ts';
import type { Why } from '../domain/reading.ts';
import { faultsBehind, isView, reallySaid, realName } from './view.ts';

/** Longer texts and lists are not read: no chart needs them. */
const longestText = 20_000;
const longestList = 1000;

/** An element of a resource, with its place. What is found to be of a wrong form is noted in `faults`. */
export interface Node {
  readonly value: unknown;
  /** `Type/id` of the resource. */
  readonly reference: string;
  /** FHIR path inside the resource; empty for the resource itself. */
  readonly path: string;
  readonly faults: Why[];
  /** What is written here, where the value is what that means in R4; else null. */
  readonly said: string | null;
  /** True in a resource that is read through a view: only there may an element stand in another place than it says. */
  readonly viewed: boolean;
}

type Fields = Record<string, unknown>;

/** The node of a whole resource, with the faults that were found before it was read. */
export function rootOf(resource: FhirResource): Node {
  return {
    value: resource,
    reference: `${resource.resourceType}/${resource.id}`,
    path: '',
    faults: [...faultsBehind(resource)],
    said: null,
    viewed: isView(resource),
  };
}

/** `Type/id#path` of a node, or of its element `name`, whether that is there or not. */
export function pointerOf(node: Node, name?: string): Pointer {
  return pointer(node.reference, name === undefined ? node.path : pathOf(node, name));
}

/** Evidence for a value that was read at this element. */
export function seen(node: Node, value: string): Evidence {
  return { pointer: pointerOf(node), value: node.said ?? value };
}

/** Evidence that an element was looked for and is not there. */
export function absent(node: Node, name: string): Evidence {
  return { pointer: pointerOf(node, name), value: '' };
}

function pathOf(node: Node, name: string): string {
  if (!node.viewed) return node.path === '' ? name : `${node.path}.${name}`;
  const real = realName(node.value, name) ?? name;
  if (node.path === '') return real;
  return real === '' ? node.path : `${node.path}.${real}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at an element, or null when nothing does. Inherited properties are never read. */
function valueAt(node: Node | null, name: string): unknown {
  if (!node || !isFields(node.value) || !Object.hasOwn(node.value, name)) return null;
  return node.value[name] ?? null;
}

function child(node: Node, name: string, value: unknown): Node {
  const { reference, faults, viewed } = node;
  const said = viewed ? (reallySaid(node.value, name) ?? node.said) : null;
  return { value, reference, path: pathOf(node, name), faults, said, viewed };
}

/** The element as it is, or null when it is not there. */
export function raw(node: Node | null, name: string): Node | null {
  const value = valueAt(node, name);
  return node === null || value === null ? null : child(node, name, value);
}

function fault(node: Node, code: 'malformed' | 'too-large', name?: string): null {
  node.faults.push({ code, detail: pointerOf(node, name) });
  return null;
}

/** A complex element. Null when absent, empty, or nothing but a reason why it is absent. */
export function object(node: Node | null, name: string): Node | null {
  const value = valueAt(node, name);
  if (node === null || value === null) return null;
  if (!isFields(value)) return isBlank(value) ? null : fault(node, 'malformed', name);
  return isEmpty(value) ? null : child(node, name, value);
}

/** The complex elements of a list. */
export function list(node: Node | null, name: string): Node[] {
  const values = valueAt(node, name);
  if (node === null || values === null || isBlank(values)) return [];
  if (!Array.isArray(values)) {
    fault(node, 'malformed', name);
    return [];
  }
  if (values.length > longestList) fault(node, 'too-large', name);
  const whole = child(node, name, values);
  const items: Node[] = [];
  const { reference, path, faults, said, viewed } = whole;
  for (let i = 0; i < values.length && i < longestList; i += 1) {
    const value: unknown = values[i];
    const place = (viewed ? realName(values, String(i)) : null) ?? `[${i}]`;
    const item = { value, reference, path: path + place, faults, said, viewed };
    if (isFields(value)) {
      if (!isEmpty(value)) items.push(item);
    } else if (value !== null && !isBlank(value)) fault(item, 'malformed');
  }
  return items;
}

/** A text, code, URL or date as written, without space around it. Null when absent or blank. */
export function text(node: Node | null, name: string): string | null {
  const value = valueAt(node, name);
  if (node === null || value === null) return null;
  if (typeof value !== 'string') return fault(node, 'malformed', name);
  if (value.length > longestText) return fault(node, 'too-large', name);
  return value.trim() || null;
}

/** The text element with its place, for evidence. */
export function textNode(node: Node | null, name: string): { value: string; evidence: Evidence } | null {
  const value = text(node, name);
  return node === null || value === null ? null : { value, evidence: seen(child(node, name, value), value) };
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** True when nothing is said but perhaps why nothing is said. */
function isEmpty(fields: Fields): boolean {
  for (const name of Object.keys(fields)) {
    // What stands beside a single value (`_reference`) is about it, and no value.
    if (name === 'id' || name === 'extension' || name.startsWith('_')) continue;
    const value = fields[name];
    const nothing = value === null || value === undefined || isBlank(value);
    if (!nothing && !(Array.isArray(value) && value.length === 0)) return false;
  }
  return true;
}
