import { changed } from './chart.ts';
import { complete } from './expected.ts';
import type { ReadingCheck } from './row.ts';
import { sources } from './sources.ts';

/** Without a heading, it is complete. */
type Case = readonly [name: string, change: object, heading?: string, says?: string];

/** One check for each case: that element of that record, so. */
export const cases = (type: string, list: readonly Case[]): ReadingCheck[] =>
  list.map(([name, change, heading, says]) => ({
    name: `${type}: ${name}`,
    sources: [sourceOf(type)],
    record: () => changed(type, () => change),
    sees: () => (heading === undefined ? complete : { heading, says: [says ?? ''], next: 'Refresh' }),
  }));

function sourceOf(type: string) {
  const found = Object.entries(sources).find(([, one]) => one.type === type);
  return (found?.[0] ?? 'patient') as keyof typeof sources;
}
