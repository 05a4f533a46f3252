import { policyTexts } from '../../text/policies.ts';
import { drugWords, sourceStates, stopWords, summaryWords, unreadWords } from '../../text/summary.ts';
import { sourceNouns, whyCodeWords } from '../../text/why.ts';
import type { SummaryDocument } from './document.ts';

/** What rows of a summary are called, in text and on the page alike. */
type Row<T extends 'drugs' | 'organizations' | 'policies' | 'months'> = SummaryDocument[T]['rows'][number];

export function drugName({ ingredient, class: drugClass, certainty }: Row<'drugs'>): string {
  const known = ingredient ?? said(drugWords, certainty ?? '');
  return drugClass === null || drugClass === 'therapeutic' ? known : `${known} (${drugClass.replaceAll('-', ' ')})`;
}

export function organizationName({ reference, name }: Row<'organizations'>): string {
  if (name === null) return reference ?? summaryWords.noOrganization;
  return reference === null ? name : `${name} (${reference})`;
}

export function policyName({ policy }: Row<'policies'>): string {
  const id = policy ?? '';
  return Object.hasOwn(policyTexts, id) ? `${policyTexts[id]?.name} (${id})` : id;
}

export function monthName({ month }: Row<'months'>): string {
  return month ?? summaryWords.noMonth;
}

/** "Conditions: not part of the export": of how many patients stands beside it. */
export function sourceName({ source, status, why }: SummaryDocument['unchecked']['sources'][number]): string {
  const because = why === null || why === status ? '' : ` (${whyCodeWords(why)})`;
  return `${said(sourceNouns, source ?? '')}: ${said(sourceStates, status ?? '')}${because}`;
}

export function unreadName({ type, why }: SummaryDocument['unchecked']['unread'][number]): string {
  const words = Object.hasOwn(unreadWords, why ?? '') ? said(unreadWords, why ?? '') : whyCodeWords(why);
  return type === null ? words : `${type}: ${words}`;
}

export function stopName({ why }: SummaryDocument['unchecked']['stopped'][number]): string {
  return said(stopWords, why ?? '');
}

function said(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
