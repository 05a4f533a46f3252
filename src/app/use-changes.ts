import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Chart } from '../domain/chart.ts';
import type { Report } from '../engine/report.ts';
import type { Desk } from '../panel/coder/desk.ts';
import { loadCoderBook } from './load-coder-book.ts';
import type { useReadings } from './use-readings.ts';

type Readings = Pick<ReturnType<typeof useReadings>, 'report' | 'chart' | 'judgeBy'>;

/** Two reports of one reading, by two policies. */
interface Switch {
  chart: Chart;
  before: Report;
  after: Report;
}

/**
 * What the last switch of the payer policy changed. Another reading forgets it: the record itself may have changed, and
 * what that changed is no difference between policies.
 */
export function useChanges({ report, chart, judgeBy }: Readings): Pick<Desk, 'changes' | 'forgetChanges'> {
  const last = useRef<{ chart: Chart | null; report: Report | null }>({ chart, report });
  const [made, setMade] = useState<Switch | null>(null);
  useEffect(() => {
    const { chart: of, report: before } = last.current;
    last.current = { chart, report };
    if (chart === null || report === null || before === null || of !== chart) setMade(null);
    else if (before.policy !== report.policy) setMade({ chart, before, after: report });
  }, [chart, report]);

  const judge = useRef(judgeBy);
  useEffect(() => {
    judge.current = judgeBy;
  });
  const changes = useMemo<Desk['changes']>(() => {
    // Until the effect above has seen the new reading, what is kept is of the old one.
    if (made === null || made.chart !== chart) return null;
    const { before, after } = made;
    return {
      from: before.policy,
      to: after.policy,
      find: async visit => (await loadCoderBook()).changes(made.chart, before, after, visit),
      back: () => judge.current({ policy: before.policyChoice.by === 'user' ? before.policy : null }),
    };
  }, [made, chart]);
  return { changes, forgetChanges: useCallback(() => setMade(null), []) };
}
