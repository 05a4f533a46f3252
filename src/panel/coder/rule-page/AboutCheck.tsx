import type { ReactNode } from 'react';
import type { Finding } from '../../../engine/report.ts';
import { detailUi } from '../../../text/coder/detail-ui.ts';
import { policyRowWords } from '../../../text/policies.ts';
import { tableNouns } from '../../../text/tables.ts';
import { usePanel } from '../../context.ts';
import { NotHere } from '../../NotHere.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import type { RowSource, RulePage } from './pages.ts';
import styles from './rule-page.module.css';
import { usePages } from './use-pages.ts';

/** A check's own page: what, why, what to do, and all that its answer rests on. */
export function AboutCheck({ finding }: { finding: Finding }) {
  const { part: loaded, state, again } = usePages();
  const page = loaded && Object.hasOwn(loaded.pages, finding.rule) ? loaded.pages[finding.rule] : undefined;
  const row = finding.policy === null ? undefined : loaded?.policyRows[finding.policy];
  return (
    <div className={styles.page}>
      {loaded === null && <NotHere state={state} words={detailUi.notLoaded} onAgain={again} />}
      {loaded && !page && <p>{detailUi.noPage}</p>}
      <dl className={styles.parts}>
        {page && <Page page={page} />}
        {finding.policy && (
          <Entry title={detailUi.policy}>
            <p>
              {policyRowWords(finding.policy)} {row && rowWords(row)}
            </p>
          </Entry>
        )}
        {page && page.tables.length > 0 && (
          <Entry title={detailUi.tables}>
            <Tables page={page} />
          </Entry>
        )}
        <Entry title={detailUi.sources}>
          <ul>
            {(page?.sources ?? finding.sources).map(source => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Entry>
      </dl>
      {page && <p className={styles.since}>{detailUi.since(page.since)}</p>}
    </div>
  );
}

function Page({ page: { about, why, fix, prevents } }: { page: RulePage }) {
  return (
    <>
      <Entry title={detailUi.what}>
        <Paragraphs paragraphs={about} />
      </Entry>
      <Entry title={detailUi.why}>
        <Paragraphs paragraphs={why} />
      </Entry>
      <Entry title={detailUi.fix}>
        <Paragraphs paragraphs={fix} />
      </Entry>
      {prevents.length > 0 && (
        <Entry title={detailUi.prevents}>
          <p>{prevents.join(', ')}</p>
        </Entry>
      )}
    </>
  );
}

/** Which edition answered. A table that no rule asked for this record is said to be that. */
function Tables({ page }: { page: RulePage }) {
  const { tables } = usePanel().report;
  return (
    <ul>
      {page.tables.map(kind => {
        const asked = tables.find(table => table.kind === kind);
        const name = tableNouns[kind];
        return <li key={kind}>{asked ? detailUi.edition(name, asked.period) : detailUi.notAsked(name)}</li>;
      })}
    </ul>
  );
}

function Entry({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function rowWords({ source, from, to, recalled }: RowSource): string {
  const validity = detailUi.holds(from, to);
  return recalled ? `${source} (${detailUi.recalled}).` : `${source} (${validity}).`;
}
