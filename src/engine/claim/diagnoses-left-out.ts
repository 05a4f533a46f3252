import type { ClaimDiagnosisLeftOut } from '../../domain/claim.ts';
import type { DiagnosisLeftOutWhy } from '../../domain/claim-why.ts';
import type { MessageKey } from '../../domain/messages.ts';
import { textOf, withDot } from './coded.ts';
import type { Given } from './drafting.ts';

/** Why a diagnosis that does not get all the way to a claim line does not. */
const whys: Partial<Readonly<Record<MessageKey, DiagnosisLeftOutWhy>>> = {
  'diagnosis-clinical.unread': 'diagnosis.unread',
  'diagnosis-clinical.nameless': 'diagnosis.errand',
  'diagnosis-clinical.workflow-term': 'diagnosis.errand',
  'diagnosis-codable.workflow-code': 'diagnosis.errand',
  'diagnosis-usable.verification': 'diagnosis.not-certain',
  'diagnosis-usable.uncertain': 'diagnosis.not-certain',
  'diagnosis-usable.denied': 'diagnosis.not-certain',
  'diagnosis-usable.history': 'diagnosis.not-certain',
  'diagnosis-usable.perhaps-history': 'diagnosis.not-certain',
  'diagnosis-usable.clinical-status': 'diagnosis.over',
  'diagnosis-usable.abated': 'diagnosis.over',
  'diagnosis-codable.text-only': 'diagnosis.no-code',
  'diagnosis-codable.snomed-only': 'diagnosis.no-code',
  'diagnosis-codable.other-system': 'diagnosis.no-code',
  'diagnosis-codable.malformed': 'diagnosis.invalid',
  'diagnosis-codable.not-listed': 'diagnosis.invalid',
  'diagnosis-codable.header': 'diagnosis.invalid',
  'diagnosis-codable.seventh': 'diagnosis.invalid',
  'diagnosis-codable.manifestation': 'diagnosis.manifestation',
  'diagnosis-codable.never-first': 'diagnosis.never-first',
};

/**
 * Diagnoses of these injections that support none of them, each once. The problem list is no part of a visit and is left
 * unsaid, as are codes that are `known`: on the claim, or left out for another reason.
 */
export function notStanding(given: readonly Given[], known: ReadonlySet<string>): readonly ClaimDiagnosisLeftOut[] {
  const found = new Map<string, ClaimDiagnosisLeftOut>();
  for (const { facts } of given)
    for (const linked of facts.conditions.linked) {
      const { barred, link, diagnosis, onsetLater, code: written } = linked;
      const code = written === null ? null : withDot(written);
      if (
        (barred === null && diagnosis.deniedInNote.length + onsetLater.length === 0) ||
        link === 'problem-list' ||
        (code !== null && known.has(code))
      )
        continue;
      const key = code ?? diagnosis.reference;
      if (found.has(key)) continue;
      const begun = diagnosis.deniedInNote.length > 0 ? 'diagnosis.not-certain' : 'diagnosis.later';
      const why = barred === null ? begun : (whys[barred] ?? 'diagnosis.asked');
      found.set(key, { code, text: textOf(linked), reference: diagnosis.reference, why, values: {} });
    }
  return [...found.values()];
}
