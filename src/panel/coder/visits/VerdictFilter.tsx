import { useId } from 'react';
import { visitsUi, visitVerdicts } from '../../../text/coder/visits-ui.ts';
import type { View, VisitRow } from '../desk.ts';
import { countRows } from './rows.ts';
import styles from './visits.module.css';

interface VerdictFilterProps {
  rows: readonly VisitRow[];
  choice: View['verdict'];
  onChoose(choice: View['verdict']): void;
}

/** Radio buttons with counts. */
export function VerdictFilter({ rows, choice, onChoose }: VerdictFilterProps) {
  const name = useId();
  const radio = (value: View['verdict'], words: string, count: number) => (
    <label key={value} className={styles.choice}>
      <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(value)} />
      {words} ({count})
    </label>
  );
  return (
    <fieldset className={styles.filter}>
      <legend>{visitsUi.filter}</legend>
      {radio('all', visitsUi.all, rows.length)}
      {countRows(rows, choice).map(([standing, count]) => radio(standing, visitVerdicts[standing], count))}
    </fieldset>
  );
}
