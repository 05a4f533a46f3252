import type { Evidence } from '../../domain/evidence.ts';
import { type DiagnosisStage, diagnosisStages } from '../../domain/linked-diagnosis.ts';
import type { MessageKey } from '../../domain/messages.ts';
import { type CheckResult, type Facts, gap, pass, review, unchecked } from '../define.ts';
import { evidenceOfAll } from './evidence.ts';

type Linked = Facts['conditions']['linked'][number];

/** True when a diagnosis gets at least as far as the stage. */
export function reaches(linked: Linked, stage: DiagnosisStage): boolean {
  return diagnosisStages.indexOf(linked.reached) >= diagnosisStages.indexOf(stage);
}

/**
 * The answer of a diagnosis rule: one diagnosis at the stage suffices; where none is, but something could not be looked
 * at, that may be the one; else, of those that came closest, one that a person may find fine is asked about; else the
 * gap says what keeps one of them: always the same, in whatever order the record lists them.
 */
export function checkStage(
  conditions: Facts['conditions'],
  stage: DiagnosisStage,
  keys: { met: MessageKey; unread: MessageKey },
): CheckResult {
  const there = conditions.linked.filter(one => reaches(one, stage));
  if (there[0]) return pass(keys.met, evidenceOf(there), { ...valuesOf(there[0]), ...lists(there[0], keys.met) });
  const unread = unreadOf(conditions);
  if (unread) return unchecked(unread.why, keys.unread, unread.evidence);
  const before = diagnosisStages[diagnosisStages.indexOf(stage) - 1];
  const barred = conditions.linked.filter(({ reached }) => reached === before).sort(byFault);
  const asked = barred.filter(one => questions.includes(one.barred));
  const [first] = asked;
  if (first?.barred)
    return review(first.barred, evidenceOf(asked), {
      ...valuesOf(first),
      ...(stage === 'codable' ? { code: codesOf(first) } : {}),
      ...lists(first, first.barred),
    });
  const message = barred[0]?.barred ?? 'diagnosis-linked.absent';
  return gap(kindOf(message), message, evidenceOf(barred), { ...valuesOf(barred[0]), ...lists(barred[0], message) });
}

function byFault(a: Linked, b: Linked): number {
  return (a.barred ?? '') < (b.barred ?? '') ? -1 : Number(a.barred !== b.barred);
}

/** What a person may find to be fine, so that it is no gap. */
const questions: readonly (MessageKey | null)[] = [
  'diagnosis-codable.short',
  'diagnosis-codable.not-yet',
  'diagnosis-codable.unlisted',
  'diagnosis-codable.perhaps-not-first',
  'diagnosis-codable.errand',
  'diagnosis-usable.perhaps-history',
];

function kindOf(message: MessageKey): 'absent' | 'conflict' | 'invalid' {
  if (message === 'diagnosis-codable.text-only' || message === 'diagnosis-codable.snomed-only') return 'absent';
  // The code says that it is there, the words say that it is not.
  return message === 'diagnosis-usable.denied' || message === 'diagnosis-usable.history' ? 'conflict' : 'invalid';
}

/** Answers that a list of codes gave say which. */
const byList: readonly MessageKey[] = [
  'diagnosis-codable.codable',
  'diagnosis-codable.not-listed',
  'diagnosis-codable.header',
  'diagnosis-codable.seventh',
  'diagnosis-codable.short',
  'diagnosis-codable.not-yet',
  'diagnosis-codable.unlisted',
];

function lists(linked: Linked | undefined, message: MessageKey): Readonly<Record<string, string>> {
  return linked?.list && byList.includes(message) ? { list: linked.list } : {};
}

/** The first thing that might hold a diagnosis and could not be looked at. */
export function unreadOf(conditions: Facts['conditions']): Facts['conditions']['unread'][number] | null {
  const broken = conditions.linked.find(({ diagnosis, reached }) => diagnosis.unread && reached !== 'not-linked');
  if (broken?.diagnosis.unread) return { why: broken.diagnosis.unread, evidence: broken.evidence };
  return conditions.unread[0] ?? null;
}

export function evidenceOf(linked: readonly Linked[]): readonly Evidence[] {
  return evidenceOfAll(linked);
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
