import type { Visit } from '../domain/visit.ts';
import type { Coding } from './concept.ts';
import { mimicSetting } from './vendors/mimic.ts';
import { oracleSetting } from './vendors/oracle.ts';

/** HL7 v3 ActEncounterCode, its older names, and FHIR STU3 words. */
const settings = new Map<string, Visit['setting']>([
  ['AMB', 'ambulatory'],
  ['SS', 'ambulatory'],
  ['FLD', 'unknown'],
  ['PRENC', 'unknown'],
  ['IMP', 'inpatient'],
  ['EMER', 'emergency'],
  ['EMERGENCY', 'emergency'],
  ['OBSENC', 'observation'],
  ['OBS', 'observation'],
  ['HH', 'home'],
  ['VR', 'virtual'],
  ['INPATIENT', 'inpatient'],
  ['OUTPATIENT', 'ambulatory'],
  ['AMBULATORY', 'ambulatory'],
  ['HOME', 'home'],
  ['VIRTUAL', 'virtual'],
]);

const inWords: readonly (readonly [RegExp, Visit['setting']])[] = [
  [/\binpatient\b/i, 'inpatient'],
  [/\bemergency\b/i, 'emergency'],
  [/\bobservation\b/i, 'observation'],
];

/** What the class of an encounter means; words of a graver kind than its code count, the code being easily left as it was. */
export function settingOfClass(coding: Pick<Coding, 'system' | 'code' | 'display'> | null): Visit['setting'] {
  const coded = (coding && codedSetting(coding)) ?? settingOf(coding?.code ?? null);
  const setting = coded === 'unknown' ? settingOf(coding?.display ?? null) : coded;
  if (setting !== 'ambulatory' && setting !== 'unknown') return setting;
  return inWords.find(([words]) => words.test(coding?.display ?? ''))?.[1] ?? setting;
}

/** Codes of stays that mean something else in a list of an office's own: an "acute" or "urgent" visit. */
function codedSetting({ system, code }: Pick<Coding, 'system' | 'code'>): Visit['setting'] | null {
  if (code === null) return null;
  const isStandard = system === '' || /\bActCode$|2\.16\.840\.1\.113883\.5\.4$/.test(system);
  if (isStandard && /^(?:ACUTE|NONAC)$/i.test(code)) return 'inpatient';
  return mimicSetting(system, code);
}

/** What the code or the name of an encounter's class means for billing. */
function settingOf(code: string | null): Visit['setting'] {
  if (code === null) return 'unknown';
  return settings.get(code.toUpperCase()) ?? oracleSetting(code) ?? 'unknown';
}
