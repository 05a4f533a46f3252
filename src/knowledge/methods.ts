import type { Provenance } from './index.ts';
import { recalled, sourced } from './provenance.ts';
import { split, wordsOf } from './words.ts';

/** A way in which a dose was given (`dosage.method`). No method says where a needle went. */
export interface MethodRow extends Provenance {
  /** The word for a bare code. */
  word: string;
  system: 'snomed' | 'v2';
  code: string;
  /** `other`: no needle; `injects`: with one; `push`, `infusion`: how fast, of what goes into a vein; `any`: says nothing. */
  kind: 'injects' | 'push' | 'infusion' | 'other' | 'any';
}

const fhir = sourced('FHIR administration-method-codes (SNOMED CT)');
const uk = sourced('UK Core (NHS), dosage method');
const v2 = sourced('HL7 v2 table 0165');
const memory = recalled('SNOMED CT administration methods');

function row(provenance: Provenance, code: string, word: string, kind: MethodRow['kind']): MethodRow {
  return { ...provenance, word, code, kind, system: provenance === v2 ? 'v2' : 'snomed' };
}

export const methods: readonly MethodRow[] = [
  row(fhir, '422145002', 'inject', 'injects'),
  row(uk, '129326001', 'injection', 'injects'),
  row(fhir, '420620005', 'push', 'push'),
  row(fhir, '418283001', 'administer', 'any'),
  row(fhir, '419582001', 'give', 'any'),
  row(fhir, '421538008', 'instill', 'other'),
  row(fhir, '421257003', 'insert', 'other'),
  row(memory, '421521009', 'swallow', 'other'),
  row(memory, '419747000', 'chew', 'other'),
  row(memory, '417924000', 'apply', 'other'),
  row(memory, '421134003', 'inhale', 'other'),
  row(memory, '420606003', 'nebulize', 'other'),
  row(v2, 'IVP', 'iv push', 'push'),
  row(v2, 'IVPB', 'iv piggyback', 'infusion'),
  row(v2, 'IF', 'infiltrate', 'injects'),
  row(v2, 'CH', 'chew', 'other'),
  row(v2, 'DI', 'dissolve', 'other'),
  row(v2, 'DU', 'dust', 'other'),
  row(v2, 'IR', 'irrigate', 'other'),
  row(v2, 'IS', 'insert', 'other'),
  row(v2, 'NB', 'nebulized', 'other'),
  row(v2, 'PF', 'perfuse', 'other'),
  row(v2, 'PT', 'paint', 'other'),
  row(v2, 'SH', 'shampoo', 'other'),
  row(v2, 'SO', 'soak', 'other'),
  row(v2, 'WA', 'wash', 'other'),
  row(v2, 'WI', 'wipe', 'other'),
];

const numbers = new Map(methods.flatMap(({ system, code, word }) => (system === 'snomed' ? [[code, word]] : [])));
const letters = new Map(methods.flatMap(({ system, code, word }) => (system === 'v2' ? [[code, word]] : [])));
const tableOfLetters = /(?:\/v2-0165|\/v2\/0165|\.12\.165)$/;

/** Words of methods without a needle, in the forms in which they are written. */
export const otherMethodWords: Provenance & { words: ReadonlySet<string> } = {
  ...fhir,
  words: new Set(
    split(
      'instill|insert|swallow|swallowed|chew|chewed|apply|applied|inhale|inhaled|nebulize|nebulized|spray|sprayed|suck|sucked|dissolve|dust|irrigate|perfuse|paint|shampoo|soak|wash|wipe|rinse|gargle|rub|drink',
    ),
  ),
};

/** The word for a bare code of a method, or the code itself. Codes of letters count below their own system only. */
export function methodOfCode(code: string, system: string): string {
  return numbers.get(code) ?? (tableOfLetters.test(system) ? letters.get(code) : undefined) ?? code;
}

/** True for SNOMED CT, where a number is a meaning. */
export function isSnomed(system: string): boolean {
  return /^(?:http:\/\/snomed\.info\/sct|urn:oid:2\.16\.840\.1\.113883\.6\.96)$/.test(system);
}

/** True for a method that is no injection: "Swallow", "Apply". */
export function isOtherMethod(method: string): boolean {
  return wordsOf(method).some(word => otherMethodWords.words.has(word));
}
