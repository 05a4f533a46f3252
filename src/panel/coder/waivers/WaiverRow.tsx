import type { WaiverReport } from '../../../engine/report.ts';
import { coderTitle } from '../../../text/coder/titles.ts';
import { waiversUi } from '../../../text/coder/waivers-ui.ts';
import { resourceWords } from '../../../text/ui.ts';
import { originWords, waiverStateWords } from '../../../text/waivers.ts';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import { InjectionName } from '../../InjectionName.tsx';
import { RecordText } from '../../RecordText.tsx';
import { calendarDay } from './calendar-day.ts';
import styles from './waivers.module.css';

interface WaiverRowProps {
  waiver: WaiverReport;
  /** Null: it cannot be removed here. */
  onRemove: (() => void) | null;
}

/** One waiver: for what, why, until when, and what became of it. */
export function WaiverRow({ waiver, onRemove }: WaiverRowProps) {
  const { rule, reference, message, reason, expires, by, from, state } = waiver;
  return (
    <tr data-state={state}>
      <th scope="row">
        {coderTitle(rule)} {message === null && <small>{waiversUi.anyWords}</small>}
      </th>
      <td data-label={waiversUi.head.record}>
        <About reference={reference} />
      </td>
      <td data-label={waiversUi.head.reason}>
        <RecordText>{reason}</RecordText>
      </td>
      <td data-label={waiversUi.head.terms}>
        {calendarDay(expires)}{' '}
        <small>
          {by !== null && <RecordText>{`${waiversUi.by_(by)}, `}</RecordText>}
          {originWords[from]}
        </small>
      </td>
      <td data-label={waiversUi.head.state}>
        <span className={styles.state}>{waiverStateWords(waiver)}</span>{' '}
        {from === 'configuration' && <small>{waiversUi.fixed}</small>}
        {onRemove && (
          <button type="button" className={controls.quiet} onClick={onRemove}>
            {waiversUi.remove} <span className={controls.hidden}>({coderTitle(rule)})</span>
          </button>
        )}
      </td>
    </tr>
  );
}

/** The record that a waiver is about, by the name that the panel has for it. */
function About({ reference }: { reference: string | null }) {
  const { visits } = usePanel().report;
  if (reference === null) return waiversUi.anyRecord;
  const injection = visits.flatMap(visit => visit.administrations).find(one => one.reference === reference);
  if (injection) return <InjectionName injection={injection} day />;
  if (visits.some(({ encounter }) => encounter?.reference === reference)) return waiversUi.thisVisit;
  return (
    <>
      {waiversUi.elsewhere}{' '}
      <small>
        <RecordText>{recordName(reference)}</RecordText>
      </small>
    </>
  );
}

/** "Order 4711", of `MedicationRequest/4711`: whoever looks for it has nothing else to go by. */
function recordName(reference: string): string {
  const [type = '', id = ''] = reference.split('/');
  return `${Object.hasOwn(resourceWords, type) ? resourceWords[type] : type} ${id}`;
}
