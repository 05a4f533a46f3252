import type { Provenance } from './index.ts';
import { between, holdsOn, recalled, sourced } from './provenance.ts';
import { split } from './words.ts';

/** A code (without its point) that became the heading of longer ones, or that began, after the built-in list. */
export interface CodeChange extends Provenance {
  code: string;
}

const multipleSclerosis = sourced(
  'ICD-10-CM FY2026: G35 became a heading, legalclarity.org multiple-sclerosis-icd-10-codes',
);
const later = (day: string, provenance: Provenance, codes: string): CodeChange[] =>
  split(codes, ' ').map(code => ({ code, ...between(day, null, provenance) }));

/** Complete in the built-in list, headings since. Those that nobody read in a source only raise a question. */
export const becameHeadings: readonly CodeChange[] = [
  ...later('2025-10-01', multipleSclerosis, 'G35'),
  ...later(
    '2024-10-01',
    recalled('ICD-10-CM FY2025 addenda'),
    'E340 F5001 F5002 F502 F5081 K603 K604 K605 L298 M5136 M5137 M659',
  ),
  ...later('2024-10-01', recalled('ICD-10-CM FY2025 addenda'), 'E668'),
  ...later('2025-10-01', recalled('ICD-10-CM FY2026 addenda'), 'D71 R102'),
];

/** Codes of the list that are younger than charts may be: before that day there was no such code. */
export const beganLater: readonly CodeChange[] = [
  ...later('2021-10-01', recalled('ICD-10-CM FY2022 addenda'), 'M5450 M5451 M5459 F32A'),
  ...later('2020-10-01', recalled('ICD-10-CM FY2021 addenda'), 'N1830 N1831 N1832 R519'),
  ...later('2023-10-01', recalled('ICD-10-CM FY2024 addenda'), 'Z2981 Z2989'),
];

/** True for a code below one that became a heading after the built-in list: it is younger than the list. */
export function belowNewHeading(code: string): boolean {
  return becameHeadings.some(row => code !== row.code && code.startsWith(row.code));
}

/** What is known of changes of a code on that day (ISO): a heading by a source, perhaps a heading, perhaps not yet a code. */
export function changedOn(code: string, day: string | null): 'heading' | 'perhaps-heading' | 'perhaps-not-yet' | null {
  const heading = becameHeadings.find(row => row.code === code && holdsOn(row, day));
  if (heading) return heading.confidence === 'sourced' ? 'heading' : 'perhaps-heading';
  return day !== null && beganLater.some(row => row.code === code && !holdsOn(row, day)) ? 'perhaps-not-yet' : null;
}
