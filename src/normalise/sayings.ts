import type { Evidence } from '../domain/evidence.ts';
import { saysLoading } from '../knowledge/diagnosis-b12.ts';
import { doubtsEntry } from '../knowledge/entry-words.ts';
import { type GivenSign, givenSigns } from '../knowledge/given-words.ts';
import { discardedIn, saysSuppliedElsewhere } from '../knowledge/supply-words.ts';

export interface Words {
  value: string;
  evidence: Evidence;
}

/** Words around an injection, and what they say of it: each text is looked at once. */
export interface Saying extends Words {
  signs: ReadonlySet<GivenSign>;
  loading: boolean;
  doubtsEntry: boolean;
  suppliedElsewhere: boolean;
  discarded: ReturnType<typeof discardedIn>;
}

/** Looks at words once, for all that is asked of them. */
export function sayingOf({ value, evidence }: Words): Saying {
  return {
    value,
    evidence,
    signs: givenSigns(value),
    loading: saysLoading(value),
    doubtsEntry: doubtsEntry(value),
    suppliedElsewhere: saysSuppliedElsewhere(value),
    discarded: discardedIn(value),
  };
}

/** The evidence of those that say this. */
export function saying(words: readonly Saying[], says: (one: Saying) => boolean): Evidence[] {
  const found: Evidence[] = [];
  for (const one of words) if (says(one)) found.push(one.evidence);
  return found;
}
