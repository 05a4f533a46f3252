import { recalled } from './provenance.ts';

/** Where the codes and words of this file come from. */
export const coverageKindSource = recalled('HL7 v3 ActCode, types of coverage; names of plans in the US');

/** Dental, drug and vision policies and programs, disability and life. */
const otherCodes = /^(?:DENTAL|DENTPRG|DRUGPOL|VISPOL|DIS|LIFE|TLIFE|ULIFE)$/;
const otherWords = /\b(?:dental|vision|pharmacy|prescription)\b/i;
/** Words of medical insurance anywhere, and codes of it. */
const medical = /\b(?:medical|medicare|medicaid|tricare|health|hospital)|^(?:(?!DRUG|VIS)[A-Z]+POL|HMO|PPO|POS|HIP)$/i;

/**
 * True for insurance that pays for teeth, glasses or prescriptions alone: by all that is said of its kind. A code decides
 * over names of the plan such as "Gold PPO", unless one of them is medical.
 */
export function paysNoInjection(kinds: readonly string[]): boolean {
  if (kinds.some(kind => medical.test(kind))) return false;
  return kinds.some(kind => otherCodes.test(kind)) || (kinds.length > 0 && kinds.every(kind => otherWords.test(kind)));
}
