import type { VisitsDesk } from '../panel/coder/desk.ts';
import type { Session } from '../smart/session.ts';
import type { startRun } from './run.ts';
import type { useReadings } from './use-readings.ts';

/** The patient's visits of a period, judged one after the other. */
export function useVisits(
  _session: Session,
  _readings: ReturnType<typeof useReadings>,
  _start: typeof startRun,
): VisitsDesk | null {
  return null;
}
