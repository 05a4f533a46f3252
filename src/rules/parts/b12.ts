import type { Administration } from '../../domain/administration.ts';
import type { Drug } from '../../domain/drug.ts';
import { isVoid } from './same-injection.ts';

const forms: readonly string[] = ['cyanocobalamin', 'hydroxocobalamin', 'methylcobalamin'];

/** True where every ingredient that was recognised is a form of vitamin B12. */
export function isB12({ ingredients }: Drug): boolean {
  return ingredients.length > 0 && ingredients.every(one => forms.includes(one));
}

type Dated = Pick<Administration, 'given'>;

const dayLength = 86_400_000;

/** Earlier B12 injections, latest first, that lie fewer than `days` days before and do not belong to a first phase. */
export function recentB12<One extends Dated & Pick<Administration, 'drug' | 'status' | 'loading'>>(
  one: Dated,
  earlier: readonly One[],
  days: number,
): readonly One[] {
  return earlier
    .filter(other => isB12(other.drug) && !isVoid(other) && other.loading.length === 0)
    .flatMap(other => {
      const between = daysBetween(other, one);
      return between !== null && between > 0 && between < days ? [{ other, between }] : [];
    })
    .toSorted((a, b) => a.between - b.between)
    .map(({ other }) => other);
}

/** Whole days from one to the other, to the nearest where both have a clock time; null where a day is not known. */
function daysBetween(from: Dated, to: Dated): number | null {
  const start = from.given.start;
  const end = to.given.start;
  if (start?.instant && end?.instant) return Math.round((end.instant.from - start.instant.from) / dayLength);
  if (!start?.writtenDay || !end?.writtenDay) return null;
  return (Date.parse(end.writtenDay) - Date.parse(start.writtenDay)) / dayLength;
}
