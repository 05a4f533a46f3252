import type { ReactNode } from 'react';
import type { PolicyChange } from '../../../domain/policy-change.ts';
import type { Finding } from '../../../engine/report.ts';
import { policyChangesUi as words } from '../../../text/coder/policy-ui.ts';
import { ui } from '../../../text/ui.ts';
import controls from '../../controls.module.css';
import { ChangeRow } from './ChangeRow.tsx';
import type { Sorted } from './changes.ts';
import { NameOf } from './NameOf.tsx';
import styles from './policy-changes.module.css';

type TableProps = Pick<Sorted, 'subjects' | 'draft'> & { from: string; to: string };

/** The differences by subject: under the former policy, under the new one, and what they rest on. */
export function ChangeTable({ subjects, draft, from, to }: TableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={controls.hidden}>{words.title(from, to)}</caption>
        <thead>
          <tr>
            {[words.what, words.under(from), words.under(to), words.restsOn].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {subjects.map(({ injection, changes }) => (
          <Subject
            key={injection}
            name={injection === null ? ui.thisVisit : <NameOf reference={injection} />}
            changes={changes}
          />
        ))}
        {draft.length > 0 && <Subject name={words.draft} changes={draft} />}
      </table>
    </div>
  );
}

function Subject({ name, changes }: { name: ReactNode; changes: readonly PolicyChange<Finding>[] }) {
  return (
    <tbody>
      <tr className={styles.subject}>
        <th colSpan={4} scope="rowgroup">
          {name}
        </th>
      </tr>
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one comparison is made once and never sorted anew
        <ChangeRow key={at} change={change} />
      ))}
    </tbody>
  );
}
