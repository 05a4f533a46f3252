import { type SourceName, sourceNames } from '../domain/reading.ts';
import type { RequestWatch } from './client.ts';

/** How far the reading of one source is. Each event is the whole state of its source: keep the latest. */
export interface SourceProgress {
  source: SourceName;
  /** `done` also when only a part could be read: the reading says so. */
  state: 'waiting' | 'reading' | 'done' | 'failed' | 'not-offered';
  /** Resources read so far. */
  count: number;
  pages: number;
  /** UTC milliseconds at which the request that is slow now began; null while none is. */
  slowSince: number | null;
  /** UTC milliseconds at which a busy server is asked again; null while none is waited for. */
  busyUntil: number | null;
}

export interface Progress {
  set(source: SourceName, change: Partial<SourceProgress>): void;
  /** Adds one page of so many resources. */
  page(source: SourceName, count: number): void;
  /** For one request after another. */
  watch(source: SourceName): RequestWatch;
}

/** Begins with every source waiting, and tells `tell` each change. */
export function trackProgress(tell: (progress: SourceProgress) => void): Progress {
  const states = new Map<SourceName, SourceProgress>();
  const put = (next: SourceProgress) => {
    states.set(next.source, next);
    tell(next);
  };
  for (const source of sourceNames)
    put({ source, state: 'waiting', count: 0, pages: 0, slowSince: null, busyUntil: null });
  const at = (source: SourceName) => states.get(source) as SourceProgress;
  const set: Progress['set'] = (source, change) => {
    const before = at(source);
    const changed = (Object.keys(change) as (keyof SourceProgress)[]).some(key => before[key] !== change[key]);
    if (changed) put({ ...before, ...change });
  };
  const slow = new Map<symbol, { source: SourceName; time: number }>();
  const busy: typeof slow = new Map();
  const times = (of: typeof slow, source: SourceName) =>
    [...of.values()].filter(one => one.source === source).map(one => one.time);
  return {
    set,
    page(source, count) {
      const before = at(source);
      put({ ...before, count: before.count + count, pages: before.pages + 1 });
    },
    watch(source) {
      const request = Symbol(source);
      const note = (of: typeof slow, time: number | null) => {
        if (time === null) of.delete(request);
        else of.set(request, { source, time });
        return times(of, source);
      };
      return {
        slow(since) {
          const begun = note(slow, since);
          set(source, { slowSince: begun.length > 0 ? Math.min(...begun) : null });
        },
        busy(until) {
          const ends = note(busy, until);
          set(source, { busyUntil: ends.length > 0 ? Math.max(...ends) : null });
        },
      };
    },
  };
}
