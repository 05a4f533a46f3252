import { cutLabel } from '../domain/fhir.ts';
import type { Why } from '../domain/reading.ts';
import { type Node, pointerOf } from './elements.ts';
import { originalOf } from './view.ts';

/** More elements than this in one resource are not looked through. */
const mostElements = 50_000;

/** Why nothing may rest on a resource: its meaning is changed in a way that is not read here. Null when nothing does. */
export function changedMeaning(root: Node): Why | null {
  const { implicitRules: rules } = root.value as { implicitRules?: unknown };
  // Rules that are no address cannot be read either.
  if (typeof rules === 'string' ? rules.trim() !== '' : says(rules)) {
    return { code: 'implicit-rules', detail: `${root.reference}#implicitRules` };
  }
  const original = originalOf(root.value) as object;
  const cut = cutLabel(original);
  if (cut) return { code: 'other', detail: pointerOf(root, `meta.${cut.element}`) };
  return isPlain(original) ? null : firstModifier(original, root);
}

/** True of nearly every resource: nothing in it is a modifier extension, and it is not too large to be looked through. */
function isPlain(original: object): boolean {
  const stack: object[] = [original];
  let count = 0;
  for (let fields = stack.pop(); fields !== undefined; fields = stack.pop()) {
    if (count === mostElements) return false;
    count += 1;
    if (Array.isArray(fields)) {
      for (const item of fields) if (isNested(item)) stack.push(item);
      continue;
    }
    for (const name in fields) {
      const value = (fields as Record<string, unknown>)[name];
      if (name === 'modifierExtension' && says(value)) return false;
      if (isNested(value)) stack.push(value);
    }
  }
  return true;
}

function firstModifier(original: object, root: Node): Why | null {
  const stack: Step[] = [{ value: original, name: root.path, above: null }];
  let count = 0;
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (count === mostElements) return { code: 'too-large', detail: root.reference };
    count += 1;
    const fields = step.value as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      const isModifier = name === 'modifierExtension' && says(value);
      if (!isModifier && !isNested(value)) continue;
      const below = { value, name: Array.isArray(fields) ? `[${name}]` : name, above: step };
      if (isModifier) return { code: 'modifier-extension', detail: `${root.reference}#${pathTo(below)}` };
      stack.push(below);
    }
  }
  return null;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
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
  return { code: 'unknown-status', detail: pointerOf(node, name) };
}

/** The first reason of several. */
export function firstWhy(...whys: (Why | null | undefined)[]): Why | null {
  return whys.find(why => why) ?? null;
}

function says(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  return !(Array.isArray(value) && value.length === 0);
}
