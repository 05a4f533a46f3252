/** A text that a rule rests on. */
export interface Source {
  /** Short name and locator of the text that the rule rests on. */
  title: string;
  locator: string;
  /** ISO date on which it was read. */
  read: string;
  confidence: 'sourced' | 'recall';
}
