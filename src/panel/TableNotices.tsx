import { tableWords } from '../text/tables.ts';
import { usePanel } from './context.ts';
import { Mark } from './Mark.tsx';
import styles from './notice.module.css';

/** Official tables that were out of date on the day of a visit or could not be loaded, and those that nobody loaded. */
export function TableNotices({ lacking }: { lacking: boolean }) {
  const { report, audience } = usePanel();
  const stale = report.tables.filter(({ standing }) => standing === 'past');
  const builtIn = report.tables.filter(({ period }) => period === null).map(({ kind }) => kind);
  return (
    <>
      {(stale.length > 0 || lacking) && (
        <div className={styles.notice}>
          <Mark name="unchecked" />
          <div>
            {stale.map(({ kind, period, last }) => (
              <p key={kind}>{tableWords.stale(kind, period ?? '', last)}</p>
            ))}
            {lacking && <p>{tableWords.lacking}</p>}
          </div>
        </div>
      )}
      {audience === 'coder' && builtIn.length > 0 && <p className={styles.minor}>{tableWords.builtIn(builtIn)}</p>}
    </>
  );
}
