import type { Report } from '../engine/report.ts';
import { stopWords, ui } from '../text/ui.ts';
import { CopyButton } from './CopyButton.tsx';
import { Mark } from './Mark.tsx';
import styles from './notice.module.css';

/** The reading was stopped because its data may not be shown. Nothing of it is. */
export function Stopped({ stopped }: { stopped: NonNullable<Report['stopped']> }) {
  const { title, text } = stopWords[stopped.why];
  return (
    <div className={styles.alert} role="alert">
      <Mark name="gap" />
      <div>
        <h1>{title}</h1>
        <p>{text}</p>
        <CopyButton label={ui.copyDetails} text={`${stopped.why} ${stopped.where.split('/')[0]}`} />
      </div>
    </div>
  );
}
