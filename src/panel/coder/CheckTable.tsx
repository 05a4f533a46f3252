import { type ReactNode, useState } from 'react';
import type { AdministrationReport, Finding } from '../../engine/report.ts';
import { subjectOf, subjects } from '../../text/coder/subjects.ts';
import { coderUi } from '../../text/coder-ui.ts';
import { outcomeWords } from '../../text/ui.ts';
import { usePanel } from '../context.ts';
import { byCause } from '../view.ts';
import { CauseRows } from './CauseRows.tsx';
import { CheckRow } from './CheckRow.tsx';
import styles from './coder.module.css';

interface CheckTableProps {
  findings: readonly Finding[];
  injection: AdministrationReport | null;
  caption: ReactNode;
  /** Whether many settled checks are folded away under their subjects. */
  foldable: boolean;
}

/** What is waived stands among them: it is never folded away, and keeps its row when it is waived. */
const open: readonly Finding['outcome'][] = ['gap', 'unchecked', 'review', 'waived'];
const settled: readonly Finding['outcome'][] = ['pass', 'not-applicable'];
/** As many settled checks are read at a glance; more are folded. */
const fewSettled = 8;

/** Worst first; what is only advice stands after all that holds the injection up. */
function rank({ outcome, weight }: Finding): number {
  return open.indexOf(outcome) + (weight === 'advises' ? open.length : 0);
}

/** What is to be seen to, worst first; then what is settled, by subject. */
export function CheckTable({ findings, injection, caption, foldable }: CheckTableProps) {
  const { printing } = usePanel();
  const { check, outcome, says, where, source } = coderUi.tableHead;
  const toSee = findings.filter(finding => open.includes(finding.outcome)).toSorted((a, b) => rank(a) - rank(b));
  const rest = findings.filter(finding => settled.includes(finding.outcome));
  const folded = foldable && !printing && rest.length > fewSettled;
  if (findings.length === 0) return <p>{coderUi.nothingToShow}</p>;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {[check, outcome, says, where, source].map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <ToSee findings={toSee} injection={injection} />
      {[...subjects.map(({ title }) => title), null].map(subject => (
        <Subject
          key={subject}
          title={subject ?? coderUi.otherChecks}
          findings={rest.filter(({ rule }) => subjectOf(rule) === subject)}
          injection={injection}
          folded={folded}
        />
      ))}
    </table>
  );
}

/** One row for each; those that one cause keeps from being checked stand together. */
function ToSee({ findings, injection }: Pick<CheckTableProps, 'findings' | 'injection'>) {
  return byCause(findings).map(item =>
    item.length > 1 ? (
      <CauseRows key={item[0].rule} item={item} injection={injection} />
    ) : (
      <tbody key={item[0].rule}>{rowsOf(item, injection)}</tbody>
    ),
  );
}

interface SubjectProps {
  title: string;
  findings: readonly Finding[];
  injection: AdministrationReport | null;
  folded: boolean;
}

/** The settled checks of one subject under its name; where they are many, behind it. */
function Subject({ title, findings, injection, folded }: SubjectProps) {
  const [unfolded, setUnfolded] = useState(false);
  if (findings.length === 0) return null;
  const counts = settled
    .map(outcome => [findings.filter(finding => finding.outcome === outcome).length, outcome] as const)
    .filter(([count]) => count > 0)
    .map(([count, outcome]) => `${count} ${outcomeWords.coder[outcome].toLowerCase()}`);
  const words = (
    <>
      {title} <span className={styles.count}>({counts.join(', ')})</span>
    </>
  );
  return (
    <tbody>
      <tr className={styles.subject}>
        <th colSpan={5} scope="rowgroup">
          {folded ? (
            <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {words}
            </button>
          ) : (
            words
          )}
        </th>
      </tr>
      {(!folded || unfolded) && rowsOf(findings, injection)}
    </tbody>
  );
}

function rowsOf(findings: readonly Finding[], injection: AdministrationReport | null): ReactNode {
  return findings.map(finding => <CheckRow key={finding.rule} finding={finding} injection={injection} />);
}
