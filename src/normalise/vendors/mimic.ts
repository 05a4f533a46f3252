import { actionSaysGiven } from '../../knowledge/given-words.ts';

/** MIMIC-IV on FHIR writes ward shorthand as route codes. */
export function isMimicRoute(system: string): boolean {
  return /\bmimic-medication-route$/.test(system);
}

/**
 * MIMIC-IV on FHIR has the status `completed` on every record; what happened is in the method. True for an action of
 * that list that does not say that a dose was given ("Assessed", "Rate Change", "Delayed").
 */
export function mimicActionGivesNothing(system: string, action: string): boolean {
  return /\bmimic-medication-method$/.test(system) && !actionSaysGiven(action);
}

const classes: ReadonlyMap<string, 'emergency' | 'inpatient' | 'observation' | 'ambulatory'> = new Map([
  ['EW EMER.', 'emergency'],
  ['DIRECT EMER.', 'emergency'],
  ['URGENT', 'inpatient'],
  ['ELECTIVE', 'inpatient'],
  ['SURGICAL SAME DAY ADMISSION', 'inpatient'],
  ['OBSERVATION ADMIT', 'observation'],
  ['EU OBSERVATION', 'observation'],
  ['DIRECT OBSERVATION', 'observation'],
  ['AMBULATORY OBSERVATION', 'observation'],
]);

/**
 * What an admission type of MIMIC, written as the class of an encounter, means; null for every other code, and for
 * stays in any other list: there, "urgent" is how soon, and not where.
 */
export function mimicSetting(system: string, code: string) {
  const setting = classes.get(code.toUpperCase()) ?? null;
  return setting === 'inpatient' && !/\bmimic\b/i.test(system) ? null : setting;
}
