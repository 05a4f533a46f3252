import { RequestFault } from '../domain/fault.ts';

/** One load's end: by the user's signal (`stopped`), by the clock (`timeout`), or by `end`. */
export interface Load {
  /** Its reason is always a `RequestFault`. */
  readonly signal: AbortSignal;
  /** Ends what is still under way and lets go of the clock. */
  end(): void;
}

/** Begins a load that ends by itself after so many milliseconds (`timeout`), or when `stop` says so (`stopped`). */
export function beginLoad(overallMs: number, stop: AbortSignal | undefined): Load {
  const control = new AbortController();
  const onStop = () => control.abort(new RequestFault({ code: 'stopped' }));
  const timer = setTimeout(() => control.abort(new RequestFault({ code: 'timeout' })), overallMs);
  if (stop?.aborted) onStop();
  else stop?.addEventListener('abort', onStop);
  return {
    signal: control.signal,
    end() {
      clearTimeout(timer);
      stop?.removeEventListener('abort', onStop);
      onStop();
    },
  };
}
