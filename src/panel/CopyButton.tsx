import { useState } from 'react';
import { ui } from '../text/ui.ts';
import styles from './controls.module.css';

/** Copies plain text. Where the frame may not use the clipboard, the text is shown selected, to be copied by hand. */
export function CopyButton({ text, label = ui.copy, what }: { text: string; label?: string; what?: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  return (
    <>
      <button type="button" className={styles.quiet} onClick={copy}>
        {label} {what && <span className={styles.hidden}>{what}</span>}
      </button>
      <span role="status" className={styles.note}>
        {state === 'copied' && ui.copied}
      </span>
      {state === 'by-hand' && (
        <label className={styles.byHand}>
          {ui.copyByHand}
          <textarea readOnly value={text} rows={2} ref={selectAll} />
        </label>
      )}
    </>
  );
}

function selectAll(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}
