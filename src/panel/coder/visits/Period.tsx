import { useId } from 'react';
import { visitsUi } from '../../../text/coder/visits-ui.ts';
import { useDesk, type VisitsDesk } from '../desk.ts';
import styles from './visits.module.css';

/** How far back the list reaches. */
export function Period({ visits: { days, choices, setDays } }: { visits: VisitsDesk }) {
  const desk = useDesk();
  const field = useId();
  return (
    <p className={styles.period}>
      <label htmlFor={field}>{visitsUi.period}</label>
      <select
        id={field}
        value={days}
        onChange={({ target }) => {
          desk?.go({ page: 0 }, 'replace');
          setDays(Number(target.value));
        }}
      >
        {choices.map(choice => (
          <option key={choice} value={choice}>
            {visitsUi.last(choice)}
          </option>
        ))}
      </select>
    </p>
  );
}
