import type { Evidence } from '../../domain/evidence.ts';

/** What all of these rest on, in their order. */
export function evidenceOfAll(all: readonly { evidence: readonly Evidence[] }[]): readonly Evidence[] {
  const [only] = all;
  if (only && all.length === 1) return only.evidence;
  const found: Evidence[] = [];
  for (const { evidence } of all) found.push(...evidence);
  return found;
}
