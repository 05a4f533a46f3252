import type { Messages } from './shape.ts';

/** What holds for any check: not reached, not readable, not needed. */
export const engineMessages = {
  'record-read.complete': {
    clinician: 'The record was read to the end.',
    coder: 'Every source was read to the end.',
  },
  'record-read.incomplete': {
    clinician: '{source} could not be read to the end ({why}), so the record cannot be called complete.',
    coder: '{source} could not be read to the end ({why}), so nothing is called ready.',
  },
  'engine.not-applicable': {
    clinician: 'This check does not apply here.',
    coder: 'Does not apply to what is recorded.',
  },
  'engine.not-given': {
    clinician: 'Not looked at: nothing was given.',
    coder: 'Not looked at, because nothing was administered.',
  },
  'engine.another-service': {
    clinician: 'Not looked at: this is another kind of service.',
    coder: 'Not looked at, because this is another service.',
  },
  'engine.contested': {
    clinician: 'The order and the administration record do not agree on what was given. Was it given as recorded?',
    coder: 'The administration points to another service, but the order does not. Was it given as recorded?',
  },
  'engine.source-failed': {
    clinician: '{source} could not be read ({why}).',
    coder: '{source} could not be read ({why}), so this check could not run.',
  },
  'engine.source-partial': {
    clinician: '{source} could not be read to the end ({why}), so nothing is said to be missing there.',
    coder: '{source} could not be read to the end ({why}); what is not seen may stand in the rest.',
  },
  'engine.not-offered': {
    clinician: 'This EHR does not share it, so it could not be checked.',
    coder: 'This EHR does not share it. Look in the chart itself.',
  },
  'engine.administration-unread': {
    clinician: 'This entry is recorded in a way that could not be understood ({why}).',
    coder: 'Nothing may rest on this resource ({why}).',
  },
  'engine.rule-failed': {
    clinician: 'This check failed to run. The others are not affected.',
    coder: 'This check failed to run. The others are not affected.',
  },
} as const satisfies Messages;
