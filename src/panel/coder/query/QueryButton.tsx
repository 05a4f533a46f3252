import type { AdministrationReport, Finding } from '../../../engine/report.ts';
import { coderTitle } from '../../../text/coder/titles.ts';
import { answererOf, answererWords } from '../../../text/query/answerers.ts';
import { queryUi } from '../../../text/query/ui.ts';
import { usePanel } from '../../context.ts';
import { QueryOpener } from './QueryOpener.tsx';
import styles from './query.module.css';
import { isAsked, subjectOf, visitName, visitOf } from './subjects.ts';

/** Makes a question to the clinician of one finding; where none can answer it, says who can. */
export function QueryButton({ finding, injection }: { finding: Finding; injection: AdministrationReport | null }) {
  const { report } = usePanel();
  const answerer = answererOf(finding);
  if (answerer !== null) return <small className={styles.nobody}>{answererWords[answerer]}</small>;
  if (!isAsked(finding)) return null;
  const visit = visitOf(report, injection, [finding]);
  return (
    <QueryOpener
      label={queryUi.query}
      what={coderTitle(finding.rule)}
      visit={visit && visitName(visit, report.timeZone)}
      subjects={[subjectOf(visit, injection, [finding], report.timeZone)]}
    />
  );
}
