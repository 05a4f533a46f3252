import type { Diagnosis, DiagnosisCode, DiagnosisLinkKind } from '../domain/diagnosis.ts';
import type { DiagnosisStage } from '../domain/linked-diagnosis.ts';
import type { MessageKey } from '../domain/messages.ts';
import type { PartialDate } from '../domain/time.ts';
import type { CodeFault } from '../knowledge/diagnoses.ts';
import { builtInList } from '../knowledge/diagnosis-list.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { standingOf } from '../knowledge/tables/period.ts';

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
  const { verificationStatus, clinicalStatus } = diagnosis;
  if (verificationStatus !== null && barringVerification.includes(verificationStatus))
    return 'diagnosis-usable.verification';
  if (clinicalStatus !== null && barringClinical.includes(clinicalStatus)) return 'diagnosis-usable.clinical-status';
  if (diagnosis.abated && isBefore(diagnosis.abated.on, day)) return 'diagnosis-usable.abated';
  return wordedAgainst(diagnosis, knowledge);
}

const denials = {
  denied: 'diagnosis-usable.denied',
  history: 'diagnosis-usable.history',
  'perhaps-history': 'diagnosis-usable.perhaps-history',
} as const;

/** What the words of the diagnosis, its own and those beside its codes, say against it. */
function wordedAgainst({ text, codes }: Diagnosis, knowledge: Knowledge): MessageKey | null {
  const icd = codes.filter(({ kind }) => kind === 'icd-10-cm');
  // A code's own name may hold such a word ("suspected exposure"); only other words make it uncertain.
  const isName = (word: string) => icd.length > 0 && icd.every(({ code }) => knowledge.isWordOfCode(word, code));
  let asked: MessageKey | null = null;
  for (const words of new Set([text, ...codes.map(({ display }) => display)])) {
    if (words === null) continue;
    const denial = knowledge.denialIn(words);
    if (denial && !isName(denial.word)) {
      if (denial.sign !== 'perhaps-history') return denials[denial.sign];
      asked = denials['perhaps-history'];
    }
    const uncertain = knowledge.uncertainWord(words);
    if (uncertain !== null && !isName(uncertain)) return 'diagnosis-usable.uncertain';
  }
  return asked;
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
  for (const one of icd) {
    const why = codeFault(one, knowledge, day);
    if (why === null) return null;
    // A code that a person may find complete comes before those that nobody can use.
    if (first === null || isAsked(why)) first = `diagnosis-codable.${why}`;
  }
  return first;
}

type Why = CodeFault | 'workflow-code';

const asked: readonly Why[] = ['short', 'not-yet', 'unlisted', 'perhaps-not-first', 'errand'];

function isAsked(why: Why): boolean {
  return asked.includes(why);
}

/** What keeps one code from standing first: by the official list of the day where one is loaded, else by the built-in one. */
function codeFault({ code, display }: DiagnosisCode, knowledge: Knowledge, day: string | null): Why | null {
  const listed = knowledge.tables.diagnosisCode(code, day);
  // What a list that is out of date on that day does not hold may be younger than the list.
  const perhapsNew = listed?.is === 'unknown' && day !== null && standingOf(listed.period, day) !== 'current';
  const known = knowledge.icd10cmFault(code, day, perhapsNew ? null : (listed?.is ?? null));
  const fault = known ?? (perhapsNew ? 'unlisted' : null);
  const errand = isEncounterCode(code) && display !== null && knowledge.isWorkflowTerm(display);
  return errand && (fault === null || isAsked(fault)) ? 'workflow-code' : fault;
}

/** The ICD-10-CM code that the diagnosis brings to a claim: the first that may stand first, else the first; null: none. */
export function codeOf({ codes }: Diagnosis, knowledge: Knowledge, day: string | null): string | null {
  const icd = codes.filter(({ kind }) => kind === 'icd-10-cm');
  return (icd.find(one => codeFault(one, knowledge, day) === null) ?? icd[0])?.code ?? null;
}

/** The list that answered for that code: `ICD-10-CM FY2027` where an official one is loaded, else `built-in ...`. */
export function listOf(code: string | null, knowledge: Knowledge, day: string | null): string | null {
  if (code === null) return null;
  const listed = knowledge.tables.diagnosisCode(code, day);
  return listed ? `ICD-10-CM ${listed.period}` : `built-in ${builtInList}`;
}

/** ICD-10-CM chapter 21: reasons for an encounter rather than illnesses. */
function isEncounterCode(code: string): boolean {
  return code.trim().toUpperCase().startsWith('Z');
}
