import { type GivenWaiver, isRulesWord } from '../domain/waiver.ts';
import type { Finding } from './report.ts';
import { refusalOf } from './waivable.ts';

/** The waivers that may waive on a day, by rule, in the order in which they were given. */
export type InForce = ReadonlyMap<string, readonly GivenWaiver[]>;

/** `today`: the day on which the record was read, `2026-03-12`. */
export function inForce(waivers: readonly GivenWaiver[], today: string): InForce {
  const valid = waivers.filter(waiver => refusalOf(waiver) === null && waiver.expires >= today);
  return Map.groupBy(valid, ({ rule }) => rule);
}

/**
 * Applies the first waiver that fits a gap or a question; nothing else is ever waived. `reference`: the record that the
 * finding is about; null: a visit that has none.
 */
export function waive(finding: Finding, reference: string | null, waivers: InForce): Finding {
  if (finding.outcome !== 'gap' && finding.outcome !== 'review') return finding;
  const [waiver] = waivers.has(finding.rule) ? fitting(finding, reference, waivers) : [];
  if (!waiver) return finding;
  const { reason, expires, by, from } = waiver;
  return { ...finding, outcome: 'waived', waiver: { reason, expires, by, from } };
}

/** All that fit what a finding says about a record, the one that counts first. */
export function fitting(
  finding: Pick<Finding, 'rule' | 'message'>,
  reference: string | null,
  waivers: InForce,
): readonly GivenWaiver[] {
  return (waivers.get(finding.rule) ?? []).filter(
    one =>
      isAbout(one, reference) && (one.message ?? finding.message) === finding.message && isRulesWord(finding.message),
  );
}

/** Whether a waiver holds for a record (`MedicationAdministration/x`, `Encounter/x`; null: for none in particular). */
export function isAbout({ reference }: GivenWaiver, record: string | null): boolean {
  return reference === null || reference === record;
}
