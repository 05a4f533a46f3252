import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { sameWaiver } from '../domain/waiver.ts';
import { defaultLookbackDays } from '../fhir/plan.ts';
import type { Outcome } from '../fhir/read.ts';
import type { VisitChoice } from '../panel/VisitPicker.tsx';
import type { Session } from '../smart/session.ts';
import { encounterId } from './encounter-id.ts';
import type { Judged, Wishes } from './judge.ts';
import { loadRuleBook, type RuleBook } from './load-rule-book.ts';
import type { Run, startRun } from './run.ts';
import { visitChoices } from './visit-choices.ts';
import type { PeriodRead } from './visit-work.ts';

/** A reading older than this, in milliseconds, is made anew when the user comes back to the window. */
const oldAfter = 60_000;

export function isOld(readAt: string): boolean {
  return Date.now() - Date.parse(readAt) > oldAfter;
}

/** The readings of one session, one after another: what the last finished one says, and how far the current one is. */
export function useReadings(session: Session, firstRun: Run, start: typeof startRun) {
  const [visit, setVisit] = useState(session.context.encounter);
  const [run, setRun] = useState<Run | null>(firstRun);
  // The same at once: two events may come before the next rendering, and must not begin two readings.
  const current = useRef<Run | null>(firstRun);
  const [judged, setJudged] = useState<Reading | null>(null);
  const [wished, setWished] = useState<Wishes>({ policy: null, waivers: [] });
  const wishes = useRef(wished);
  /** How many times something else was to be shown so far. */
  const shown = useRef(0);
  const nextTurn = () => {
    shown.current += 1;
    return shown.current;
  };
  const [choices, setChoices] = useState<readonly VisitChoice[] | null>(null);
  const [period, setPeriod] = useState<PeriodRead | null>(null);
  const [endedAt, setEndedAt] = useState<string | null>(null);
  const [crash, setCrash] = useState<{ error: unknown } | null>(null);
  // For the guard above: whatever goes wrong while judging must not leave the panel reading for ever.
  if (crash) throw crash.error;

  const read = useCallback(
    (encounter: string | null) => {
      current.current?.stop();
      current.current = start(session, encounter);
      setRun(current.current);
    },
    [session, start],
  );
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
      const all = judgment.chart?.encounter === null ? judgment : null;
      const home = all && book.visitOfNamed(all, session);
      const own = home && (await visitIn(outcome, home, book, session, asked));
      judgment = own || judgment;
      // The user may have wished for something else, even twice, while an official table was fetched.
      while (wishes.current !== asked && judgment.chart) {
        asked = wishes.current;
        judgment = await book.judgeAgain({ chart: judgment.chart }, session, asked);
      }
      if (!isWanted()) return;
      // A reading of one visit knows no others: those that were found without one stay to be chosen.
      if (all?.chart) setChoices(visitChoices(all.chart));
      if (all) setPeriod(periodRead(outcome, run));
      // Also when the visit that was asked for is not in the record: then all were read, and none is chosen.
      if (all) setVisit(home && encounterId(home));
      if (home && !own) return read(encounterId(home));
      const next = { ...judgment, begunAt: run.startedAt, book };
      setJudged(before => keep(before, next, outcome));
      current.current = null;
      setRun(null);
    };
    Promise.all([run.outcome, loadRuleBook()])
      .then(take)
      .catch(error => isWanted() && setCrash({ error }));
    return () => {
      listens = false;
    };
  }, [run, session, read]);

  /** Shows a visit from the reading of all visits, where that can stand for it. */
  const showFromPeriod = async (id: string) => {
    if (!judged || !period) return;
    const { book } = judged;
    const { begunAt } = period;
    const turn = nextTurn();
    let asked: Wishes;
    let own: Judged | null;
    do {
      asked = wishes.current;
      own = await book.judgeVisitOf(period.period, id, session, asked);
      // Something else may be on the screen by now, or nothing may be shown any more.
      if (!own || turn !== shown.current) return;
    } while (wishes.current !== asked);
    setVisit(id);
    setJudged({ ...own, begunAt, book });
  };

  const progress = useSyncExternalStore(
    useCallback(listener => run?.subscribe(listener) ?? (() => {}), [run]),
    () => run?.progress() ?? null,
  );
  return {
    report: judged?.report ?? null,
    /** What the report was made from; null without one, or where the load was stopped. */
    chart: judged?.chart ?? null,
    tableLacking: judged?.tableLacking ?? false,
    Results: judged?.book.Results ?? null,
    /** Why findings of a rule cannot be waived at all; null: they can. Before there is a report, no rule is known. */
    refusal: (rule: string) => (judged ? judged.book.ruleRefusal(rule) : 'unknown-rule'),
    /** When the reading that is shown began, UTC milliseconds: what changed since may not be in it. */
    begunAt: judged?.begunAt ?? null,
    choices: judged?.chart ? (choices ?? visitChoices(judged.chart)) : undefined,
    visit: visit === null ? null : `Encounter/${visit}`,
    /** All visits, where they were read at the launch. */
    period,
    book: judged?.book ?? null,
    wishes: wished,
    /** The same at once, before the next rendering. */
    wishesNow: () => wishes.current,
    /** What the report was judged by; null without one. */
    judgedBy: judged?.wishes ?? null,
    /** What comes of the wishes is not there yet, and what is there may say more than they allow. */
    judging: judged !== null && judged.chart !== null && allowsMore(judged.wishes, wished),
    progress,
    endedAt,
    /** True when what is shown should be read anew. What was stopped stays stopped. */
    isOld: () => judged !== null && judged.chart !== null && isOld(judged.report.readAt),
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
      setWished(wished);
      if (!judged?.chart) return;
      const { chart, book } = judged;
      const take = (next: Judged) => {
        // Unless another wish or another reading has come in between.
        if (wishes.current === wished) setJudged(now => (now?.chart === chart ? { ...now, ...next } : now));
      };
      book.judgeAgain({ chart }, session, wished).then(take, error => setCrash({ error }));
    },
    /** Shows a visit that has been judged from another reading; `behind`: and reads it anew. */
    show: (next: Judged, { begunAt, behind }: { begunAt: number; behind: boolean }) => {
      if (!judged || !next.chart?.encounter) return;
      const id = encounterId(next.chart.encounter);
      nextTurn();
      current.current?.stop();
      current.current = null;
      setRun(null);
      setVisit(id);
      setJudged({ ...next, begunAt, book: judged.book });
      if (behind && endedAt === null) read(id);
    },
    /** Another reading found that nothing may be shown. */
    halt: (outcome: Extract<Outcome, { stop: unknown }>) => {
      if (!judged) return;
      const { book } = judged;
      nextTurn();
      current.current?.stop();
      current.current = null;
      setRun(null);
      book.judge(outcome, session, wishes.current).then(
        next => setJudged({ ...next, begunAt: Date.now(), book }),
        error => setCrash({ error }),
      );
    },
    choose: (reference: string) => {
      const id = encounterId(reference);
      // Once the session is over, what was read is all there is.
      if (endedAt !== null) {
        showFromPeriod(id).catch(error => setCrash({ error }));
        return;
      }
      setVisit(id);
      setJudged(null);
      read(id);
    },
  };
}

/** Another payer policy, or a waiver that was taken back since. One that was added since only makes a verdict better. */
function allowsMore(before: Wishes, now: Wishes): boolean {
  if (before === now) return false;
  return before.policy !== now.policy || before.waivers.some(old => !now.waivers.some(one => sameWaiver(old, one)));
}

/** The visit of the administration that the launch names, from a reading of all; null where it must be read by itself. */
function visitIn(outcome: Outcome, visit: string, book: RuleBook, session: Session, wishes: Wishes) {
  if ('stop' in outcome || !outcome.period) return null;
  return book.judgeVisitOf(outcome.period, encounterId(visit), session, wishes);
}

function periodRead(outcome: Outcome, { startedAt }: Run): PeriodRead | null {
  if ('stop' in outcome || !outcome.period) return null;
  const { period, reading } = outcome;
  return { period, reading, begunAt: startedAt, days: defaultLookbackDays };
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
