import type { Sentences } from '../sentences.ts';

/** What holds for any check: not reached, not readable, not needed. */
export const engineSentences = {
  'record-read.complete': 'The record was read to the end.',
  'record-read.incomplete': '{source} could not be read to the end ({why}), so the record cannot be called complete.',
  'engine.not-applicable': 'This check does not apply here.',
  'engine.not-given': 'Not looked at: nothing was given.',
  'engine.another-service': 'Not looked at: this is another kind of service.',
  'engine.contested':
    'The order and the administration record do not agree on what was given. Was it given as recorded?',
  'engine.source-failed': '{source} could not be read ({why}).',
  'engine.source-partial': '{source} could not be read to the end ({why}), so nothing is said to be missing there.',
  'engine.not-offered': 'This EHR does not share it, so it could not be checked.',
  'engine.services-not-offered':
    'This EHR does not share what else was done that day, so it was not looked at. Please look in the chart itself.',
  'engine.service-unread': 'Something else of that day is recorded in a way that could not be understood ({why}).',
  'engine.administration-unread': 'This entry is recorded in a way that could not be understood ({why}).',
  'engine.rule-failed': 'This check failed to run. The others are not affected.',
} as const satisfies Partial<Sentences>;
