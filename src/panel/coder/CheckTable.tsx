import { type ReactNode, useState } from 'react';
import type { AdministrationReport, Finding } from '../../engine/report.ts';
import { subjectOf, subjects } from '../../text/coder/subjects.ts';
import { coderUi } from '../../text/coder-ui.ts';
import { outcomeWords } from '../../text/ui.ts';
import { usePanel } from '../context.ts';
import { useDrawn } from '../in-turn.tsx';
import { byCause, type Item } from '../view.ts';
import { CauseRows } from './CauseRows.tsx';
import { CheckRow } from './CheckRow.tsx';
import styles from './coder.module.css';
import type { OutcomeChoice } from './OutcomeFilter.tsx';

interface CheckTableProps {
  findings: readonly Finding[];
  injection: AdministrationReport | null;
  caption: ReactNode;
  /** Among all outcomes, many settled checks are folded away under their subjects. */
  choice: OutcomeChoice;
}

/** What is waived stands among them: it is never folded away, and keeps its row when it is waived. */
const open: readonly Finding['outcome'][] = ['gap', 'unchecked', 'review', 'waived'];
const settled: readonly Finding['outcome'][] = ['pass', 'not-applicable'];
/** As many settled checks are read at a glance; more are folded. */
const fewSettled = 8;

/** Parts of the table that are drawn at once: each may be long. */
const atFirst = 2;

/** Worst first; what is only advice stands after all that holds the injection up. */
function rank({ outcome, weight }: Finding): number {
  return open.indexOf(outcome) + (weight === 'advises' ? open.length : 0);
}

/** What is to be seen to, worst first; then what is settled, by subject. */
export function CheckTable({ findings, injection, caption, choice }: CheckTableProps) {
  const { printing } = usePanel();
  const { check, outcome, says, where, source } = coderUi.tableHead;
  const toSee = findings.filter(finding => open.includes(finding.outcome)).toSorted((a, b) => rank(a) - rank(b));
  const rest = findings.filter(finding => settled.includes(finding.outcome));
  const folded = choice === 'all' && !printing && rest.length > fewSettled;
  const parts = [
    ...byCause(toSee).map(item => partOf(item, injection)),
    ...[...subjects.map(({ title }) => title), null].map(subject => (
      <Subject
        key={subject}
        title={subject ?? coderUi.otherChecks}
        findings={rest.filter(({ rule }) => subjectOf(rule) === subject)}
        injection={injection}
        folded={folded}
      />
    )),
  ];
  const drawn = useDrawn(parts.length, atFirst, choice);
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
      {parts.slice(0, drawn)}
    </table>
  );
}

/** One row for each; those that one cause keeps from being checked stand together. */
function partOf(item: Item, injection: AdministrationReport | null): ReactNode {
  const key = item[0].rule;
  if (item.length > 1) return <CauseRows key={key} item={item} injection={injection} />;
  return <tbody key={key}>{rowsOf(item, injection)}</tbody>;
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
