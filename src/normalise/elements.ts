import type { Evidence, Pointer } from '../domain/evidence.ts';
import { pointer } from '../domain/evidence.ts';
import type { FhirResource } from '../domain/fhir.ts';
import type { Why } from '../domain/reading.ts';
import { faultsBehind, reallySaid, realName } from './view.ts';

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
  /** What is written here, where the value is what that means in R4. */
  readonly said?: string;
}

type Fields = Record<string, unknown>;

export function rootOf(resource: FhirResource): Node {
  return {
    value: resource,
    reference: `${resource.resourceType}/${resource.id}`,
    path: '',
    faults: [...faultsBehind(resource)],
  };
}

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
  const real = realName(node.value, name) ?? name;
  return [node.path, real].filter(Boolean).join('.');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The element as it is, or null when it is not there. Inherited properties are never read. */
export function raw(node: Node | null, name: string): Node | null {
  if (!node || !isFields(node.value) || !Object.hasOwn(node.value, name)) return null;
  const value = node.value[name];
  if (value === null || value === undefined) return null;
  const said = reallySaid(node.value, name);
  return { ...node, value, path: pathOf(node, name), ...(said === null ? {} : { said }) };
}

function fault(node: Node, code: 'malformed' | 'too-large'): null {
  node.faults.push({ code, detail: pointerOf(node) });
  return null;
}

/** A complex element. Null when absent, empty, or nothing but a reason why it is absent. */
export function object(node: Node | null, name: string): Node | null {
  const found = raw(node, name);
  if (!found) return null;
  if (!isFields(found.value)) return isBlank(found.value) ? null : fault(found, 'malformed');
  return isEmpty(found.value) ? null : found;
}

/** The complex elements of a list. */
export function list(node: Node | null, name: string): Node[] {
  const found = raw(node, name);
  if (!found || isBlank(found.value)) return [];
  if (!Array.isArray(found.value)) {
    fault(found, 'malformed');
    return [];
  }
  if (found.value.length > longestList) fault(found, 'too-large');
  const items: Node[] = [];
  for (const [i, value] of found.value.slice(0, longestList).entries()) {
    const item = { ...found, value, path: `${found.path}${realName(found.value, String(i)) ?? `[${i}]`}` };
    if (isFields(value)) {
      if (!isEmpty(value)) items.push(item);
    } else if (value !== null && !isBlank(value)) fault(item, 'malformed');
  }
  return items;
}

/** A text, code, URL or date as written, without space around it. Null when absent or blank. */
export function text(node: Node | null, name: string): string | null {
  const found = raw(node, name);
  if (!found) return null;
  if (typeof found.value !== 'string') return fault(found, 'malformed');
  if (found.value.length > longestText) return fault(found, 'too-large');
  return found.value.trim() === '' ? null : found.value.trim();
}

/** The text element with its place, for evidence. */
export function textNode(node: Node | null, name: string): { value: string; evidence: Evidence } | null {
  const value = text(node, name);
  const found = value === null ? null : raw(node, name);
  return value === null || !found ? null : { value, evidence: seen(found, value) };
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** True when nothing is said but perhaps why nothing is said. */
function isEmpty(fields: Fields): boolean {
  for (const name of Object.keys(fields)) {
    if (name === 'id' || name === 'extension') continue;
    const value = fields[name];
    const nothing = value === null || value === undefined || isBlank(value);
    if (!nothing && !(Array.isArray(value) && value.length === 0)) return false;
  }
  return true;
}
