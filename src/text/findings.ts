import { administrationSentences } from './clinician/administration.ts';
import { diagnosisSentences } from './clinician/diagnosis.ts';
import { diagnosisAdviceSentences } from './clinician/diagnosis-advice.ts';
import { drugSentences } from './clinician/drug.ts';
import { drugLineSentences } from './clinician/drug-line.ts';
import { engineSentences } from './clinician/engine.ts';
import { orderSentences } from './clinician/order.ts';
import { visitSentences } from './clinician/visit.ts';
import { visitServiceSentences } from './clinician/visit-services.ts';
import { type Sayable, type Sentences, sayFrom } from './sentences.ts';

/** What every finding says to the clinician. */
export const clinicianSentences: Sentences = {
  ...administrationSentences,
  ...drugSentences,
  ...drugLineSentences,
  ...orderSentences,
  ...visitSentences,
  ...visitServiceSentences,
  ...diagnosisSentences,
  ...diagnosisAdviceSentences,
  ...engineSentences,
};

/** The sentence of a finding for a clinician. */
export function say(finding: Sayable): string {
  return sayFrom(clinicianSentences, finding, 'clinician');
}
