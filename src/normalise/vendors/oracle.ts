import type { Evidence } from '../../domain/evidence.ts';
import { list, type Node, seen, text } from '../elements.ts';

/** Oracle Health says in an extension of the dosage, or of its rate, over what time a drug was infused. */
export function oracleInfuseOver(dosage: Node | null): Evidence[] {
  return list(dosage, 'extension').flatMap(extension =>
    /\/infuse-over-time$/.test(text(extension, 'url') ?? '') ? [seen(extension, 'infuse-over-time')] : [],
  );
}

/** Oracle's encounter classes are those of HL7 v2 table 0004. */
const classes: ReadonlyMap<string, 'ambulatory' | 'inpatient' | 'emergency' | 'unknown'> = new Map([
  ['O', 'ambulatory'],
  ['I', 'inpatient'],
  ['E', 'emergency'],
]);

/** What such a class says of the setting; null for a code of another meaning. */
export function oracleSetting(code: string) {
  return classes.get(code) ?? null;
}
