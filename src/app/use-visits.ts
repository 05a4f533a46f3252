import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { defaultLookbackDays } from '../fhir/plan.ts';
import type { VisitRow, VisitsDesk } from '../panel/coder/desk.ts';
import type { Session } from '../smart/session.ts';
import { whenIdle } from './breathe.ts';
import type { Judged, Wishes } from './judge.ts';
import { loadCoderBook } from './load-coder-book.ts';
import type { RuleBook } from './load-rule-book.ts';
import type { startRun } from './run.ts';
import { isOld, type useReadings } from './use-readings.ts';
import type { VisitWork, WorkState } from './visit-work.ts';

type Readings = ReturnType<typeof useReadings>;

/** How many days back the list may reach. */
const choices = [30, 90, 180, 365, 730];

const nothing: WorkState = {
  rows: [],
  days: defaultLookbackDays,
  state: 'idle',
  checked: 0,
  total: 0,
  whole: true,
  why: null,
  readAt: null,
};

/** The patient's visits of a period, judged one after the other. */
export function useVisits(session: Session, readings: Readings, start: typeof startRun): VisitsDesk | null {
  const [work, setWork] = useState<VisitWork | null>(null);
  const [days, setDays] = useState(defaultLookbackDays);
  const [state, setState] = useState<'idle' | 'asked' | 'failed'>('idle');
  const latest = useRef(readings);
  latest.current = readings;
  /** How many visits were asked for so far. */
  const asked = useRef(0);
  const { book, report, visit, wishes, judging, choose, endedAt } = readings;

  const subscribe = useCallback((listener: () => void) => work?.subscribe(listener) ?? (() => {}), [work]);
  const known = useSyncExternalStore(subscribe, () => work?.state() ?? nothing);
  // Before it is drawn: no verdict by other wishes is to be seen under these.
  useLayoutEffect(() => work?.wish(wishes), [work, wishes]);
  useEffect(() => () => work?.end(), [work]);

  const begin = useCallback(() => {
    setState(now => (now === 'asked' ? now : 'asked'));
  }, []);
  // The first view comes first: what the list needs is begun when there is nothing else to do.
  const ready = state === 'asked' && work === null && book !== null && report !== null && !report.stopped;
  useEffect(() => {
    if (!ready || !book) return;
    let wanted = true;
    const takeBack = whenIdle(() => {
      loadCoderBook().then(
        ({ makeVisitWork }) => {
          if (!wanted) return;
          const made = makeVisitWork(session, book, start, () => latest.current, days);
          setWork(made);
        },
        () => wanted && setState('failed'),
      );
    });
    return () => {
      wanted = false;
      takeBack();
    };
  }, [ready, book, session, start, days]);

  const rows = useMemo(
    () =>
      withShown(known.rows, { book, report, visit, judging, readAt: known.readAt, current: session.context.encounter }),
    [known, book, report, visit, judging, session],
  );
  const desk: VisitsDesk = {
    ...known,
    rows,
    days: work ? known.days : days,
    state: session.ehr.search.visits === 'not-offered' ? 'not-offered' : work ? known.state : before[state],
    choices,
    timeZone: session.ehr.chart.timeZone,
    start: begin,
    stop: () => work?.stop(),
    resume: () => (work ? work.resume() : setState('asked')),
    setDays: wanted => (work ? work.begin(wanted) : setDays(wanted)),
    open: reference => {
      const old = known.readAt !== null && isOld(known.readAt);
      const begunAt = work?.begunAt ?? null;
      asked.current += 1;
      const turn = asked.current;
      // Another visit may have been asked for meanwhile, or the load been stopped.
      const isWanted = () => turn === asked.current && !latest.current.report?.stopped;
      const judged = work && begunAt !== null ? reportNow(work, reference, readings.wishesNow) : Promise.resolve(null);
      judged.then(
        next => {
          if (!isWanted()) return;
          if (next && begunAt !== null) readings.show(next, { begunAt, behind: old && endedAt === null });
          else choose(reference);
        },
        () => isWanted() && choose(reference),
      );
    },
  };
  return desk;
}

/** The report of a visit by what is wished once it is there. */
async function reportNow(work: VisitWork, reference: string, wishesNow: () => Wishes): Promise<Judged | null> {
  for (;;) {
    const wishes = wishesNow();
    const judged = await work.report(reference, wishes);
    if (judged === null || wishes === wishesNow()) return judged;
  }
}

const unjudged = { state: 'waiting', verdict: null, candidates: null, waived: 0, first: null } as const;

const before = { idle: 'idle', asked: 'reading', failed: 'failed' } as const;

interface ShownNow {
  book: RuleBook | null;
  report: Readings['report'];
  visit: string | null;
  judging: boolean;
  readAt: string | null;
  /** Bare id. */
  current: string | null;
}

/** What is shown of a visit counts for its row where it is newer; and the visit that is shown always has a row. */
function withShown(
  rows: readonly VisitRow[],
  { book, report, visit, judging, readAt, current }: ShownNow,
): readonly VisitRow[] {
  const gist = report && visit && book?.gistOf(report, visit);
  if (!gist) return rows;
  const own = rows.find(({ reference }) => reference === visit);
  const isNewer = readAt === null || report.readAt > readAt;
  if (own && own.state === 'judged' && !isNewer) return rows;
  const said = judging ? unjudged : { ...gist, state: 'judged' as const };
  if (own) return rows.map(row => (row === own ? { ...row, ...said } : row));
  const encounter = report.visits.find(one => one.encounter?.reference === visit)?.encounter;
  if (!encounter) return rows;
  const { reference, start, type, place } = encounter;
  const row = { reference, start, type, place: place.text, current: reference === `Encounter/${current}`, ...said };
  return row.current ? [row, ...rows] : [...rows, row];
}
