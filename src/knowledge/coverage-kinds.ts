import { recalled } from './provenance.ts';

/** Where the codes and words of this file come from. */
export const coverageKindSource = recalled('HL7 v3 ActCode, types of coverage; names of plans in the US');

/** Dental, drug and vision policies and programs, disability and life. */
const otherCodes = /^(?:DENTAL|DENTPRG|DRUGPOL|VISPOL|DIS|LIFE|TLIFE|ULIFE)$/;
const otherWords = /\b(?:dental|vision|pharmacy|prescription)\b/i;
const medical = /\b(?:medical|health|hospital)/i;

/** True for insurance that pays for teeth, glasses or prescriptions alone: by all that is said of its kind. */
export function paysNoInjection(kinds: readonly string[]): boolean {
  return (
    kinds.length > 0 && kinds.every(kind => otherCodes.test(kind) || (otherWords.test(kind) && !medical.test(kind)))
  );
}
