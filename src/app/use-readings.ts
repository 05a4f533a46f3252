import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Outcome } from '../fhir/read.ts';
import type { Session } from '../smart/session.ts';
import { type Judged, judge } from './judge.ts';
import type { Run, startRun } from './run.ts';
import { visitChoices } from './visit-choices.ts';

/** A reading older than this, in milliseconds, is made anew when the user comes back to the window. */
const oldAfter = 60_000;

/** The readings of one session, one after another: what the last finished one says, and how far the current one is. */
export function useReadings(session: Session, firstRun: Run, start: typeof startRun) {
  const [visit, setVisit] = useState(session.context.encounter);
  const [run, setRun] = useState<Run | null>(firstRun);
  const [judged, setJudged] = useState<Judged | null>(null);
  const [endedAt, setEndedAt] = useState<string | null>(null);
  const readAt = useRef(0);

  useEffect(() => session.onExpire(() => setEndedAt(new Date().toISOString())), [session]);
  useEffect(() => {
    if (!run) return;
    let wanted = true;
    run.outcome.then(outcome => {
      if (!wanted) return;
      const next = judge(outcome, session);
      readAt.current = Date.now();
      // A refresh that was cut short does not take away what was read before.
      setJudged(before => (before?.chart && wasCut(outcome) ? before : next));
      setRun(current => (current === run ? null : current));
    });
    return () => {
      wanted = false;
    };
  }, [run, session]);

  const progress = useSyncExternalStore(
    useCallback(listener => run?.subscribe(listener) ?? (() => {}), [run]),
    () => run?.progress() ?? null,
  );
  const read = (encounter: string | null) => {
    run?.stop();
    setRun(start(session, encounter));
  };
  return {
    report: judged?.report ?? null,
    choices: judged?.chart ? visitChoices(judged.chart) : undefined,
    visit: visit === null ? visitOfNamed(judged, session) : `Encounter/${visit}`,
    progress,
    endedAt,
    isOld: () => Date.now() - readAt.current > oldAfter,
    refresh: () => read(visit),
    stop: () => run?.stop(),
    choose: (reference: string) => {
      const id = reference.slice('Encounter/'.length);
      setVisit(id);
      setJudged(null);
      read(id);
    },
  };
}

/** Without a visit, the launch may still name an administration: then its visit is the one. */
function visitOfNamed(judged: Judged | null, { context }: Session): string | null {
  const named = `MedicationAdministration/${context.administration}`;
  const holder = judged?.report.visits.find(({ administrations }) =>
    administrations.some(({ reference }) => reference === named),
  );
  return holder?.encounter?.reference ?? null;
}

/** The user stopped it, or the session ended while it was under way. */
function wasCut(outcome: Outcome): boolean {
  if ('stop' in outcome) return false;
  return Object.values(outcome.reading.sources).some(({ why }) => why?.code === 'stopped' || why?.code === 'expired');
}
