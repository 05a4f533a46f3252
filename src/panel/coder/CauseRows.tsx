import { useState } from 'react';
import type { AdministrationReport } from '../../engine/report.ts';
import { detailUi } from '../../text/coder/detail-ui.ts';
import { coderTitle } from '../../text/coder/titles.ts';
import { sayToCoder } from '../../text/coder-findings.ts';
import { inBrackets } from '../../text/why.ts';
import { usePanel } from '../context.ts';
import { Mark } from '../Mark.tsx';
import { RecordText } from '../RecordText.tsx';
import { type Item, isRecordRead } from '../view.ts';
import { CheckRow } from './CheckRow.tsx';
import styles from './coder.module.css';
import row from './row.module.css';

/** All checks that one cause kept from running: the cause and their names at once, each in a row of its own on demand. */
export function CauseRows({ item, injection }: { item: Item; injection: AdministrationReport | null }) {
  const { printing } = usePanel();
  const [unfolded, setUnfolded] = useState(false);
  const [first] = item;
  const sentence = sayToCoder(first);
  // Where the sentence has the reason, it takes the HTTP status; it is not said twice.
  const [short, whole] = [inBrackets(first.why?.code ?? null), inBrackets(first.why)];
  const says = short && sentence.includes(short) ? sentence.replace(short, whole) : sentence + whole;
  const held = item.filter(finding => !isRecordRead(finding));
  const names = held.map(({ rule }) => coderTitle(rule)).join(', ');
  return (
    <tbody>
      <tr className={row.cause}>
        <th colSpan={5} scope="rowgroup">
          <p>
            <span className={styles.outcome} data-outcome="unchecked">
              <Mark name="unchecked" /> {detailUi.held(held.length)}
            </span>{' '}
            <RecordText>{says}</RecordText>
          </p>
          <p className={row.held}>{names}</p>
          {!printing && (
            <button type="button" className={row.about} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {unfolded ? detailUi.hide : detailUi.show}
            </button>
          )}
        </th>
      </tr>
      {(unfolded || printing) &&
        item.map(finding => <CheckRow key={finding.rule} finding={finding} injection={injection} />)}
    </tbody>
  );
}
