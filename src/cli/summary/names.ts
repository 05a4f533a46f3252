import { policyTexts } from '../../text/policies.ts';
import { lookUp } from '../../text/sentences.ts';
import { drugWords, sourceStates, stopWords, summaryWords, unreadWords } from '../../text/summary.ts';
import { sourceNouns, whyCodeWords } from '../../text/why.ts';
import type { SummaryDocument } from './document.ts';

/** What rows of a summary are called, in text and on the page alike. */
type Row<T extends 'drugs' | 'organizations' | 'policies' | 'months'> = SummaryDocument[T]['rows'][number];

/** "cyanocobalamin", with its class where that is not the usual one; else why its name is not known. */
export function drugName({ ingredient, class: drugClass, certainty }: Row<'drugs'>): string {
  const known = ingredient ?? lookUp(drugWords, certainty ?? '');
  return drugClass === null || drugClass === 'therapeutic' ? known : `${known} (${drugClass.replaceAll('-', ' ')})`;
}

/** Its name and reference, as far as both are known: two with one name stay two. */
export function organizationName({ reference, name }: Row<'organizations'>): string {
  if (name === null) return reference ?? summaryWords.noOrganization;
  return reference === null ? name : `${name} (${reference})`;
}

/** Name and id of a payer policy; the id alone where the texts do not know it. */
export function policyName({ policy }: Row<'policies'>): string {
  const id = policy ?? '';
  return Object.hasOwn(policyTexts, id) ? `${policyTexts[id]?.name} (${id})` : id;
}

/** `2026-03`, or that the day is not known. */
export function monthName({ month }: Row<'months'>): string {
  return month ?? summaryWords.noMonth;
}

/** "Conditions: not part of the export": of how many patients stands beside it. */
export function sourceName({ source, status, why }: SummaryDocument['unchecked']['sources'][number]): string {
  const because = why === null || why === status ? '' : ` (${whyWords(why)})`;
  return `${lookUp(sourceNouns, source ?? '')}: ${lookUp(sourceStates, status ?? '')}${because}`;
}

/** "Condition: not valid JSON": the type where it is known, and why. How many stands beside it. */
export function unreadName({ type, why }: SummaryDocument['unchecked']['unread'][number]): string {
  const words = whyWords(why);
  return type === null ? words : `${type}: ${words}`;
}

/** Why nothing of a patient was judged. */
export function stopName({ why }: SummaryDocument['unchecked']['stopped'][number]): string {
  return lookUp(stopWords, why ?? '');
}

function whyWords(why: string | null): string {
  return why === 'unreadable' ? unreadWords.unreadable : whyCodeWords(why);
}
