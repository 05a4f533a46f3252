import type { ComponentType, RefObject } from 'react';
import type { Report } from '../engine/report.ts';
import { ChooseVisit } from './ChooseVisit.tsx';
import { ClinicianView } from './ClinicianView.tsx';
import { Countdown } from './Countdown.tsx';
import { usePanel } from './context.ts';
import type { PanelProps } from './Panel.tsx';
import { PolicyLine } from './PolicyLine.tsx';
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
  CoderView: ComponentType<{ shown: Shown | null }> | null;
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
}: ResultsProps) {
  const { audience } = usePanel();
  const reading = { refreshing, onRefresh, onStop };
  const countdown = progress && <Countdown progress={progress} />;
  const picker = { report, onChooseVisit, ...(choices && { choices }) };
  if (report.stopped) return <Stopped stopped={report.stopped} />;
  const policy = <PolicyLine onPolicy={onPolicy} />;
  if (!shown) {
    return (
      <>
        {countdown}
        <SourceNotices shown={null} {...reading} />
        <ChooseVisit {...picker} heading={heading} shown={null} />
      </>
    );
  }
  return (
    <>
      <VerdictHeader shown={shown} headingRef={heading} changed={changed} {...reading} />
      {countdown}
      {audience === 'coder' && policy}
      <SourceNotices shown={shown} {...reading} />
      <TableNotices lacking={tableLacking} />
      {audience === 'coder' && CoderView ? <CoderView shown={shown} /> : <ClinicianView shown={shown} />}
      {audience === 'clinician' && policy}
      <ChooseVisit {...picker} shown={shown} />
    </>
  );
}
