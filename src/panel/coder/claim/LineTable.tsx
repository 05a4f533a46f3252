import type { ClaimDraft } from '../../../domain/claim.ts';
import { claimUi } from '../../../text/coder/claim-ui.ts';
import styles from './claim.module.css';
import { emptyOnAll } from './fields.ts';
import { LineRows } from './LineRows.tsx';
import { Sources } from './LineSources.tsx';

/** The lines of the draft; `unread`: it is not known what was given. */
export function LineTable({ draft: { lines }, unread }: { draft: ClaimDraft; unread: boolean }) {
  if (lines.length === 0) {
    return (
      <div>
        <h3 className={styles.caption}>{claimUi.lines}</h3>
        <p>{unread ? claimUi.linesUnread : claimUi.noLines}</p>
      </div>
    );
  }
  const onAll = emptyOnAll(lines);
  return (
    <div>
      <table className={`${styles.table} ${styles.lines}`}>
        <caption className={styles.caption}>{claimUi.lines}</caption>
        <thead>
          <tr>
            {[claimUi.line, ...Object.values(claimUi.fields)].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
          <LineRows key={at} line={line} number={at + 1} onAll={onAll} />
        ))}
      </table>
      {onAll.length > 0 && (
        <div className={styles.onAll}>
          <p className={styles.lackingTitle}>{claimUi.emptyOnAll}</p>
          <Sources fields={onAll} />
        </div>
      )}
    </div>
  );
}
