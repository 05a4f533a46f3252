import type { MessageKey } from '../domain/messages.ts';
import { editionWords, familyNames, routeNames, serviceSources } from './services.ts';
import { readable } from './values.ts';
import { inBrackets, sourceNouns } from './why.ts';

/** Who reads it. A clinician reads about the record, a coder also about what follows from it. */
export type Audience = 'clinician' | 'coder';

/** A sentence with `{placeholders}`, filled from a finding's values, for every message key: the compiler asks for each. */
export type Sentences = Readonly<Record<MessageKey, string>>;

/** The part of a finding that its sentence is made from. */
export interface Sayable {
  message: string;
  values: Readonly<Record<string, string>>;
  why?: { code: string } | null | undefined;
}

/** The sentence of a finding. A key of another version of the report is said as it is. */
export function sayFrom(sentences: Sentences, finding: Sayable, audience: Audience): string {
  const { message } = finding;
  return Object.hasOwn(sentences, message) ? fillIn(sentences[message as MessageKey], finding, audience) : message;
}

/** A sentence with its blanks filled from a finding. */
export function fillIn(sentence: string, finding: Sayable, audience: Audience): string {
  const known = sentence.replace(' ({why})', () => inBrackets(finding.why?.code ?? null));
  const filled = known.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(name, finding, audience));
  // Words of the record may end in a full stop of their own.
  return once(filled.charAt(0).toUpperCase() + filled.slice(1));
}

function once(sentence: string): string {
  return sentence.replaceAll(/(?<!\.)\.\.(?!\.)/g, '.');
}

/** Codes among the values become words; an empty value is said to be so. */
function fill(name: string, { values }: Sayable, audience: Audience): string {
  const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
  if (value.trim() === '') return 'not stated';
  if (name === 'source') return lookUp(sourceNouns, value);
  if (name === 'family') return lookUp(familyNames, value);
  if (name === 'families') return listed(familyNames, value);
  if (name === 'where') return listed(serviceSources, value);
  if (name === 'list') return editionWords(value);
  if (name === 'route' || name === 'given' || name === 'ordered')
    return value
      .split(', ')
      .map(part => (Object.hasOwn(routeNames, part) ? lookUp(routeNames, part) : readable(name, part, audience)))
      .join(' or ');
  return readable(name, value, audience);
}

/** Codes that stand side by side, `procedure, charge`, in words. */
function listed(words: Readonly<Record<string, string>>, value: string): string {
  return value
    .split(', ')
    .map(part => lookUp(words, part))
    .join(', ');
}

/** The words of a key; a key that has none stands for itself. */
export function lookUp(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
