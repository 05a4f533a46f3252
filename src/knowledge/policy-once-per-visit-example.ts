import type { Policy } from './policy.ts';
import { basePolicy } from './policy-base.ts';
import { sourced } from './provenance.ts';

/**
 * An example of a payer that takes one administration for each visit, whatever the number of injections. Guides to
 * 96372 teach this as the rule of the code; it is a payer's choice, where a payer has made it.
 */
export const oncePerVisitExample: Policy = Object.freeze({
  ...basePolicy,
  id: 'once-per-visit-example',
  unitPolicy: 'per-encounter-1',
  sources: Object.freeze({
    ...basePolicy.sources,
    unitPolicy: sourced('Medical Billers and Coders, billing of Depo-Provera: once for each visit'),
  }),
});
