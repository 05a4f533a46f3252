import { has, type Thing } from '../json.ts';

/** Whether something anywhere in a resource changes its meaning in a way that nobody here knows. */
export const changesMeaning = (resource: Thing): boolean =>
  someBelow(resource, (value, name) => name === 'modifierExtension' && says(value));

/** Whether a value holds anything at all: an empty list, object or text does not. */
export const says = (value: unknown): boolean => isSaid(value) || someBelow(value, below => isSaid(below));

const isSaid = (value: unknown) =>
  typeof value === 'string' ? value.trim() !== '' : typeof value === 'number' || typeof value === 'boolean';

/** Looks at every element, however deep, without going down itself. */
function someBelow(value: unknown, is: (value: unknown, name: string) => boolean): boolean {
  const open = [value];
  for (let at = open.pop(); open.length > 0 || at !== undefined; at = open.pop()) {
    if (typeof at !== 'object' || at === null) continue;
    for (const [name, below] of Object.entries(at)) {
      if (is(below, name)) return true;
      if (typeof below === 'object' && below !== null) open.push(below);
    }
  }
  return false;
}

const r5Elements = ['medication', 'occurenceDateTime', 'occurencePeriod', 'occurrenceDateTime', 'encounter', 'reason'];

export function versionOf(declared: string | null, administration: Thing): string {
  if (declared?.startsWith('5.')) return 'R5';
  if (declared !== null && !/^4\.[03](\.|$)/.test(declared)) return 'unknown';
  return r5Elements.some(key => has(administration, key)) ? 'R5' : 'R4';
}
