import { caveatWords } from './caveats.ts';
import { administrationSentences } from './coder/administration.ts';
import { diagnosisSentences } from './coder/diagnosis.ts';
import { diagnosisAdviceSentences } from './coder/diagnosis-advice.ts';
import { drugSentences } from './coder/drug.ts';
import { drugLineSentences } from './coder/drug-line.ts';
import { engineSentences } from './coder/engine.ts';
import { orderSentences } from './coder/order.ts';
import { visitSentences } from './coder/visit.ts';
import { visitServiceSentences } from './coder/visit-services.ts';
import { type Sayable, type Sentences, sayFrom } from './sentences.ts';

/** What every finding says to the coder. Apart from the clinician's, so that the panel brings it only where it is read. */
export const coderSentences: Sentences = {
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

/** The sentence of a finding for a coder. */
export function sayToCoder(finding: Sayable): string {
  const { caveats } = finding.values;
  // Said to coders only, and long: not among the words that everybody's panel brings.
  const said = caveats ? { ...finding, values: { ...finding.values, caveats: caveatWords(caveats) } } : finding;
  return sayFrom(coderSentences, said, 'coder');
}

/** The sentence of a bare message key that needs no values, as in `units.why` and in a diagnosis's `why`. */
export function sayKeyToCoder(message: string): string {
  return sayToCoder({ message, values: {} });
}
