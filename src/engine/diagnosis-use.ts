import type { Diagnosis, DiagnosisLinkKind } from '../domain/diagnosis.ts';
import type { MessageKey } from '../domain/messages.ts';
import type { PartialDate } from '../domain/time.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { DiagnosisStage } from '../rules/define.ts';

/** How far a diagnosis gets and what keeps it from getting further. */
export interface Use {
  reached: DiagnosisStage;
  barred: MessageKey | null;
}

const barringVerification = ['provisional', 'differential', 'unconfirmed', 'refuted', 'entered-in-error'];
const barringClinical = ['inactive', 'resolved', 'remission'];

/**
 * Judges one diagnosis for one injection: linked, then more than the errand's name, then certain and current, then with
 * an ICD-10-CM code that may stand first. Absent statuses do not bar it.
 */
export function useOf(diagnosis: Diagnosis, link: DiagnosisLinkKind, knowledge: Knowledge, day: string | null): Use {
  if (link === 'problem-list') return { reached: 'not-linked', barred: 'diagnosis-linked.problem-list' };
  if (diagnosis.unread) return { reached: 'linked', barred: 'diagnosis-clinical.unread' };
  const errand = errandOnly(diagnosis, knowledge);
  if (errand) return { reached: 'linked', barred: errand };
  const unusable = unusableWhy(diagnosis, knowledge, day);
  if (unusable) return { reached: 'clinical', barred: unusable };
  const uncodable = uncodableWhy(diagnosis, knowledge, day);
  if (uncodable) return { reached: 'usable', barred: uncodable };
  return { reached: 'codable', barred: null };
}

function errandOnly({ text, codes }: Diagnosis, knowledge: Knowledge): MessageKey | null {
  const names = [text, ...codes.map(({ display }) => display)].filter(name => name !== null && name.trim() !== '');
  if (names.length === 0) return codes.length === 0 ? 'diagnosis-clinical.nameless' : null;
  if (names.some(name => !knowledge.isWorkflowTerm(name ?? ''))) return null;
  // A code of an illness stands, whatever the visit's title says; a code of an encounter is the errand again.
  return codes.some(code => code.kind === 'icd-10-cm' && !isEncounterCode(code.code))
    ? null
    : 'diagnosis-clinical.workflow-term';
}

function unusableWhy(diagnosis: Diagnosis, knowledge: Knowledge, day: string | null): MessageKey | null {
  const { verificationStatus, clinicalStatus, text, codes } = diagnosis;
  if (verificationStatus !== null && barringVerification.includes(verificationStatus))
    return 'diagnosis-usable.verification';
  if (clinicalStatus !== null && barringClinical.includes(clinicalStatus)) return 'diagnosis-usable.clinical-status';
  if (diagnosis.abated && isBefore(diagnosis.abated.on, day)) return 'diagnosis-usable.abated';
  // A code's own name may hold such a word ("suspected exposure"); only the clinician's words make it uncertain.
  const own = text !== null && !codes.some(({ display }) => display?.toLowerCase() === text.toLowerCase());
  if (own && knowledge.uncertainWord(text) !== null) return 'diagnosis-usable.uncertain';
  return null;
}

/** Whether it ended before the day; when either is not known, it may have. */
function isBefore(end: PartialDate | null, day: string | null): boolean {
  return end === null || day === null || end.text.slice(0, 10) < day.slice(0, Math.min(end.text.length, 10));
}

function uncodableWhy({ codes }: Diagnosis, knowledge: Knowledge, day: string | null): MessageKey | null {
  const icd = codes.filter(({ kind }) => kind === 'icd-10-cm');
  if (icd.length === 0) {
    if (codes.length === 0) return 'diagnosis-codable.text-only';
    return codes.every(({ kind }) => kind === 'snomed')
      ? 'diagnosis-codable.snomed-only'
      : 'diagnosis-codable.other-system';
  }
  let first: MessageKey | null = null;
  for (const { code, display } of icd) {
    const fault = knowledge.icd10cmFault(code, day);
    const errand = isEncounterCode(code) && display !== null && knowledge.isWorkflowTerm(display);
    const why = errand && (fault === null || fault === 'short') ? 'workflow-code' : fault;
    if (why === null) return null;
    // A code that a person may find complete comes before those that nobody can use.
    if (first === null || why === 'short') first = `diagnosis-codable.${why}`;
  }
  return first;
}

/** ICD-10-CM chapter 21: reasons for an encounter rather than illnesses. */
function isEncounterCode(code: string): boolean {
  return code.trim().toUpperCase().startsWith('Z');
}
