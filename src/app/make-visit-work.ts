import { defaultLookbackDays } from '../fhir/plan.ts';
import type { Session } from '../smart/session.ts';
import type { RuleBook } from './load-rule-book.ts';
import type { startRun } from './run.ts';
import type { useReadings } from './use-readings.ts';
import { VisitWork } from './visit-work.ts';

type Readings = Pick<ReturnType<typeof useReadings>, 'period' | 'wishes' | 'halt'>;

/** The list of a session's visits, begun: from what was read at the launch where that holds it, else by a reading of its own. */
export function makeVisitWork(
  session: Session,
  book: RuleBook,
  start: typeof startRun,
  readings: () => Readings,
  days: number,
): VisitWork {
  const { encounter } = session.context;
  const { period, wishes } = readings();
  const work = new VisitWork(
    {
      // As far as a visit's own reading reaches, or what that finds would be missed.
      read: wanted => start(session, null, Math.max(wanted, defaultLookbackDays)),
      list: (of, reach) => book.listVisits(of, reach, session),
      judge: (of, id, asked, breathe) => book.judgeVisitOf(of, id, session, asked, breathe),
      gist: ({ report }, reference) => book.gistOf(report, reference),
      onStop: outcome => {
        // Of another version may be one old entry; another patient's may be anything.
        if (outcome.stop.why === 'other-patient') readings().halt(outcome);
      },
    },
    encounter && `Encounter/${encounter}`,
    wishes,
    days,
  );
  if (period && period.days === days) work.take(period);
  else work.begin();
  return work;
}
