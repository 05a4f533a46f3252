import type { Why } from '../domain/reading.ts';
import type { Node } from './elements.ts';

/** More elements than this in one resource are not looked through. */
const mostElements = 50_000;

/** Why nothing may rest on a resource: its meaning is changed in a way that is not read here. Null when nothing does. */
export function changedMeaning(root: Node): Why | null {
  const stack: { value: unknown; path: string }[] = [{ value: root.value, path: root.path }];
  const rules = (root.value as { implicitRules?: unknown } | null)?.implicitRules;
  if (typeof rules === 'string' && rules.trim() !== '') {
    return { code: 'implicit-rules', detail: `${root.reference}#implicitRules` };
  }
  for (let count = 0; stack.length > 0; count += 1) {
    if (count > mostElements) return { code: 'too-large', detail: root.reference };
    const { value, path } = stack.pop() ?? { value: null, path: '' };
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, child] of Object.entries(value)) {
      const place = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
      if (name === 'modifierExtension' && says(child)) {
        return { code: 'modifier-extension', detail: `${root.reference}#${place}` };
      }
      if (typeof child === 'object' && child !== null) stack.push({ value: child, path: place });
    }
  }
  return null;
}

/** Why nothing may rest on a status: it is none of the codes that the standard has. */
export function unknownStatus(
  status: string | null,
  allowed: ReadonlySet<string>,
  node: Node,
  name: string,
): Why | null {
  if (status === null || allowed.has(status)) return null;
  return { code: 'unknown-status', detail: `${node.reference}#${node.path === '' ? name : `${node.path}.${name}`}` };
}

/** The first reason of several. */
export function firstWhy(...whys: (Why | null | undefined)[]): Why | null {
  return whys.find(why => why) ?? null;
}

function says(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return !(Array.isArray(value) && value.length === 0);
}
