import type { Outcome } from '../fhir/read.ts';
import type { Session } from '../smart/session.ts';
import { type Run, startRun } from './run.ts';

/** Administrations that only `appContext` named and that the record does not have: they are not asked for again. */
const letGo = new WeakSet<Session>();

/**
 * As `startRun`. What only `appContext` named and the record does not have (404 or 410) is let go, and the reading is made
 * once more without it: a service's stale word must not keep a visit from being judged.
 */
export const startHintedRun: typeof startRun = (session, encounter, lookbackDays, ahead) => {
  const { hints } = session.context;
  let run = startRun(wanting(session), encounter, lookbackDays, ahead);
  if (!hints.encounter && !hints.administration) return run;
  const { startedAt } = run;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let stopped = false;
  let asked = encounter;
  run.subscribe(tell);
  const settle = async (outcome: Outcome): Promise<Outcome> => {
    if (stopped || 'stop' in outcome) return outcome;
    if (hints.encounter && asked === session.context.encounter && lacks(outcome, 'encounters', asked)) asked = null;
    else if (isVain(outcome, session)) letGo.add(session);
    else return outcome;
    run = startRun(wanting(session), asked, lookbackDays);
    run.subscribe(tell);
    return settle(await run.outcome);
  };
  const outcome = run.outcome.then(settle);
  // As in `startRun`: what went wrong may hold text from the record, and is not printed.
  outcome.catch(() => undefined);
  return {
    outcome,
    startedAt,
    progress: () => run.progress(),
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      stopped = true;
      run.stop();
    },
  } satisfies Run;
};

/** The session as it is to be read: without the administration, once it was let go. */
function wanting(session: Session): Session {
  return letGo.has(session) ? { ...session, context: { ...session.context, administration: null } } : session;
}

function isVain(outcome: Outcome, session: Session): boolean {
  const { administration, hints } = session.context;
  return hints.administration && !letGo.has(session) && lacks(outcome, 'administrations', administration);
}

/** Whether it was asked for by this id, and the EHR answered that there is no such thing. */
function lacks(outcome: Outcome, source: 'encounters' | 'administrations', id: string | null): boolean {
  if (id === null || 'stop' in outcome) return false;
  const { value, why } = outcome.reading.sources[source];
  return why?.code === 'not-found' && !value.some(resource => resource.id === id);
}
