import { recalled } from './provenance.ts';

/** Where these words come from. They only leave a quantity empty. */
export const packageWordSource = recalled('Dose forms in US product names: powders for injection');

const powder =
  /\b(?:powders?|lyophili[sz]ed|freeze[- ]dried|recon(?:stitut\w*)?|(?:for|dry) (?:injection|injectable)? ?(?:solution|suspension|soln|susp))\b/i;

/** True when a product's name or form says that it comes as a powder, which is dissolved before it is given. */
export function isPowder(text: string): boolean {
  return powder.test(text);
}
