import type { Evidence } from '../../domain/evidence.ts';
import type { MessageKey } from '../../domain/messages.ts';
import {
  type CheckResult,
  type DiagnosisStage,
  diagnosisStages,
  type Facts,
  gap,
  pass,
  review,
  unchecked,
} from '../define.ts';

type Linked = Facts['conditions']['linked'][number];

/** True when a diagnosis gets at least as far as the stage. */
export function reaches(linked: Linked, stage: DiagnosisStage): boolean {
  return diagnosisStages.indexOf(linked.reached) >= diagnosisStages.indexOf(stage);
}

/**
 * The answer of a diagnosis rule: one diagnosis at the stage suffices; where none is, but something could not be looked
 * at, that may be the one; else, of those that came closest, one whose code may be complete is asked about; else the gap
 * says what keeps the first of them.
 */
export function checkStage(
  conditions: Facts['conditions'],
  stage: DiagnosisStage,
  keys: { met: MessageKey; unread: MessageKey },
): CheckResult {
  const there = conditions.linked.filter(one => reaches(one, stage));
  if (there.length > 0) return pass(keys.met, evidenceOf(there), valuesOf(there[0]));
  const unread = unreadOf(conditions);
  if (unread) return unchecked(unread.why, keys.unread, unread.evidence);
  const before = diagnosisStages[diagnosisStages.indexOf(stage) - 1];
  const barred = conditions.linked.filter(({ reached }) => reached === before);
  const short = barred.filter(one => one.barred === 'diagnosis-codable.short');
  if (short[0])
    return review('diagnosis-codable.short', evidenceOf(short), { ...valuesOf(short[0]), code: codesOf(short[0]) });
  const message = barred[0]?.barred ?? 'diagnosis-linked.absent';
  return gap(isMissingCode(message) ? 'absent' : 'invalid', message, evidenceOf(barred), valuesOf(barred[0]));
}

/** The first thing that might hold a diagnosis and could not be looked at. */
export function unreadOf(conditions: Facts['conditions']): Facts['conditions']['unread'][number] | null {
  const broken = conditions.linked.find(({ diagnosis, reached }) => diagnosis.unread && reached !== 'not-linked');
  if (broken?.diagnosis.unread) return { why: broken.diagnosis.unread, evidence: broken.evidence };
  return conditions.unread[0] ?? null;
}

export function evidenceOf(linked: readonly Linked[]): readonly Evidence[] {
  return linked.flatMap(({ evidence }) => evidence);
}

export function valuesOf(linked: Linked | undefined): Readonly<Record<string, string>> {
  if (!linked) return {};
  const { text, codes, verificationStatus, clinicalStatus, reference } = linked.diagnosis;
  const icd = codes.find(({ kind }) => kind === 'icd-10-cm');
  return {
    diagnosis: text ?? codes.find(({ display }) => display)?.display ?? icd?.code ?? reference,
    code: icd?.code ?? codes[0]?.code ?? '',
    verification: verificationStatus ?? '',
    clinical: clinicalStatus ?? '',
  };
}

/** The codes that the question is about: any of them may be the complete one. */
function codesOf({ diagnosis }: Linked): string {
  const icd = diagnosis.codes.filter(({ kind }) => kind === 'icd-10-cm');
  return icd.map(({ code }) => code).join(', ');
}

function isMissingCode(message: MessageKey): boolean {
  return message === 'diagnosis-codable.text-only' || message === 'diagnosis-codable.snomed-only';
}
