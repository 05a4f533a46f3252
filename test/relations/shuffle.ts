import type { RecordedChart } from '../charts/index.ts';

export type Next = () => number;

/** A copy in another order. */
export function shuffled<T>(items: readonly T[], next: Next): T[] {
  const left = [...items];
  return items.map(() => left.splice(next() % left.length, 1)[0] as T);
}

/** Lists whose order the standard gives no meaning. */
const loose = new Set(
  'coding performer diagnosis location category type identifier extension reasonCode reasonReference reason note participant ingredient device contained'.split(
    ' ',
  ),
);

/** A copy with every key in another place, and every list whose order says nothing. */
export function reordered(value: unknown, next: Next, name = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map(item => reordered(item, next));
    return loose.has(name) ? shuffled(items, next) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    shuffled(Object.entries(value), next).map(([key, item]) => [key, reordered(item, next, key)]),
  );
}

/** The same record in another order: resources, elements, codings. */
export function otherOrder(chart: RecordedChart, next: Next): RecordedChart {
  return { ...chart, resources: shuffled(chart.resources, next).map(one => reordered(one, next)) as never };
}
