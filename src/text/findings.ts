import type { MessageKey } from '../domain/messages.ts';
import { administrationMessages } from './messages/administration.ts';
import { diagnosisMessages } from './messages/diagnosis.ts';
import { drugMessages } from './messages/drug.ts';
import { engineMessages } from './messages/engine.ts';
import type { Audience, Sentence } from './messages/shape.ts';
import { visitMessages } from './messages/visit.ts';
import { familyNames, routeNames } from './services.ts';
import { readable } from './values.ts';
import { sourceNouns, whyCodeWords } from './why.ts';

export type { Audience, Sentence } from './messages/shape.ts';

/** A sentence for every message key and audience: the compiler asks for each. */
export const findingMessages: Readonly<Record<MessageKey, Sentence>> = {
  ...administrationMessages,
  ...drugMessages,
  ...visitMessages,
  ...diagnosisMessages,
  ...engineMessages,
};

/** The part of a finding that its sentence is made from. */
export interface Sayable {
  message: string;
  values: Readonly<Record<string, string>>;
  why?: { code: string } | null | undefined;
}

/** The sentence of a finding for an audience. A key of another version of the report is said as it is. */
export function say(finding: Sayable, audience: Audience): string {
  const sentence = findSentence(finding.message);
  if (!sentence) return finding.message;
  const filled = sentence[audience].replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(name, finding, audience));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** The sentence of a bare message key that needs no values, as in `units.why` and in a diagnosis's `why`. */
export function sayKey(message: string, audience: Audience): string {
  return say({ message, values: {} }, audience);
}

function findSentence(message: string): Sentence | null {
  return Object.hasOwn(findingMessages, message) ? findingMessages[message as MessageKey] : null;
}

/** Codes among the values become words; an empty value is said to be so. */
function fill(name: string, { values, why }: Sayable, audience: Audience): string {
  if (name === 'why') return whyCodeWords(why?.code ?? null);
  const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
  if (value.trim() === '') return 'not stated';
  if (name === 'source') return lookUp(sourceNouns, value);
  if (name === 'family') return lookUp(familyNames, value);
  if (name === 'route' || name === 'given' || name === 'ordered')
    return value
      .split(', ')
      .map(part => (Object.hasOwn(routeNames, part) ? lookUp(routeNames, part) : readable(name, part, audience)))
      .join(' or ');
  return readable(name, value, audience);
}

function lookUp(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
