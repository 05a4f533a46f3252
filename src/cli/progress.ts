import type { Watch } from './partition/audit-export.ts';

/** Tells on a terminal how far the work has come, at what rate, and how long the rest may take where that can be known. */
export function progressOn(show: (text: string) => void, clock: () => number): Watch & { end(): void } {
  let what = '';
  let whole = 0;
  let past = 0;
  let begun = 0;
  let shown = 0;
  const tell = (now: number) => {
    shown = now;
    const seconds = Math.max((now - begun) / 1000, 0.001);
    const rate = past / seconds;
    const left = rate > 0 && past < whole ? `, ${spanOf((whole - past) / rate)} left` : '';
    const share = whole > 0 ? `${Math.min(100, Math.floor((100 * past) / whole))} %, ` : '';
    show(`\r\u001b[K${what}: ${share}${sizeOf(past)}, ${sizeOf(rate)}/s${left}`);
  };
  return {
    begin(next, bytes) {
      [what, whole, past, begun] = [next, bytes ?? 0, 0, clock()];
      tell(begun);
    },
    done(bytes) {
      past += bytes;
      const now = clock();
      if (now - shown >= 500) tell(now);
    },
    end: () => show('\r\u001b[K'),
  };
}

function sizeOf(bytes: number): string {
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

function spanOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
