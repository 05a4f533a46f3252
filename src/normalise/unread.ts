import type { Why } from '../domain/reading.ts';
import { type Node, raw } from './elements.ts';
import { originalOf } from './view.ts';

/** More elements than this in one resource are not looked through. */
const mostElements = 50_000;

/** Why nothing may rest on a resource: its meaning is changed in a way that is not read here. Null when nothing does. */
export function changedMeaning(root: Node): Why | null {
  const rules = (root.value as { implicitRules?: unknown } | null)?.implicitRules;
  // Rules that are no address cannot be read either.
  if (typeof rules === 'string' ? rules.trim() !== '' : says(rules)) {
    return { code: 'implicit-rules', detail: `${root.reference}#implicitRules` };
  }
  if (root.path === '' && isCut(root)) return { code: 'other', detail: `${root.reference}#meta.tag` };
  const stack: Step[] = [{ value: originalOf(root.value), name: root.path, above: null }];
  for (let count = 0; stack.length > 0; count += 1) {
    if (count > mostElements) return { code: 'too-large', detail: root.reference };
    const step = stack.pop();
    if (typeof step?.value !== 'object' || step.value === null) continue;
    const fields = step.value as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      if (typeof value !== 'object' && name !== 'modifierExtension') continue;
      const below = { value, name: Array.isArray(fields) ? `[${name}]` : name, above: step };
      if (name === 'modifierExtension' && says(value)) {
        return { code: 'modifier-extension', detail: `${root.reference}#${pathTo(below)}` };
      }
      stack.push(below);
    }
  }
  return null;
}

/** The server says that it left elements out (v3-ObservationValue SUBSETTED): what is not there may be there. */
function isCut(root: Node): boolean {
  const tags = raw(raw(root, 'meta'), 'tag')?.value;
  return Array.isArray(tags) && tags.some(tag => (tag as { code?: unknown } | null)?.code === 'SUBSETTED');
}

/** An element on the way down; its path is only put together when it is asked for. */
interface Step {
  value: unknown;
  name: string;
  above: Step | null;
}

function pathTo(step: Step): string {
  const names: string[] = [];
  for (let at: Step | null = step; at !== null; at = at.above) if (at.name !== '') names.unshift(at.name);
  return names.join('.').replaceAll('.[', '[');
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
