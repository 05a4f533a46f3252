import type { ClaimDraft } from '../../../domain/claim.ts';
import { claimUi } from '../../../text/coder/claim-ui.ts';
import { ui } from '../../../text/ui.ts';
import { EvidenceList } from '../../EvidenceList.tsx';
import { RecordText } from '../../RecordText.tsx';
import hidden from '../coder.module.css';
import styles from './claim.module.css';

/** The diagnoses by their letters. */
export function DiagnosisTable({ draft: { diagnoses, lines } }: { draft: ClaimDraft }) {
  const { letter, code, says, where } = claimUi.diagnosisHead;
  if (diagnoses.length === 0) {
    return (
      <div>
        <h3 className={styles.caption}>{claimUi.diagnoses}</h3>
        <p>{whyNone(lines)}</p>
      </div>
    );
  }
  return (
    <table className={`${styles.table} ${styles.diagnoses}`}>
      <caption className={styles.caption}>{claimUi.diagnoses}</caption>
      <thead>
        <tr>
          {[letter, code, says, where].map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {diagnoses.map(one => (
          <tr key={one.letter}>
            <th scope="row">{one.letter}</th>
            <td className={styles.code}>
              <RecordText>{one.code}</RecordText>
            </td>
            <td>{one.text ? <RecordText>{one.text}</RecordText> : ui.notHere}</td>
            <td>
              <details className={styles.sources}>
                <summary>
                  {ui.evidence(one.evidence.length)} <span className={hidden.hidden}>({one.letter})</span>
                </summary>
                <EvidenceList evidence={one.evidence} />
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** That none was read is not that none may stand. */
function whyNone(lines: ClaimDraft['lines']): string {
  if (lines.length === 0) return claimUi.noDiagnosesWanted;
  return lines.some(({ pointers }) => pointers.why === 'pointers.unread')
    ? claimUi.diagnosesUnread
    : claimUi.noDiagnoses;
}
