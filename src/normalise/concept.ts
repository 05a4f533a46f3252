import type { Evidence } from '../domain/evidence.ts';
import { list, type Node, seen, text, textNode } from './elements.ts';

/** One coding; at least one of code and display is there. */
export interface Coding {
  system: string;
  code: string | null;
  display: string | null;
  evidence: Evidence;
}

/** Systems whose codes say why there is no value. */
const absences = new Set([
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  'http://hl7.org/fhir/data-absent-reason',
  'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
  'http://hl7.org/fhir/v3/NullFlavor',
]);

/** The codings of a CodeableConcept. Codes for "unknown" and the like are left out: they record nothing. */
export function codingsOf(concept: Node | null): Coding[] {
  return list(concept, 'coding')
    .map(codingOf)
    .filter(coding => coding !== null);
}

/** One Coding element; null when it says nothing. */
export function codingOf(node: Node): Coding | null {
  const system = (text(node, 'system') ?? '').replace(/\s+/g, '');
  const code = text(node, 'code');
  const display = text(node, 'display');
  if ((code === null && display === null) || absences.has(system)) return null;
  return {
    system,
    code,
    display,
    evidence: seen(node, code && display ? `${code} ${display}` : (code ?? display ?? '')),
  };
}

/** Every word of a CodeableConcept that a person would read: its text and its displays. `codings`: its own. */
export function wordsIn(concept: Node | null, codings?: readonly Coding[]): { value: string; evidence: Evidence }[] {
  const own = textNode(concept, 'text');
  const words = own ? [own] : [];
  for (const { display, evidence } of codings ?? codingsOf(concept))
    if (display !== null) words.push({ value: display, evidence });
  return words;
}

/** The words that stand for a CodeableConcept: text, else the first display. */
export function labelOf(concept: Node | null): string | null {
  return wordsIn(concept)[0]?.value ?? null;
}
