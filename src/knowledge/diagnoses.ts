import { isOnList, manifestations } from './diagnosis-edits.ts';
import { builtInSince, hasWrongSeventh, isHeading, isUnlisted, lacksSeventh } from './diagnosis-list.ts';
import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { belowNewHeading, changedOn } from './short-codes.ts';

/** Where the two patterns of this file come from. */
export const codeFormSources: Readonly<Record<'addition' | 'added' | 'perhapsAdded' | 'errand' | 'form', Provenance>> =
  {
    addition: recalled('ICD-10-CM Official Guidelines: external causes, and B95 to B97, are added to another code'),
    added: sourced('Medicare Code Editor 37 (FY2020), section 9: not as the principal diagnosis'),
    perhapsAdded: recalled('ICD-10-CM tabular list: extent of burns, first only where their site is not known'),
    errand: recalled(
      'ICD-10-CM chapter 21: examinations, certificates, immunization, counselling, repeat prescriptions',
    ),
    form: sourced('ICD-10-CM FY2024 code list'),
  };

/**
 * What keeps a code from standing first. `header`: it needs more characters; `seventh`: its seventh is missing or wrong;
 * `not-listed`: the official list of the day has no such code; `never-first`: it only adds to another; `short`: it may be a
 * heading on that day; `not-yet`: it may be younger than the day; `unlisted`: the built-in list has no such code, which may
 * be younger than the list; `perhaps-not-first`: it mostly adds to another; `errand`: it names what the patient came for,
 * and no illness; the last five are for a person to say.
 */
export type CodeFault =
  | 'malformed'
  | 'not-listed'
  | 'header'
  | 'seventh'
  | 'manifestation'
  | 'never-first'
  | 'perhaps-not-first'
  | 'errand'
  | 'short'
  | 'not-yet'
  | 'unlisted';

/** External causes, and organisms as the cause of diseases classified elsewhere: they only add to another code. */
const addition = /^(?:[V-Y]|B9[567])/;

/**
 * Of the editor's list, which is made for stays, only what adds to another code wherever the patient is: resistance,
 * receptors, outcome and week of a pregnancy, body mass, severe sepsis, later effects of childbirth, scales of a stroke
 * and a coma, extent of skin loss, and medicine with an adverse effect or taken too little of.
 */
const added = /^(?:L49|O94|R297|R402[1-4]|R65|Z16|Z17|Z19|Z37|Z3A|Z68|T(?:3[6-9]|4\d|50).(?:[\dX][56]|[56]X))/;
const perhapsAdded = /^T3[12]/;
const errand = /^Z(?:0[02]|23$|41|51(?:1|81)|71|76(?:0|89))/;

/** Letter, digit, digit (or A, B), then up to four more; the dot is optional; a placeholder X is never the last. */
const form = /^[A-Z]\d[0-9AB](?:\.?[0-9A-Z]{0,3}[0-9A-WYZ])?$/;

/**
 * What keeps an ICD-10-CM code, as written, from standing first on that day (ISO); null when nothing known does.
 * `listed`: what the official list of the day says of it; null: none is loaded, and the built-in list answers.
 */
export function icd10cmFault(
  written: string,
  day: string | null,
  listed: 'valid' | 'header' | 'unknown' | null,
): CodeFault | null {
  // The vitamin, put where a code belongs: there is no such category.
  if (!form.test(written) || written === 'B12') return 'malformed';
  const code = written.replace('.', '');
  if (listed === 'unknown') return hasWrongSeventh(code) ? 'seventh' : 'not-listed';
  if (addition.test(code) || added.test(code)) return 'never-first';
  const incomplete = listed === 'valid' ? null : incompleteOn(code, day, listed === 'header');
  if (incomplete) return incomplete;
  if (isOnList(manifestations, code)) return 'manifestation';
  if (perhapsAdded.test(code)) return 'perhaps-not-first';
  return errand.test(code) ? 'errand' : null;
}

function incompleteOn(code: string, day: string | null, listedAsHeader: boolean): CodeFault | null {
  if (lacksSeventh(code) || hasWrongSeventh(code)) return 'seventh';
  if (listedAsHeader) return 'header';
  // Before the list's first day a heading of today may have been a code.
  if (isHeading(code)) return day !== null && day < builtInSince ? 'short' : 'header';
  const change = changedOn(code, day);
  if (change === 'heading') return 'header';
  if (change === 'perhaps-heading') return 'short';
  if (change === 'perhaps-not-yet') return 'not-yet';
  return isUnlisted(code) && !belowNewHeading(code) ? 'unlisted' : null;
}
