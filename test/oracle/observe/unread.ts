import { has, type Thing } from '../json.ts';

/** Whether something anywhere in a resource changes its meaning in a way that nobody here knows. */
export const changesMeaning = (resource: Thing): boolean => hasModifier(resource);

function hasModifier(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasModifier);
  if (typeof value !== 'object' || value === null) return false;
  return 'modifierExtension' in value || Object.values(value).some(hasModifier);
}

const r5Elements = ['medication', 'occurenceDateTime', 'occurencePeriod', 'occurrenceDateTime', 'encounter', 'reason'];

export function versionOf(declared: string | null, administration: Thing): string {
  if (declared?.startsWith('5.')) return 'R5';
  if (declared !== null && !/^4\.[03](\.|$)/.test(declared)) return 'unknown';
  return r5Elements.some(key => has(administration, key)) ? 'R5' : 'R4';
}
