import { useCallback } from 'react';
import type { Chart } from '../domain/chart.ts';
import type { VisitReport } from '../engine/report.ts';
import type { Desk } from '../panel/coder/desk.ts';
import type { Session } from '../smart/session.ts';
import { loadCoderBook } from './load-coder-book.ts';
import type { startRun } from './run.ts';
import { useChanges } from './use-changes.ts';
import { usePeople } from './use-people.ts';
import type { useReadings } from './use-readings.ts';
import { useView } from './use-view.ts';
import { useVisits } from './use-visits.ts';
import { useWaivers } from './use-waivers.ts';

type Readings = ReturnType<typeof useReadings>;

/** The coder's desk of one session. */
export function useDesk(session: Session, readings: Readings, start: typeof startRun): Desk {
  const { report } = readings;
  const visits = useVisits(session, readings, start);
  const { view, go, show } = useView({
    first: session.context.view === 'claim' ? 'claim' : 'visit',
    visit: readings.visit,
    open: visits?.open ?? readings.choose,
  });
  const waivers = useWaivers(session, readings);
  const { changes, forgetChanges } = useChanges(session, readings);
  const { desk: people, complete, chartFor } = usePeople(session, readings);
  const draftFrom = useCallback(
    async (chart: Chart | null, visit: VisitReport) =>
      chart && report ? (await loadCoderBook()).draft(chart, report, visit) : null,
    [report],
  );
  const draft = useCallback((visit: VisitReport) => draftFrom(chartFor(visit), visit), [draftFrom, chartFor]);
  const file = useCallback<Desk['file']>(
    async (kind, of, visit) =>
      (await loadCoderBook()).file(kind, {
        report: of,
        // What leaves the panel is as whole as it can be.
        draft: async () => visit && draftFrom((await complete(visit))?.chart ?? null, visit),
        waivers: waivers.own,
      }),
    [draftFrom, complete, waivers.own],
  );
  return { visits, view, go, show, people, draft, waivers, changes, forgetChanges, file };
}
