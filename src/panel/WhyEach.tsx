import { whyEach } from '../text/units.ts';
import styles from './card.module.css';

/** Behind the count: why it is not one for each visit. */
export function WhyEach({ answer = whyEach.answer }: { answer?: string }) {
  return (
    <details className={styles.fold}>
      <summary>{whyEach.question}</summary>
      <p>{answer}</p>
    </details>
  );
}
