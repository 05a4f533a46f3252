import { useEffect, useRef } from 'react';
import type { AdministrationReport } from '../engine/report.ts';
import { ui } from '../text/ui.ts';
import styles from './card.module.css';
import { usePanel } from './context.ts';

/** Marks the entry that the panel was opened for, and brings it into view once. */
export function NamedEntry({ injection }: { injection: AdministrationReport }) {
  const mark = useRef<HTMLParagraphElement>(null);
  const named = usePanel().named === injection.reference;
  useEffect(() => {
    if (named) mark.current?.closest('article, li')?.scrollIntoView?.({ block: 'nearest' });
  }, [named]);
  if (!named) return null;
  return (
    <p ref={mark} className={styles.named}>
      {ui.namedEntry}
    </p>
  );
}
