import { Suspense, useEffect, useState } from 'react';
import { withinPatience } from '../domain/within.ts';
import type { Report } from '../engine/index.ts';
import { Panel } from '../panel/Panel.tsx';
import type { Session } from '../smart/session.ts';
import type { Run, startRun } from './run.ts';
import { StartScreen } from './start-screen.ts';
import { useConfirmation } from './use-confirmation.ts';
import { useOffline } from './use-connection.ts';
import { useDesk } from './use-desk.ts';
import { useLaunchNotes } from './use-launch-notes.ts';
import { useLinks } from './use-links.ts';
import { useReadings } from './use-readings.ts';
import { useReturn } from './use-return.ts';
import { useStyle } from './use-style.ts';

interface DeskProps {
  session: Session;
  firstRun: Run;
  startRun: typeof startRun;
  /** What the launch relied on no longer holds: the session is over. */
  onRefused(): void;
}

/** Made when somebody copies it, and not before. */
async function summary(report: Report): Promise<string> {
  return (await withinPatience(import('../export/summary.ts'))).summary(report);
}

/** One open session: its readings, its ways back into the chart, and the panel that shows them. */
export function Desk({ session, firstRun, startRun: start, onRefused }: DeskProps) {
  const { administration, expiresAt, needPatientBanner } = session.context;
  const readings = useReadings(session, firstRun, start);
  const { ways, followed } = useLinks(session, readings.begunAt);
  const desk = useDesk(session, readings, start);
  const confirmed = useConfirmation(session, readings.report !== null, onRefused);
  const notes = [...confirmed, ...useLaunchNotes(session, readings)];
  // A note on the entry says more than that it is not here.
  const named = notes.some(note => note.startsWith('administration-')) ? null : administration;
  const [ending, setEnding] = useState(false);
  useEffect(() => session.onWarn(() => setEnding(true)), [session]);
  useStyle(session);
  useReturn(() => {
    if (readings.endedAt !== null || readings.report?.stopped) return;
    if (followed || readings.isOld()) readings.refresh();
  });
  const offline = useOffline(() => {
    if (readings.endedAt === null && !readings.report?.stopped) readings.readAnew();
  });
  if (readings.report === null && readings.endedAt !== null) {
    return (
      <Suspense>
        <StartScreen screen={{ name: 'ended' }} />
      </Suspense>
    );
  }
  return (
    <Panel
      report={readings.report}
      Results={readings.Results}
      tableLacking={readings.tableLacking}
      visit={readings.visit}
      {...(readings.choices && { choices: readings.choices })}
      needPatientBanner={needPatientBanner}
      endsAt={ending && expiresAt !== null ? new Date(expiresAt).toISOString() : null}
      named={named && `MedicationAdministration/${named}`}
      notes={notes}
      progress={readings.progress}
      changed={followed}
      offline={offline}
      endedAt={readings.endedAt}
      ways={ways}
      onRefresh={readings.refresh}
      onStop={readings.stop}
      onChooseVisit={readings.choose}
      onPolicy={policy => readings.judgeBy({ policy })}
      judging={readings.judging ? readings.wishes : null}
      desk={desk}
      summary={summary}
    />
  );
}
