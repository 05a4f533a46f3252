import { memo } from 'react';
import type { Finding } from '../../../engine/report.ts';
import { coderTitle } from '../../../text/coder/titles.ts';
import { visitsUi, visitVerdicts } from '../../../text/coder/visits-ui.ts';
import { sayToCoder } from '../../../text/coder-findings.ts';
import { waivedWords } from '../../../text/waivers.ts';
import { outcomeWord } from '../../FindingItem.tsx';
import { verdictMark } from '../../InjectionVerdict.tsx';
import { Mark } from '../../Mark.tsx';
import { RecordText } from '../../RecordText.tsx';
import { clockWords, dayWords } from '../../time.ts';
import type { VisitRow } from '../desk.ts';
import { standingOf } from './rows.ts';
import styles from './visits.module.css';

interface VisitTableRowProps {
  row: VisitRow;
  timeZone: string | null;
  onOpen(reference: string): void;
  /** It is the visit that is open: who comes back from it finds the focus here. */
  open: boolean;
}

/** One visit. Its date opens it. Drawn anew only when something about it has changed: verdicts come in by the hundred. */
export const VisitTableRow = memo(function VisitTableRow({ row, timeZone, onOpen, open }: VisitTableRowProps) {
  const day = dayWords(row.start, timeZone);
  const standing = standingOf(row);
  return (
    <tr className={styles.row} data-state={row.state}>
      <th scope="row">
        <button
          type="button"
          className={styles.open}
          data-return={open || undefined}
          onClick={() => onOpen(row.reference)}
        >
          {day === null ? visitsUi.noDate : `${day} ${clockWords(row.start, timeZone) ?? ''}`}
        </button>
        {row.current && <span className={styles.current}>{visitsUi.current}</span>}
      </th>
      <td>{row.type ? <RecordText>{row.type}</RecordText> : <Absent words={visitsUi.unnamed} />}</td>
      <td>{row.place ? <RecordText>{row.place}</RecordText> : <Absent words={visitsUi.noPlace} />}</td>
      <td>{row.candidates ? visitsUi.injections(row.candidates) : null}</td>
      <td>
        <span className={styles.verdict} data-verdict={standing}>
          {standing !== 'waiting' && <Mark name={verdictMark(standing, row)} />}
          {standing === 'not-ready' && row.first ? outcomeWord(row.first, 'coder') : visitVerdicts[standing]}
          {standing === 'ready' && row.waived > 0 && `, ${waivedWords(row.waived)}`}
        </span>
      </td>
      <td>
        {row.state === 'outside' && visitsUi.outside}
        {row.state === 'failed' && visitsUi.failed}
        {row.first && <First finding={row.first} />}
      </td>
    </tr>
  );
});

function Absent({ words }: { words: string }) {
  return <span className={styles.absent}>{words}</span>;
}

function First({ finding }: { finding: Finding }) {
  return (
    <>
      <strong>{coderTitle(finding.rule)}</strong>
      <span className={styles.says}>
        <RecordText>{sayToCoder(finding)}</RecordText>
      </span>
    </>
  );
}
