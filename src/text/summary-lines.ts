import { share } from '../domain/share.ts';
import { lookUp } from './sentences.ts';
import { counted, figure, nounFor, standingWords, summaryWords } from './summary.ts';
import { tableNouns } from './tables.ts';

/*
 * Parts of sentences of a summary, for the text and the page alike. Where the number stands before it in a column, or large, a
 * part begins with the noun that fits that number.
 */

/** "visit", "injections": what the findings of a scope are counted in. */
export function scopeNoun(scope: 'administration' | 'visit', count: number): string {
  return nounFor(count, scope === 'visit' ? 'visit' : 'injection');
}

/** The numbers at the head, with what each counts. */
export function headFacts(sizes: {
  patients: number;
  visits: number;
  administrations: number;
  candidates: number;
  units: { counted: number; billed: number };
}): readonly (readonly [count: number, what: string])[] {
  const { patients, visits, administrations, candidates, units } = sizes;
  return [
    [patients, nounFor(patients, 'patient')],
    [visits, nounFor(visits, 'visit')],
    [administrations, nounFor(administrations, 'administration')],
    [candidates, `${nounFor(candidates, 'candidate')} for 96372`],
    [units.billed, `${nounFor(units.billed, 'unit')} billed of ${figure(units.counted)} counted`],
  ];
}

/** By which program it was judged, of which rules and knowledge. */
export function programWords({
  app,
  catalogue,
  knowledge,
}: Readonly<Record<'app' | 'catalogue' | 'knowledge', string | null>>): string {
  return `Needlepoint ${app ?? ''}, rules ${catalogue ?? ''}, knowledge ${knowledge ?? ''}`;
}

/** "patients stopped: its FHIR version is not read here" */
export function stoppedWords(count: number, why: string): string {
  return `${nounFor(count, 'patient')} stopped: ${why}`;
}

/** "patients: Conditions: not part of the export" */
export function sourceWords(count: number, source: string): string {
  return `${nounFor(count, 'patient')}: ${source}`;
}

/** What else was told on standard error and is no line of a record. */
export function complaintWords(count: number): string {
  return count === 1
    ? 'other line on standard error: a path without records, or a table that could not be used'
    : 'other lines on standard error: paths without records, tables that could not be used';
}

/** Administrations that no visit was found for. */
export function strayWords(count: number): string {
  return `of these administrations ${nounFor(count, 'belongs', 'belong')} to no visit that was read`;
}

/** What part of the candidates these are. */
export function shareWords(part: number, candidates: number): string {
  return `${share(part, candidates)} of candidates`;
}

/** What is beyond the rows that are shown. */
export function moreWords(findings: number): string {
  return `${summaryWords.others}: ${counted(findings, 'finding')}`;
}

/** "alone in 3": nothing else holds these back. */
export function aloneWords(count: number): string {
  return `alone in ${figure(count)}`;
}

/** "Table of NCCI edits (practitioner)"; a kind of another version as it is called there. */
export function tableName(kind: string | null): string {
  const noun = lookUp(tableNouns, kind ?? '');
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** "2026Q4, out of date"; or that none is loaded. */
export function editionName({ period, standing }: Readonly<Record<'period' | 'standing', string | null>>): string {
  const known = standing !== null && Object.hasOwn(standingWords, standing);
  return `${period ?? summaryWords.builtIn}${known ? `, ${standingWords[standing]}` : ''}`;
}

/** "until 2026-12-31 by KL: old template" */
export function waivedUntil({
  reason,
  expires,
  by,
}: Readonly<Record<'reason' | 'expires' | 'by', string | null>>): string {
  return `until ${expires ?? ''}${by === null ? '' : ` by ${by}`}: ${reason ?? ''}`;
}
