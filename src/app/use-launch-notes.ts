import { useEffect, useState } from 'react';
import type { LaunchNote } from '../domain/session.ts';
import type { Session } from '../smart/session.ts';
import { launchNotes } from './launch-notes.ts';
import type { useReadings } from './use-readings.ts';

/** What is to be said about how the panel opened, until the user goes on to another visit. */
export function useLaunchNotes(
  { context }: Session,
  { chart, visit }: Pick<ReturnType<typeof useReadings>, 'chart' | 'visit'>,
): readonly LaunchNote[] {
  const [first, setFirst] = useState<{ visit: string | null } | null>(null);
  const read = chart !== null;
  useEffect(() => {
    if (read) setFirst(now => now ?? { visit });
  }, [read, visit]);
  return launchNotes({ context, chart, visit, moved: first !== null && first.visit !== visit });
}
