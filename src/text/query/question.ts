/** Who can know: who gave the injection, who ordered it, or who answers for the visit. */
export type Addressee = 'giver' | 'orderer' | 'attending';

/**
 * A question to a clinician. It follows what the 2022 practice brief of ACDIS and AHIMA on compliant queries asks for (by
 * the accounts of acdis.org and of CDI publishers, read 2026-11-22): it cites what the record says, leads to no answer,
 * says nothing of payment, and leaves room for another answer and for none.
 */
export interface Question {
  to: Addressee;
  /** The subject, which names no answer. */
  about: string;
  /** What the record says: a sentence with `{placeholders}` for the values of the finding. */
  says: string;
  ask: string;
  /**
   * Answers in alphabetical or natural order: none or one to be filled in (`Route: ____`), or at least two. "Other" and
   * "Unable to determine" are added to every question.
   */
  options: readonly string[];
}

/** To be filled in by hand. */
export const blank = '____';

/** Makes the questions that ask the same of different findings. */
export function asking(question: Omit<Question, 'says'>): (says: string) => Question {
  return says => ({ ...question, says });
}
