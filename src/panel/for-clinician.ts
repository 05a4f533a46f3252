import type { Finding } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';
import { causeOf, type Grouped, group } from './view.ts';

/**
 * Advice that only a person who codes, or who keeps the lists of staff and products, can act on: a rule, or one message of
 * a rule whose other messages ask about what was done.
 */
export const codersMatters: ReadonlySet<string> = new Set([
  'drug-coded',
  'drug-charged',
  'charged-units',
  'discarded-charged',
  'charge-explained',
  'drug-code',
  'drug-code-in-force',
  'charged-code-in-force',
  'drug-units',
  'drug-caveats',
  'ndc-recorded',
  'self-administered-drug',
  'route-modifier',
  'complex-drug',
  'route-code-system',
  'orderer-npi',
  'giver-credential',
  'diagnosis-count',
  'diagnosis-order',
  'diagnosis-aftercare',
  'diagnosis-specific',
  'diagnosis-usual',
  'diagnosis-not-z23.beside',
  'no-99211',
  'em-hospital',
  'vascular-access',
  'further-injections',
  'ncci-never',
  'ncci-edit.other-never',
  'ncci-edit.not-in-list',
  'ncci-edit.uncoded',
]);

/** What of a list of findings is for this reader, and how many points were left to the coder. */
export interface ForReader extends Grouped {
  left: number;
}

/** A coder is shown everything. Whatever blocks is shown to everybody: only advice is ever left out. */
export function groupFor(audience: Audience, findings: readonly Finding[]): ForReader {
  const all = group(findings);
  if (audience === 'coder') return { ...all, left: 0 };
  // What one unread source kept from running is said once, where it blocks.
  const said = new Set(all.open.map(causeOf));
  const left = all.advice.filter(isCodersMatter);
  return {
    ...all,
    advice: all.advice.filter(finding => !isCodersMatter(finding) && !said.has(causeOf(finding))),
    met: all.met.filter(finding => finding.weight === 'blocks' || !isCodersMatter(finding)),
    left: left.filter(({ outcome }) => outcome !== 'unchecked').length,
  };
}

function isCodersMatter({ rule, message }: Finding): boolean {
  return codersMatters.has(rule) || codersMatters.has(message);
}
