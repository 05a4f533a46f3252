import { useId } from 'react';
import type { Finding } from '../../engine/report.ts';
import { coderUi } from '../../text/coder-ui.ts';
import { outcomeWords } from '../../text/ui.ts';
import { outcomeWord } from '../FindingItem.tsx';
import styles from './coder.module.css';

export type OutcomeChoice = Finding['outcome'] | 'all';

const order: readonly Finding['outcome'][] = ['gap', 'unchecked', 'review', 'waived', 'pass', 'not-applicable'];

interface OutcomeFilterProps {
  findings: readonly Finding[];
  choice: OutcomeChoice;
  onChoose(choice: OutcomeChoice): void;
}

/** Radio buttons with counts; outcomes that do not occur are left out. */
export function OutcomeFilter({ findings, choice, onChoose }: OutcomeFilterProps) {
  const name = useId();
  const counted = order
    .map(outcome => ({ outcome, count: findings.filter(finding => finding.outcome === outcome).length }))
    .filter(({ outcome, count }) => count > 0 || outcome === choice);
  const radio = (value: OutcomeChoice, words: string, count: number) => (
    <label key={value} className={styles.choice}>
      <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(value)} />
      {words} ({count})
    </label>
  );
  return (
    <fieldset className={styles.filter}>
      <legend>{coderUi.filter}</legend>
      {radio('all', coderUi.all, findings.length)}
      {counted.map(({ outcome, count }) => radio(outcome, wordsOf(outcome, findings), count))}
    </fieldset>
  );
}

/** The words of the rows that are shown: a gap is missing, invalid or a conflict. */
function wordsOf(outcome: Finding['outcome'], findings: readonly Finding[]): string {
  const words = new Set(findings.filter(each => each.outcome === outcome).map(each => outcomeWord(each, 'coder')));
  const [first = outcomeWords.coder[outcome], ...others] = words;
  return [first, ...others.map(word => word.toLowerCase())].join(' or ');
}
