import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Chart } from '../domain/chart.ts';
import type { Report } from '../engine/report.ts';
import type { Desk } from '../panel/coder/desk.ts';
import type { Session } from '../smart/session.ts';
import type { Wishes } from './judge.ts';
import { loadCoderBook } from './load-coder-book.ts';
import type { useReadings } from './use-readings.ts';

type Readings = Pick<ReturnType<typeof useReadings>, 'report' | 'chart' | 'judgedBy' | 'judgeBy' | 'book'>;

/** A report, and what it was judged by. */
interface Side {
  report: Report;
  wishes: Wishes;
}

/** Two reports of one reading, by two policies. */
interface Switch {
  chart: Chart;
  before: Side;
  after: Side;
}

/**
 * What the last switch of the payer policy changed. Another reading forgets it: the record itself may have changed, and
 * what that changed is no difference between policies. Neither is a waiver: whatever is waived later counts on both sides.
 */
export function useChanges(session: Session, readings: Readings): Pick<Desk, 'changes' | 'forgetChanges'> {
  const { report, chart, judgedBy } = readings;
  const last = useRef<{ chart: Chart | null; side: Side | null }>({ chart: null, side: null });
  const [made, setMade] = useState<Switch | null>(null);
  useEffect(() => {
    const { chart: of, side: before } = last.current;
    const after = report && judgedBy && { report, wishes: judgedBy };
    last.current = { chart, side: after };
    if (chart === null || after === null || before === null || of !== chart) setMade(null);
    else if (before.report.policy !== after.report.policy) setMade({ chart, before, after });
    else setMade(now => now && { ...now, after });
  }, [chart, report, judgedBy]);

  const latest = useRef(readings);
  useEffect(() => {
    latest.current = readings;
  });
  const changes = useMemo<Desk['changes']>(() => {
    // Until the effect above has seen the new reading, what is kept is of the old one.
    if (made === null || made.chart !== chart) return null;
    const { before, after } = made;
    let judged: Promise<Report> | null = null;
    const judgedBefore = async () => {
      const { waivers } = after.wishes;
      const { book } = latest.current;
      if (waivers === before.wishes.waivers || book === null) return before.report;
      return (await book.judgeAgain({ chart }, session, { ...before.wishes, waivers })).report;
    };
    return {
      from: before.report.policy,
      to: after.report.policy,
      find: async visit => {
        judged ??= judgedBefore();
        // What failed may be worked out the next time.
        judged.catch(() => {
          judged = null;
        });
        const [{ changes: between }, old] = await Promise.all([loadCoderBook(), judged]);
        return between(chart, old, after.report, visit);
      },
      back: () => latest.current.judgeBy({ policy: before.wishes.policy }),
    };
  }, [made, chart, session]);
  return { changes, forgetChanges: useCallback(() => setMade(null), []) };
}
