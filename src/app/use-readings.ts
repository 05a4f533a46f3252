import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Outcome } from '../fhir/read.ts';
import type { VisitChoice } from '../panel/VisitPicker.tsx';
import type { Session } from '../smart/session.ts';
import type { Judged, Wishes } from './judge.ts';
import { loadRuleBook, type RuleBook } from './load-rule-book.ts';
import type { Run, startRun } from './run.ts';
import { visitChoices } from './visit-choices.ts';

/** A reading older than this, in milliseconds, is made anew when the user comes back to the window. */
const oldAfter = 60_000;

/** The readings of one session, one after another: what the last finished one says, and how far the current one is. */
export function useReadings(session: Session, firstRun: Run, start: typeof startRun) {
  const [visit, setVisit] = useState(session.context.encounter);
  const [run, setRun] = useState<Run | null>(firstRun);
  // The same at once: two events may come before the next rendering, and must not begin two readings.
  const current = useRef<Run | null>(firstRun);
  const [judged, setJudged] = useState<Reading | null>(null);
  const wishes = useRef<Wishes>({ policy: null, waivers: [] });
  const [choices, setChoices] = useState<readonly VisitChoice[] | null>(null);
  const [endedAt, setEndedAt] = useState<string | null>(null);
  const [crash, setCrash] = useState<{ error: unknown } | null>(null);
  // For the guard above: whatever goes wrong while judging must not leave the panel reading for ever.
  if (crash) throw crash.error;

  useEffect(() => session.onExpire(() => setEndedAt(new Date().toISOString())), [session]);
  useEffect(() => {
    if (!run) return;
    let listens = true;
    // Another reading may have been begun before this effect is taken back: the next rendering can be late.
    const isWanted = () => listens && current.current === run;
    const take = async ([outcome, book]: [Outcome, RuleBook]) => {
      if (!isWanted()) return;
      let asked = wishes.current;
      let judgment = await book.judge(outcome, session, asked);
      // The user may have wished for something else, even twice, while an official table was fetched.
      while (wishes.current !== asked && judgment.chart) {
        asked = wishes.current;
        judgment = await book.judgeAgain({ chart: judgment.chart }, session, asked);
      }
      if (!isWanted()) return;
      const next = { ...judgment, begunAt: run.startedAt, book };
      setJudged(before => keep(before, next, outcome));
      // A reading of one visit knows no others: those that were found without one stay to be chosen.
      if (next.chart?.encounter === null) setChoices(visitChoices(next.chart));
      current.current = null;
      setRun(null);
    };
    Promise.all([run.outcome, loadRuleBook()])
      .then(take)
      .catch(error => isWanted() && setCrash({ error }));
    return () => {
      listens = false;
    };
  }, [run, session]);

  const progress = useSyncExternalStore(
    useCallback(listener => run?.subscribe(listener) ?? (() => {}), [run]),
    () => run?.progress() ?? null,
  );
  const read = (encounter: string | null) => {
    current.current?.stop();
    current.current = start(session, encounter);
    setRun(current.current);
  };
  return {
    report: judged?.report ?? null,
    /** What the report was made from; null without one, or where the load was stopped. */
    chart: judged?.chart ?? null,
    tableLacking: judged?.tableLacking ?? false,
    Results: judged?.book.Results ?? null,
    /** Whether findings of a rule can be waived at all. */
    mayWaive: (rule: string) => judged?.book.ruleRefusal(rule) === null,
    /** When the reading that is shown began, UTC milliseconds: what changed since may not be in it. */
    begunAt: judged?.begunAt ?? null,
    choices: judged?.chart ? (choices ?? visitChoices(judged.chart)) : undefined,
    visit: visit === null ? visitOfNamed(judged, session) : `Encounter/${visit}`,
    progress,
    endedAt,
    /** True when what is shown should be read anew. What was stopped stays stopped. */
    isOld: () => judged !== null && judged.chart !== null && Date.now() - Date.parse(judged.report.readAt) > oldAfter,
    refresh: () => {
      if (current.current === null) read(visit);
    },
    /** Reads whatever is under way: what was begun without a connection comes to nothing. */
    readAnew: () => read(visit),
    stop: () => current.current?.stop(),
    /** Judges what was read by other wishes. Nothing is read. */
    judgeBy: (change: Partial<Wishes>) => {
      const wished = { ...wishes.current, ...change };
      wishes.current = wished;
      if (!judged?.chart) return;
      const { chart, book } = judged;
      const take = (next: Judged) => {
        // Unless another wish or another reading has come in between.
        if (wishes.current === wished) setJudged(now => (now?.chart === chart ? { ...now, ...next } : now));
      };
      book.judgeAgain({ chart }, session, wished).then(take, error => setCrash({ error }));
    },
    choose: (reference: string) => {
      const id = reference.slice('Encounter/'.length);
      setVisit(id);
      // Once the session is over, what was read is all there is.
      if (endedAt !== null) return;
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

interface Reading extends Judged {
  begunAt: number;
  book: RuleBook;
}

/**
 * A refresh that was cut short does not take away what was read before; and a reading that the session's end left empty
 * is none.
 */
function keep(before: Reading | null, next: Reading, outcome: Outcome): Reading | null {
  if ('stop' in outcome || !wasCut(outcome)) return next;
  if (before?.chart) return before;
  const sources = Object.values(outcome.reading.sources);
  const ended = sources.some(({ why }) => why?.code === 'expired');
  return ended && sources.every(({ value }) => value.length === 0) ? before : next;
}

/** The user stopped it, or the session ended while it was under way. */
function wasCut(outcome: Outcome): boolean {
  if ('stop' in outcome) return false;
  return Object.values(outcome.reading.sources).some(({ why }) => why?.code === 'stopped' || why?.code === 'expired');
}
