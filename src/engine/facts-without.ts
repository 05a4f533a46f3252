import { type Administration, partSources } from '../domain/administration.ts';
import type { SourceName } from '../domain/reading.ts';
import type { FactSource, Facts } from '../rules/define.ts';

const parts = Object.entries(partSources) as [keyof typeof partSources, SourceName][];

/** The facts without what comes from these sources, in the administrations too: to look at any of it throws. */
export function factsWithout(closed: readonly FactSource[], facts: Facts): Facts {
  const read = { ...facts };
  for (const name of closed) delete (read as Partial<Facts>)[name];
  if (closed.includes('administrations')) return read;
  const strip = (one: Administration) => withoutParts(closed, one);
  const { administration, others, sameVisitAndDay, sameDay, earlier } = facts.administrations;
  read.administrations = {
    ...facts.administrations,
    administration: strip(administration),
    others: others.map(strip),
    sameVisitAndDay: sameVisitAndDay.map(strip),
    sameDay: sameDay.map(strip),
    earlier: days => earlier(days).map(strip),
  };
  return read;
}

function withoutParts(closed: readonly SourceName[], one: Administration): Administration {
  const left = { ...one };
  for (const [part, source] of parts) if (closed.includes(source)) delete (left as Partial<Administration>)[part];
  return left;
}
