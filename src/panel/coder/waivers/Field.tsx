import { type ReactNode, useId } from 'react';
import styles from './waivers.module.css';

/** What ties a control to its label, its hint and what is wrong with it. */
interface Described {
  id: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong with it, in words. */
  fault: string | undefined;
  children(described: Described): ReactNode;
}

/** One field of a form. */
export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, ...(fault ? { 'aria-invalid': true } : {}) })}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
