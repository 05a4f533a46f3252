import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { ui } from '../text/ui.ts';
import controls from './controls.module.css';
import { openModal } from './modal.ts';
import panel from './panel.module.css';
import styles from './screen.module.css';
import { readerClock } from './time.ts';

interface CoverProps {
  /** ISO instant at which what is shown will be taken away; null: nothing is covered. */
  endsAt: string | null;
  onKeep(): void;
  children: ReactNode;
}

/** Hides what nobody has looked after for a while, and asks. What is hidden stays as it was, for whoever comes back. */
export function Cover({ endsAt, onKeep, children }: CoverProps) {
  const cover = useRef<HTMLDialogElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const covered = endsAt !== null;
  useLayoutEffect(() => {
    if (!covered || !cover.current) return;
    const before = document.activeElement;
    const isHere = document.hasFocus();
    // Below a dialog that is open nothing can be pressed, so it stands over it.
    if (document.querySelector('dialog[open]')) openModal(cover.current);
    else cover.current.setAttribute('open', '');
    // Another window or frame may be where the user is: then the focus stays there.
    if (!isHere) return;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [covered]);
  return (
    <>
      {covered && (
        <dialog ref={cover} className={`${panel.panel} ${styles.cover}`} onClose={onKeep}>
          <div className={panel.content}>
            <section className={styles.screen} role="alert">
              <h1>{ui.covered}</h1>
              <p>{ui.coveredWhy(readerClock(endsAt))}</p>
              <p className={styles.actions}>
                <button ref={button} type="button" className={controls.primary} onClick={onKeep}>
                  {ui.uncover}
                </button>
              </p>
            </section>
          </div>
        </dialog>
      )}
      <div className={covered ? styles.covered : undefined}>{children}</div>
    </>
  );
}
