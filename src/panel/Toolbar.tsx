import { useId } from 'react';
import type { Report } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';
import { ui } from '../text/ui.ts';
import { CopyButton } from './CopyButton.tsx';
import controls from './controls.module.css';
import styles from './panel.module.css';

interface ToolbarProps {
  report: Report;
  summary?(report: Report): Promise<string>;
  /** Null: there is no choice of views. */
  audience: Audience | null;
  onAudience(audience: Audience): void;
}

/** Print, copy, the choice of views, and which checks were applied: to coders the banner says more. */
export function Toolbar({ report, summary, audience, onAudience }: ToolbarProps) {
  const name = useId();
  const view = (value: Audience, words: string) => (
    <label className={controls.choice}>
      <input type="radio" name={name} checked={audience === value} onChange={() => onAudience(value)} />
      {words}
    </label>
  );
  return (
    <footer className={styles.toolbar}>
      <button type="button" className={controls.quiet} onClick={() => window.print()}>
        {ui.print}
      </button>
      {summary && <CopyButton label={ui.copySummary} text={() => summary(report)} />}
      {audience && (
        <fieldset className={controls.choices}>
          <legend>{ui.view}</legend>
          {view('clinician', ui.clinicianView)}
          {view('coder', ui.coderView)}
        </fieldset>
      )}
      {audience !== 'coder' && <span className={styles.versions}>{ui.checks(report.catalogue)}</span>}
    </footer>
  );
}
