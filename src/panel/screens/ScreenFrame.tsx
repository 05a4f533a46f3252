import type { ReactNode } from 'react';
import type { ScreenWords } from '../../text/screens.ts';
import panel from '../panel.module.css';
import styles from '../screen.module.css';
import '../tokens.css';

/** A page that holds one message. */
export function ScreenFrame({ words, alert, children }: { words: ScreenWords; alert: boolean; children?: ReactNode }) {
  return (
    <main className={panel.panel}>
      <div className={panel.content}>
        <section className={styles.screen} role={alert ? 'alert' : undefined}>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          {children}
          {words.steps.length > 0 && (
            <ol className={styles.steps}>
              {words.steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </section>
      </div>
    </main>
  );
}
