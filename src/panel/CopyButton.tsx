import { useState } from 'react';
import { ui } from '../text/ui.ts';
import styles from './controls.module.css';

interface CopyButtonProps {
  /** The text, or what makes it when it is wanted. */
  text: string | (() => Promise<string>);
  label?: string;
  what?: string;
}

type State = { at: 'idle' } | { at: 'copied' } | { at: 'not-loaded' } | { at: 'by-hand'; text: string };

/** Copies plain text. Where the frame may not use the clipboard, the text is shown selected, to be copied by hand. */
export function CopyButton({ text, label = ui.copy, what }: CopyButtonProps) {
  const [state, setState] = useState<State>({ at: 'idle' });
  const copy = async () => {
    const made = typeof text === 'string' ? text : await text().catch(() => null);
    if (made === null) return setState({ at: 'not-loaded' });
    try {
      await navigator.clipboard.writeText(made);
      setState({ at: 'copied' });
    } catch {
      setState({ at: 'by-hand', text: made });
    }
  };
  return (
    <>
      <button type="button" className={styles.quiet} onClick={copy}>
        {label} {what && <span className={styles.hidden}>{what}</span>}
      </button>
      <span role="status" className={styles.note}>
        {state.at === 'copied' && ui.copied}
        {state.at === 'not-loaded' && ui.notLoaded}
      </span>
      {state.at === 'by-hand' && (
        <label className={styles.byHand}>
          {ui.copyByHand}
          <textarea readOnly value={state.text} rows={2} ref={selectAll} />
        </label>
      )}
    </>
  );
}

function selectAll(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}
