import type { Sentences } from '../sentences.ts';

/** What holds for any check: not reached, not readable, not needed. */
export const engineSentences = {
  'record-read.complete': 'Every source was read to the end.',
  'record-read.incomplete': '{source} could not be read to the end ({why}), so nothing is called ready.',
  'engine.not-applicable': 'Does not apply to what is recorded.',
  'engine.not-given': 'Not looked at, because nothing was administered.',
  'engine.another-service': 'Not looked at, because this is another service.',
  'engine.contested': 'The administration points to another service, but the order does not. Was it given as recorded?',
  'engine.source-failed': '{source} could not be read ({why}), so this check could not run.',
  'engine.source-partial': '{source} could not be read to the end ({why}); what is not seen may stand in the rest.',
  'engine.not-offered': 'This EHR does not share it. Look in the chart itself.',
  'engine.services-not-offered':
    'This EHR does not share same-visit services (procedures, charges). Look at the other codes of the day in the chart itself.',
  'engine.service-unread': 'A service of that day is recorded in a way that could not be understood ({why}).',
  'engine.administration-unread': 'Nothing may rest on this resource ({why}).',
  'engine.rule-failed': 'This check failed to run. The others are not affected.',
} as const satisfies Partial<Sentences>;
