import { Refusal } from './refusal.ts';

const part = /-f(\d+)(?=\D*$)/i;

/**
 * Checks that the files are all parts of one table: as many as there must be, and, where their names number them
 * (`...-f1.txt`), the parts 1 to N of one version.
 */
export function checkParts(names: readonly string[], wanted: number): void {
  if (names.length !== wanted) {
    throw new Refusal(null, `the table comes in ${wanted} files, and ${names.length} are given: name all of them`);
  }
  const numbers = names.flatMap(name => part.exec(name)?.[1] ?? []).map(Number);
  if (numbers.length === 0 || wanted === 1) return;
  const whole = names.map((_, index) => index + 1).every(number => numbers.includes(number));
  if (!whole) throw new Refusal(null, `the parts given are ${numbers.join(', ')}, not 1 to ${wanted}`);
  const versions = new Set(names.map(name => name.replace(part, '').toLowerCase()));
  if (versions.size > 1) throw new Refusal(null, `the parts are of different versions: ${[...versions].join(', ')}`);
}
