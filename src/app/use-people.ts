import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Chart } from '../domain/chart.ts';
import type { VisitReport } from '../engine/report.ts';
import type { PeopleDesk } from '../panel/coder/desk.ts';
import type { Session } from '../smart/session.ts';
import { loadCoderBook } from './load-coder-book.ts';
import type { Peopled, PeopleKnown } from './read-people.ts';
import type { useReadings } from './use-readings.ts';

type Readings = Pick<ReturnType<typeof useReadings>, 'chart' | 'halt'>;

/** What was asked for in this session, and what it made of each chart, by visit. */
interface Held extends PeopleKnown {
  abort: AbortController;
  made: WeakMap<Chart, Map<string | null, Promise<Peopled | null>>>;
  /** One after another, so that nobody is asked for twice. */
  last: Promise<unknown>;
}

function nothingHeld(): Held {
  const abort = new AbortController();
  return { abort, signal: abort.signal, answers: new Map(), made: new WeakMap(), last: Promise.resolve() };
}

/**
 * Whom a visit and its orders name and the reading left aside. They are read when somebody looks at the draft claim or at
 * a query, once per session, and forgotten with the record.
 */
export function usePeople(session: Session, { chart, halt }: Readings) {
  const held = useRef<Held | null>(null);
  useEffect(
    () => () => {
      held.current?.abort.abort();
      held.current = null;
    },
    [],
  );
  const stop = useRef(halt);
  useEffect(() => {
    stop.current = halt;
  });
  const [under, setUnder] = useState(0);
  const [found, setFound] = useState<{ of: Chart; with: Peopled } | null>(null);

  /** The record with the people of a visit; null where another patient's data came in: then nothing is shown. */
  const complete = useCallback(
    (visit: VisitReport): Promise<Peopled | null> => {
      if (!chart) return Promise.resolve(null);
      held.current ??= nothingHeld();
      const mine = held.current;
      const key = visit.encounter?.reference ?? null;
      const ofChart = mine.made.get(chart) ?? new Map<string | null, Promise<Peopled | null>>();
      mine.made.set(chart, ofChart);
      const before = ofChart.get(key);
      if (before) return before;
      const read = async () => {
        const { readPeople } = await loadCoderBook();
        const outcome = await readPeople(chart, visit, session, mine);
        if (mine.signal.aborted) return null;
        if (!('stop' in outcome)) return outcome;
        stop.current(outcome);
        return null;
      };
      const made = mine.last.then(read);
      mine.last = made.catch(() => undefined);
      // What did not come may come the next time.
      made.catch(() => ofChart.delete(key));
      ofChart.set(key, made);
      return made;
    },
    [chart, session],
  );
  const read = useCallback(
    (visit: VisitReport) => {
      if (!chart) return;
      setUnder(count => count + 1);
      complete(visit)
        .then(
          made => made && setFound(now => (now?.with === made ? now : { of: chart, with: made })),
          // Whatever waits for it says so itself.
          () => undefined,
        )
        .finally(() => setUnder(count => count - 1));
    },
    [chart, complete],
  );
  const known = found?.of === chart ? found.with : null;
  const named = known?.named ?? null;
  const reading = under > 0;
  const desk: PeopleDesk = useMemo(() => ({ read, reading, named }), [read, reading, named]);
  /** The record as far as it is known now, for one visit. */
  const chartFor = useCallback(
    (visit: VisitReport) => (known && known.named.visit === (visit.encounter?.reference ?? null) ? known.chart : chart),
    [chart, known],
  );
  return { desk, complete, chartFor };
}
