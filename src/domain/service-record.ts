import type { Evidence } from './evidence.ts';
import type { Why } from './reading.ts';
import type { PartialDate } from './time.ts';

/** A service that the record names beside the injections: a Procedure, a ChargeItem, or what an Encounter.type says. */
export interface ServiceRecord {
  /** The resource: `Procedure/x`, `ChargeItem/x`, `Encounter/x`. */
  reference: string;
  from: 'procedure' | 'charge' | 'encounter-type';
  /** HCPCS level I and II numbers as recorded, whatever system they were filed under. */
  codes: readonly string[];
  /** Modifiers recorded with the code (`25`, `59`). */
  modifiers: readonly string[];
  /** How many units a charge says; null: it does not say. */
  quantity: number | null;
  text: string | null;
  start: PartialDate | null;
  /** `Encounter/x` or null. */
  visit: string | null;
  /** Status says that it did not take place, was cancelled or entered in error. */
  void: boolean;
  /** Why nothing may rest on it; else null. */
  unread: Why | null;
  evidence: readonly Evidence[];
}
