import type { Evidence } from './evidence.ts';
import type { Why } from './reading.ts';
import type { PartialDate } from './time.ts';

/** One Coverage, as far as the choice of a payer policy rests on it. Member numbers are not read. */
export interface Coverage {
  /** `Coverage/x` */
  reference: string;
  status: string | null;
  /** Place in the order of payers, 1 first; null when not recorded. */
  order: number | null;
  /** Who pays: identifiers as recorded, and names (display, Organization.name). */
  payers: readonly { identifiers: readonly { system: string | null; value: string }[]; name: string | null }[];
  /** Texts and codes of Coverage.type and of its classes (plan, group): words only. */
  kinds: readonly string[];
  start: PartialDate | null;
  end: PartialDate | null;
  unread: Why | null;
  evidence: readonly Evidence[];
}
