import { lineThrough, median } from './line-through.ts';
import type { Row } from './measure.ts';

const places = { top: 'top level', frame: 'EHR frame' } as const;

/**
 * The rows as a Markdown table. `n` is of the medians; on a machine that has other work, that of the fastest rounds is
 * nearer to the truth.
 */
export function writeTable(rows: readonly Row[], roundTrips: readonly number[]): string {
  const head = [
    'app',
    'place',
    'launch',
    'n',
    'n / floor',
    'n of the fastest',
    ...roundTrips.map(ms => `T at ${ms}`),
    'a',
    'depth',
    'requests',
    'preflights',
    '/metadata',
  ];
  const lines = rows.map(row => {
    const points = roundTrips.map(ms => [ms, median(row.times.get(ms) ?? [])] as const);
    const { n, a } = lineThrough(points);
    const fastest = lineThrough(roundTrips.map(ms => [ms, Math.min(...(row.times.get(ms) ?? []))] as const));
    const { depth, requests, preflights, metadata } = row.counts;
    return [
      row.contestant.name,
      places[row.place],
      row.launch,
      n.toFixed(1),
      row.launch === 'first' && row.contestant.floor ? (n / row.contestant.floor[row.place]).toFixed(2) : '',
      fastest.n.toFixed(1),
      ...points.map(([, time]) => String(Math.round(time))),
      String(Math.round(a)),
      ...[depth, requests, preflights, metadata].map(String),
    ];
  });
  return [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
