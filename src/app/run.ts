import type { SourceName } from '../domain/reading.ts';
import type { Ahead } from '../fhir/ahead.ts';
import { defaultLookbackDays } from '../fhir/plan.ts';
import type { SourceProgress as FhirProgress } from '../fhir/progress.ts';
import { type Outcome, startReading } from '../fhir/read.ts';
import type { SourceProgress } from '../panel/Reading.tsx';
import type { Session } from '../smart/session.ts';
import { breather, inTurn } from './breathe.ts';

/** One reading of the record on its way: what comes of it, how far it is, and how to end it. */
export interface Run {
  outcome: Promise<Outcome>;
  startedAt: number;
  /** The latest word of each source. */
  progress(): readonly SourceProgress[];
  /** Calls back on every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/**
 * Starts to read. `encounter` is a bare id, or null to read every visit of the last `lookbackDays`. What the page's first
 * script sent `ahead` is not asked again.
 */
export function startRun(
  session: Session,
  encounter: string | null,
  lookbackDays = defaultLookbackDays,
  ahead: Ahead | null = null,
): Run {
  const abort = new AbortController();
  const listeners = new Set<() => void>();
  const latest = new Map<SourceName, SourceProgress>();
  let snapshot: readonly SourceProgress[] = [];
  const startedAt = ahead?.begunAt ?? Date.now();
  const outcome = startReading({
    reader: session.reader,
    context: { patient: session.context.patient, encounter, administration: session.context.administration },
    abilities: session.ehr.search,
    lookbackDays,
    ahead,
    // A visit is waited for. All of them may be many, and something else may be on the screen by then.
    breathe: encounter === null ? breather() : breather(inTurn),
    scopes: session.context.scopes,
    signal: abort.signal,
    onProgress: progress => {
      latest.set(progress.source, shown(progress));
      snapshot = [...latest.values()];
      for (const listener of listeners) listener();
    },
  });
  // Until the panel listens, the browser would print what went wrong, and that may hold text from the record.
  outcome.catch(() => undefined);
  return {
    outcome,
    startedAt,
    progress: () => snapshot,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => abort.abort(),
  };
}

function shown({ source, state, count, busyUntil }: FhirProgress): SourceProgress {
  return { name: source, state: state === 'not-offered' ? 'done' : state, count, busyUntil };
}
