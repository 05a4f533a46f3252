import { useLayoutEffect, useRef, useState } from 'react';
import { isRulesWord, type Waiver } from '../../../domain/waiver.ts';
import type { AdministrationReport, Finding } from '../../../engine/report.ts';
import { coderTitle } from '../../../text/coder/titles.ts';
import { waiversUi } from '../../../text/coder/waivers-ui.ts';
import { refusalWords } from '../../../text/waivers.ts';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import { useDesk } from '../desk.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import styles from './waivers.module.css';

interface WaiveButtonProps {
  finding: Finding;
  /** Null: the finding is the visit's own. */
  injection: AdministrationReport | null;
}

/** Waives one finding, or takes that back; says why it may not be waived. Nothing where its record has no name. */
export function WaiveButton({ finding, injection }: WaiveButtonProps) {
  const desk = useDesk();
  const { report, printing } = usePanel();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const used = useRef(false);
  const { outcome } = finding;
  // The row moves when its outcome changes, and the focus would be lost on the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new outcome that moves the row
  useLayoutEffect(() => {
    if (used.current) button.current?.focus();
    used.current = false;
  }, [outcome]);
  const visit = injection ? null : report.visits.find(({ findings }) => findings.includes(finding));
  const reference = injection?.reference ?? visit?.encounter?.reference ?? null;
  if (!desk || printing || reference === null) return null;
  const { own, add, remove, refusal } = desk.waivers;
  const waivedBy = finding.waiver?.from === 'session' ? own.find(one => isBehind(one, finding, reference)) : undefined;
  const open = outcome === 'gap' || outcome === 'review';
  if (!waivedBy) {
    if (!open) return null;
    const refused = refusal(finding.rule) ?? (isRulesWord(finding.message) ? null : 'foundation');
    if (refused !== null) return <small className={styles.hint}>{waiversUi.refusedHere(refusalWords[refused])}</small>;
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={controls.quiet}
        aria-haspopup={waivedBy ? undefined : 'dialog'}
        onClick={() => {
          if (!waivedBy) return setAsking(true);
          used.current = true;
          remove(waivedBy);
        }}
      >
        {waivedBy ? waiversUi.remove : waiversUi.waive}{' '}
        <span className={controls.hidden}>({coderTitle(finding.rule)})</span>
      </button>
      {asking && (
        <WaiveDialog
          finding={finding}
          injection={injection}
          onWaive={terms => {
            used.current = true;
            add({ rule: finding.rule, reference, message: finding.message, ...terms });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The waiver that a finding shows. */
function isBehind(one: Waiver, { rule, message, waiver }: Finding, reference: string): boolean {
  return (
    one.rule === rule &&
    (one.reference === null || one.reference === reference) &&
    (one.message === null || one.message === message) &&
    one.reason === waiver?.reason &&
    one.expires === waiver.expires &&
    one.by === waiver.by
  );
}
