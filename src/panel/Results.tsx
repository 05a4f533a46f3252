import type { RefObject } from 'react';
import type { Report } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import { ChooseVisit } from './ChooseVisit.tsx';
import { ClinicianView } from './ClinicianView.tsx';
import { Countdown } from './Countdown.tsx';
import { useDesk } from './coder/desk.ts';
import type { coderPart } from './coder-part.ts';
import { usePanel } from './context.ts';
import { LaunchNotes } from './LaunchNotes.tsx';
import { NotHere } from './NotHere.tsx';
import type { PanelProps } from './Panel.tsx';
import { PolicyLine } from './PolicyLine.tsx';
import styles from './panel.module.css';
import { SourceNotices } from './SourceNotices.tsx';
import { Stopped } from './Stopped.tsx';
import { TableNotices } from './TableNotices.tsx';
import type { usePart } from './use-part.ts';
import { VerdictHeader } from './VerdictHeader.tsx';
import type { Shown } from './view.ts';

export interface ResultsProps extends Omit<PanelProps, 'report' | 'Results'> {
  report: Report;
  shown: Shown | null;
  heading: RefObject<HTMLHeadingElement | null>;
  refreshing: boolean;
  /** While it is not loaded, the cards say the same. */
  coderDesk: ReturnType<typeof usePart<NonNullable<(typeof coderPart)['here']>>>;
  /** The coder's view is being worked in. */
  onCoding(): void;
}

/** What was found, or why there is nothing to show. */
export function Results({
  report,
  shown,
  heading,
  refreshing,
  progress,
  changed,
  tableLacking = false,
  choices,
  notes = [],
  onRefresh,
  onStop,
  onChooseVisit,
  onPolicy,
  judging,
  coderDesk,
  onCoding,
}: ResultsProps) {
  const { audience } = usePanel();
  const desk = useDesk();
  const reading = { refreshing, onRefresh, onStop };
  if (report.stopped) return <Stopped stopped={report.stopped} />;
  const coding = audience === 'coder';
  const { part, state, again } = coderDesk;
  const coder = coding ? part : null;
  // Where the EHR does not tell which visits there are, those that came along with the record are still offered.
  const listed = coder !== null && desk?.visits && desk.visits.state !== 'not-offered';
  const listing = coder !== null && (shown ? desk?.view.at === 'visits' : listed);
  const policy = <PolicyLine onPolicy={onPolicy} judging={judging} />;
  return (
    // Whoever works in the coder's view keeps it when the window is made narrow, or its text large.
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what comes up from the controls inside
    <div className={styles.desk} onFocus={coding ? onCoding : undefined}>
      {coder && <coder.ViewTabs shown={shown} />}
      <LaunchNotes notes={notes} />
      {coding && (state === 'failed' || state === 'again') && (
        <NotHere state={state} words={ui.coderNotLoaded} onAgain={again} />
      )}
      {shown && !listing && <VerdictHeader shown={shown} headingRef={heading} changed={changed} {...reading} />}
      {progress && <Countdown progress={progress} />}
      {coding && shown && !listing && policy}
      {!(shown && listing) && <SourceNotices shown={shown} {...reading} />}
      {shown && !listing && <TableNotices lacking={tableLacking} />}
      {coder && (shown || listing) && <coder.CoderView shown={shown} heading={heading} />}
      {!coder && shown && <ClinicianView shown={shown} />}
      {!coding && shown && policy}
      {!listed && <ChooseVisit {...{ report, shown, heading, onChooseVisit, ...(choices && { choices }) }} />}
    </div>
  );
}
