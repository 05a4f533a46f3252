import { useState } from 'react';
import { lookedUi } from '../../text/coder/detail-ui.ts';
import { sourceHolds } from '../../text/coder/source-words.ts';
import { coderTitle } from '../../text/coder/titles.ts';
import { sourceWords } from '../../text/ui.ts';
import { inBrackets } from '../../text/why.ts';
import { usePanel } from '../context.ts';
import { readerClock, readerDay } from '../time.ts';
import { isRecordRead, type Shown } from '../view.ts';
import styles from './coder.module.css';
import own from './looked-at.module.css';

/** For one visit: each source with what was read of it, and the checks that could not run. Made when it is opened. */
export function LookedAt({ shown }: { shown: Shown }) {
  const { printing } = usePanel();
  const [open, setOpen] = useState(false);
  return (
    <details className={own.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{lookedUi.summary}</summary>
      {(open || printing) && <Looked shown={shown} />}
    </details>
  );
}

function Looked({ shown: { visit, injections, setAside } }: { shown: Shown }) {
  const { readAt, sources, visits, otherVisits } = usePanel().report;
  const findings = [visit, ...injections, ...setAside].flatMap(each => each.findings);
  const unchecked = findings.filter(finding => finding.outcome === 'unchecked' && !isRecordRead(finding));
  const notRun = Map.groupBy(unchecked, ({ rule }) => rule);
  const administrations = visits.reduce((count, each) => count + each.administrations.length, 0);
  const { source, status, count, what } = lookedUi.head;
  return (
    <>
      <p>
        {lookedUi.readAt(readerDay(readAt), readerClock(readAt))}{' '}
        {lookedUi.judged(visits.filter(({ encounter }) => encounter !== null).length, administrations)}{' '}
        {lookedUi.window}
      </p>
      <table className={own.table}>
        <caption className={styles.hidden}>{lookedUi.caption}</caption>
        <thead>
          <tr>
            {[source, status, count, what].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map(each => (
            <tr key={each.name} data-status={each.status}>
              <th scope="row">{sourceWords[each.name]}</th>
              <td>
                {lookedUi.status[each.status]}
                {inBrackets(each.why)}
              </td>
              <td>{each.status === 'not-offered' ? '' : each.count}</td>
              <td>{sourceHolds[each.name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {otherVisits !== null && <p>{lookedUi.otherVisits(inBrackets(otherVisits))}</p>}
      {notRun.size === 0 ? (
        <p>{lookedUi.allRan}</p>
      ) : (
        <>
          <p>{lookedUi.notRun(notRun.size)}:</p>
          <ul>
            {[...notRun].map(([rule, [first]]) => (
              <li key={rule}>
                {coderTitle(rule)}
                {inBrackets(first?.why ?? null)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={own.blind}>{lookedUi.blind}</p>
    </>
  );
}
