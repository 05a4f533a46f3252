import { useId } from 'react';
import { sameWaiver } from '../../../domain/waiver.ts';
import { waiversUi } from '../../../text/coder/waivers-ui.ts';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import { useDesk, type WaiversDesk } from '../desk.ts';
import { WaiverFiles } from './WaiverFiles.tsx';
import { WaiverRow } from './WaiverRow.tsx';
import styles from './waivers.module.css';

/** Every waiver that was given and what became of it, and the way in and out of the panel for those of this session. */
export function WaiverList() {
  const desk = useDesk();
  const { waivers } = usePanel().report;
  const title = useId();
  if (!desk) return null;
  return (
    <section className={styles.list} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {waiversUi.list(waivers.length)}
      </h2>
      {waivers.length === 0 ? <p className={styles.hint}>{waiversUi.none}</p> : <WaiverTable {...desk.waivers} />}
      {desk.waivers.own.length > 0 && <p className={styles.hint}>{waiversUi.kept}</p>}
      <WaiverFiles desk={desk} />
    </section>
  );
}

function WaiverTable({ own, remove }: WaiversDesk) {
  const { waivers } = usePanel().report;
  const { check, record, reason, terms, state } = waiversUi.head;
  return (
    <table className={styles.table}>
      <caption className={controls.hidden}>{waiversUi.caption}</caption>
      <thead>
        <tr>
          {[check, record, reason, terms, state].map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {waivers.map(waiver => {
          const mine = waiver.from === 'session' ? own.find(one => sameWaiver(one, waiver)) : undefined;
          const { from, rule, reference, message, reason: why, expires, by } = waiver;
          const key = JSON.stringify([from, rule, reference, message, why, expires, by]);
          return <WaiverRow key={key} waiver={waiver} onRemove={mine ? () => remove(mine) : null} />;
        })}
      </tbody>
    </table>
  );
}
