import { coderSentences } from './coder-findings.ts';
import { findingTitle } from './rules.ts';
import { fillIn } from './sentences.ts';
import { unreadWords } from './summary.ts';
import { placeWords } from './where.ts';
import { inBrackets, sourceNouns } from './why.ts';

/** What many injections have in common that is open. */
interface Cause {
  rule: string;
  outcome: string;
  kind: string | null;
  message: string;
  field: string;
  why: string | null;
  source: keyof typeof sourceNouns | string | null;
}

/** What a cause is called: "No route recorded". */
export function causeTitle(cause: Cause): string {
  const title = findingTitle(cause);
  return cause.outcome === 'unchecked' ? `${title}: could not be checked` : title;
}

/** Its sentence, with "…" for what differs from record to record. */
export function causeSentence({ message, source, why }: Cause): string {
  const sentences: Readonly<Record<string, string>> = coderSentences;
  const known = Object.hasOwn(sentences, message) ? (sentences[message] ?? message) : message;
  const nouns: Readonly<Record<string, string>> = sourceNouns;
  const said = known
    .replaceAll(' ({why})', why === 'unreadable' ? ` (${unreadWords.unreadable})` : inBrackets(why))
    .replaceAll('{source}', () =>
      source !== null && Object.hasOwn(nouns, source) ? (nouns[source] ?? source) : 'Something',
    )
    .replaceAll(/ \([^(){}]*\{\w+\}[^(){}]*\)/g, '')
    .replaceAll(/\{\w+\}\.?(?=$| )/g, '…')
    .replaceAll(/\{\w+\}/g, '…')
    .replaceAll(/…(?: …)+/g, '…');
  return fillIn(said, { message, values: {} }, 'coder');
}

/** Where in the chart it is put right: "Medication administration record > Route". */
export function causePlace({ field }: Cause): string {
  return placeWords(field, undefined);
}
