import { type ComponentType, useMemo, useRef, useState } from 'react';
import type { ChartTarget, Way } from '../domain/links.ts';
import type { LaunchNote } from '../domain/session.ts';
import type { Report } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';
import { Announcer } from './Announcer.tsx';
import { Banner } from './Banner.tsx';
import { type Desk, DeskContext } from './coder/desk.ts';
import { coderPart } from './coder-part.ts';
import { Context } from './context.ts';
import { Ending } from './Ending.tsx';
import { Expired } from './Expired.tsx';
import { useKeptFocus, usePrinting, useWide } from './hooks.ts';
import { Offline } from './Offline.tsx';
import { Opening } from './Opening.tsx';
import styles from './panel.module.css';
import { Reading, type SourceProgress } from './Reading.tsx';
import type { ResultsProps } from './Results.tsx';
import { Toolbar } from './Toolbar.tsx';
import { usePart } from './use-part.ts';
import type { VisitChoice } from './VisitPicker.tsx';
import { visitToShow } from './view.ts';
import './tokens.css';

/** Width from which the coder's view is shown unless the other one is asked for, in CSS pixels. */
const coderWidth = 600;

export interface PanelProps {
  /** Null until the first reading has ended. */
  report: Report | null;
  /** Shows the report; null until there is one. It comes with the rules, after the panel's frame. */
  Results: ComponentType<ResultsProps> | null;
  /** An official table could not be had, and the built-in rows answered for it. */
  tableLacking?: boolean;
  /** `Encounter/x` the panel was opened for or the user chose; null: the EHR named none. */
  visit: string | null;
  /** The patient's visits, when more are known than the report holds. */
  choices?: readonly VisitChoice[];
  /** False: the EHR shows whose record it is; then our own line is smaller. */
  needPatientBanner: boolean;
  /** What is being read at the moment; null: nothing. */
  progress: readonly SourceProgress[] | null;
  /** The chart may have changed since it was read. */
  changed: boolean;
  /** The browser has no connection. */
  offline?: boolean;
  /** ISO instant at which the session ended; null while it lasts. */
  endedAt: string | null;
  /** ISO instant at which the session will end, once that is near; null or absent before. */
  endsAt?: string | null;
  /** `MedicationAdministration/x` that the panel was opened for; null or absent: none. */
  named?: string | null;
  /** What is to be said about how the panel opened. */
  notes?: readonly LaunchNote[];
  /**
   * The payer policy (its id; null: none is wished for) by which the record is being checked, while the report is still of
   * the one before; absent: none.
   */
  judging?: { policy: string | null } | null;
  /** Fixes the view; without it the width decides at first, and then the user. */
  audience?: Audience;
  /** The ways to a place in the chart, best first (`src/links`). */
  ways(target: ChartTarget): readonly Way[];
  onRefresh(): void;
  /** Stops the reading that is under way. */
  onStop(): void;
  onChooseVisit(reference: string): void;
  /** Judges what was read by another payer policy (its id), or again by the one that was chosen at first (null). */
  onPolicy?(id: string | null): void;
  /** What the coder's view works on beside the report; null or absent: the report alone. */
  desk?: Desk | null;
  /** Gives the plain text of a summary to copy. */
  summary?(report: Report): Promise<string>;
}

/** The panel: one report, seen by the person who charts or the person who codes. It does no I/O of its own. */
export function Panel(props: PanelProps) {
  const { report, Results, progress, offline = false, endedAt, endsAt = null, named = null, ways } = props;
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wide = useWide(root, coderWidth);
  const [wish, setWish] = useState<Audience | null>(null);
  const audience = props.audience ?? wish ?? (wide ? 'coder' : 'clinician');
  const live = endedAt === null;
  const old = !live || offline;
  const judging = (props.judging ?? null) !== null;
  useKeptFocus(root, heading, audience === 'coder' ? (props.desk?.view.at ?? null) : null);
  const printing = usePrinting(root);
  const coderDesk = usePart(coderPart, audience === 'coder');
  const context = useMemo(
    () => report && { report, audience, live, printing, named, judging, ways },
    [report, audience, live, printing, named, judging, ways],
  );
  const { visit } = props;
  // The same while the report is: parts that show it are not drawn anew for whatever else changes.
  const shown = useMemo(() => (report && !report.stopped ? visitToShow(report, visit) : null), [report, visit]);
  return (
    <main ref={root} className={styles.panel} data-audience={audience} data-old={old || judging || undefined}>
      <Announcer report={report} shown={shown} reading={progress !== null} judging={judging} audience={audience} />
      {report && context && Results ? (
        <Context value={context}>
          {!report.stopped && (
            <Banner
              report={report}
              visit={shown?.visit ?? null}
              needed={props.needPatientBanner}
              old={old}
              audience={audience}
            />
          )}
          <div className={styles.content}>
            <Ending endsAt={live ? endsAt : null} />
            {live && offline && <Offline readAt={report.stopped ? null : report.readAt} />}
            {endedAt !== null && <Expired endedAt={endedAt} readAt={report.readAt} />}
            <DeskContext value={props.desk ?? null}>
              <Results
                {...props}
                report={report}
                shown={shown}
                heading={heading}
                refreshing={progress !== null}
                coderDesk={coderDesk}
                onCoding={() => setWish('coder')}
              />
            </DeskContext>
          </div>
          {!report.stopped && (
            <Toolbar
              report={report}
              {...(props.summary && { summary: props.summary })}
              audience={props.audience ? null : audience}
              onAudience={setWish}
            />
          )}
        </Context>
      ) : (
        <div className={styles.content}>
          {offline && <Offline readAt={null} />}
          {progress ? <Reading progress={progress} onStop={props.onStop} /> : <Opening />}
        </div>
      )}
    </main>
  );
}
