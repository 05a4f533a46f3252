import type { MessageKey } from '../../domain/messages.ts';
import { fillIn, type Sayable } from '../sentences.ts';
import { administrationQuestions } from './administration.ts';
import { askedUnseen } from './answerers.ts';
import { diagnosisQuestions } from './diagnosis.ts';
import { drugQuestions } from './drug.ts';
import { orderQuestions } from './order.ts';
import type { Question } from './question.ts';
import { visitQuestions } from './visit.ts';

/** Every question to a clinician, by the message that raises it. */
export const questions: Readonly<Partial<Record<MessageKey, Question>>> = {
  ...administrationQuestions,
  ...orderQuestions,
  ...drugQuestions,
  ...visitQuestions,
  ...diagnosisQuestions,
};

/** What is added to the answers of every question. */
export const alwaysOffered = ['Other: ____', 'Unable to determine'] as const;

/** A finding as far as a question is made of it. */
export interface Asked extends Sayable {
  rule: string;
  outcome: string;
  field: string;
  weight: string;
  kind: string | null;
  evidence: readonly { pointer: string; value: string }[];
}

/** The question that a finding raises, with its blanks filled; null where no clinician is asked. */
export function questionOf(finding: Asked): Question | null {
  const unseen = finding.outcome === 'unchecked' && finding.message === 'engine.not-offered';
  if (unseen && !askedUnseen.has(finding.rule)) return null;
  const key = unseen ? `${finding.rule}.absent` : finding.message;
  const question = Object.hasOwn(questions, key) ? questions[key as MessageKey] : undefined;
  if (!question || (finding.outcome === 'unchecked' && !unseen)) return null;
  const fill = (words: string) =>
    plain(fillIn(words, { ...finding, values: withoutCodes(finding.values) }, 'clinician'));
  const says = unseen ? 'This EHR does not show it to whoever asks; it may be recorded.' : fill(question.says);
  return { ...question, says, ask: fill(question.ask) };
}

const diagnosisCode = / \([A-Z]\d[\dA-Z](\.[\dA-Z]{1,4})?\)/g;

/** Diagnoses by name: what they are coded as is not what is asked. */
function withoutCodes(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { diagnosis, diagnoses } = values;
  return {
    ...values,
    ...(diagnosis === undefined ? {} : { diagnosis: diagnosis.replaceAll(diagnosisCode, '') }),
    ...(diagnoses === undefined ? {} : { diagnoses: diagnoses.replaceAll(diagnosisCode, '') }),
  };
}

/** One line, without characters that are not seen: nothing of the record can look like a part of the question. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 600);
}
