import type { RefObject } from 'react';
import type { Report } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import { ChooseVisit } from './ChooseVisit.tsx';
import { ClinicianView } from './ClinicianView.tsx';
import { Countdown } from './Countdown.tsx';
import { useDesk } from './coder/desk.ts';
import { usePanel } from './context.ts';
import type { CoderView } from './hooks.ts';
import notice from './notice.module.css';
import type { PanelProps } from './Panel.tsx';
import { PolicyLine } from './PolicyLine.tsx';
import styles from './panel.module.css';
import { SourceNotices } from './SourceNotices.tsx';
import { Stopped } from './Stopped.tsx';
import { TableNotices } from './TableNotices.tsx';
import { VerdictHeader } from './VerdictHeader.tsx';
import type { Shown } from './view.ts';

export interface ResultsProps extends Omit<PanelProps, 'report' | 'Results'> {
  report: Report;
  shown: Shown | null;
  heading: RefObject<HTMLHeadingElement | null>;
  refreshing: boolean;
  /** Null while it is not loaded: then the cards say the same. */
  CoderView: CoderView | 'failed' | null;
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
  onRefresh,
  onStop,
  onChooseVisit,
  onPolicy,
  CoderView,
  onCoding,
}: ResultsProps) {
  const { audience } = usePanel();
  const visits = useDesk()?.visits;
  const reading = { refreshing, onRefresh, onStop };
  const picker = <ChooseVisit {...{ report, shown, heading, onChooseVisit, ...(choices && { choices }) }} />;
  if (report.stopped) return <Stopped stopped={report.stopped} />;
  const coding = audience === 'coder';
  const Desk = coding && CoderView !== 'failed' ? CoderView : null;
  // Where the EHR does not tell which visits there are, those that came along with the record are still offered.
  const listed = Desk !== null && visits && visits.state !== 'not-offered';
  const policy = <PolicyLine onPolicy={onPolicy} />;
  const head = (
    <>
      {shown && <VerdictHeader shown={shown} headingRef={heading} changed={changed} {...reading} />}
      {progress && <Countdown progress={progress} />}
      {coding && shown && policy}
      <SourceNotices shown={shown} {...reading} />
      {shown && <TableNotices lacking={tableLacking} />}
    </>
  );
  if (Desk && (shown || listed)) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it hears what comes up from the controls inside
      <div className={styles.desk} onFocus={onCoding}>
        <Desk shown={shown} head={head} heading={heading} />
        {!listed && picker}
      </div>
    );
  }
  return (
    <>
      {coding && CoderView === 'failed' && <p className={notice.minor}>{ui.coderNotLoaded}</p>}
      {head}
      {shown && <ClinicianView shown={shown} />}
      {shown && !coding && policy}
      {picker}
    </>
  );
}
