import type { Chart } from '../../domain/chart.ts';
import type { ClaimField } from '../../domain/claim.ts';
import { localDay } from '../../domain/time.ts';
import type { Visit } from '../../domain/visit.ts';
import { firstInLine } from '../policy-choice.ts';
import { empty, full } from './field.ts';

/** The coverage that pays first on the day of the visit; empty where more than one may, or none certainly does. */
export function coverageOf(chart: Chart, visit: Visit | null, given: string | null): ClaimField<string> {
  const { status, why } = chart.sources.coverages;
  if (status === 'not-offered') return empty('coverage.not-shared');
  const unread = chart.coverages.filter(one => one.unread !== null);
  const [broken] = unread;
  if (status !== 'complete' || broken) {
    const code = why?.code ?? broken?.unread?.code ?? 'other';
    return empty(
      'coverage.unread',
      unread.flatMap(({ evidence }) => evidence),
      { why: code },
    );
  }
  const day = localDay(visit?.start ?? null, chart.settings.timeZone) ?? given;
  const { perhaps } = firstInLine(chart.coverages, day);
  const [first, ...others] = perhaps;
  const evidence = perhaps.flatMap(({ coverage }) => coverage.evidence);
  if (!first) return empty('coverage.none');
  if (others.length > 0) return empty('coverage.several', evidence, { count: String(perhaps.length) });
  if (first.force !== 'yes') return empty('coverage.unclear', evidence);
  return full(first.coverage.reference, 'coverage.first', evidence);
}
