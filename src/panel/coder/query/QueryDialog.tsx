import { useId, useLayoutEffect, useRef, useState } from 'react';
import { peopleUi } from '../../../text/coder/people-ui.ts';
import { letters, type Subject, wholeText } from '../../../text/query/compose.ts';
import { queryUi } from '../../../text/query/ui.ts';
import { ui } from '../../../text/ui.ts';
import { CopyButton } from '../../CopyButton.tsx';
import controls from '../../controls.module.css';
import { closeModal, openModal } from '../../modal.ts';
import { RecordText } from '../../RecordText.tsx';
import styles from './query.module.css';
import { useNamed } from './use-named.ts';

export interface QueryDialogProps {
  /** The day and kind of the visit; null: not known. */
  visit: string | null;
  subjects: readonly Subject[];
  onClose(): void;
}

/** A query, to be read, changed, copied or printed. It is sent nowhere and kept nowhere. */
export function QueryDialog({ visit, subjects: asked, onClose }: QueryDialogProps) {
  const { subjects, unnamed, reading } = useNamed(asked);
  const dialog = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const title = useId();
  const hint = useId();
  const [advice, setAdvice] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (dialog.current) openModal(dialog.current);
    area.current?.focus();
  }, []);
  const { blocking, advising } = sorted(subjects);
  const choice = blocking > 0 && advising > 0;
  const made = letters(visit, choice && !advice ? subjects.map(withoutAdvice) : subjects);
  const whole = wholeText(made);
  const text = edited ?? whole;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read from its beginning whenever it was made anew
  useLayoutEffect(() => {
    if (edited !== null) return;
    area.current?.setSelectionRange(0, 0);
    area.current?.scrollTo?.(0, 0);
  }, [whole]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} aria-describedby={hint} onClose={onClose}>
      <h2 id={title}>{queryUi.title}</h2>
      <p>
        {queryUi.to}: <RecordText>{made.map(({ to }) => to).join('; ')}</RecordText>{' '}
        <span role="status" className={styles.people}>
          {reading ? peopleUi.reading : unnamed.join(' ')}
        </span>
      </p>
      <p id={hint} className={styles.hint}>
        {queryUi.about}
      </p>
      {choice && (
        <label className={styles.choice}>
          <input type="checkbox" checked={advice} disabled={edited !== null} onChange={() => setAdvice(!advice)} />
          {queryUi.advice(advising)}
        </label>
      )}
      <textarea
        ref={area}
        className={styles.text}
        aria-label={queryUi.text}
        rows={Math.min(22, text.split('\n').length + 1)}
        value={text}
        onChange={({ target }) => setEdited(target.value)}
      />
      <pre className={styles.printed}>{text}</pre>
      <p className={styles.actions}>
        <CopyButton text={text} what={queryUi.text} />
        <button type="button" className={controls.quiet} onClick={() => window.print()}>
          {ui.print}
        </button>
        {edited !== null && (
          <button type="button" className={controls.quiet} onClick={() => setEdited(null)}>
            {queryUi.again}
          </button>
        )}
        <button type="button" className={controls.quiet} onClick={() => dialog.current && closeModal(dialog.current)}>
          {queryUi.close}
        </button>
      </p>
    </dialog>
  );
}

function withoutAdvice(subject: Subject): Subject {
  return { ...subject, findings: subject.findings.filter(({ weight }) => weight === 'blocks') };
}

function sorted(subjects: readonly Subject[]): { blocking: number; advising: number } {
  const all = subjects.flatMap(({ findings }) => findings);
  const blocking = all.filter(({ weight }) => weight === 'blocks').length;
  return { blocking, advising: all.length - blocking };
}
