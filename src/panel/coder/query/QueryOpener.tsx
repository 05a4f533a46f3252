import { type ComponentType, useState } from 'react';
import { withinPatience } from '../../../domain/within.ts';
import { ui } from '../../../text/ui.ts';
import { usePanel } from '../../context.ts';
import controls from '../../controls.module.css';
import type { QueryDialogProps } from './QueryDialog.tsx';

interface QueryOpenerProps extends Omit<QueryDialogProps, 'onClose'> {
  label: string;
  /** What it is about, for who cannot see where the button stands. */
  what?: string;
}

/** A button that opens a query. The words of all queries come when the first one is asked for. */
export function QueryOpener({ label, what, ...query }: QueryOpenerProps) {
  const { printing } = usePanel();
  const [state, setState] = useState<'closed' | 'loading' | 'open' | 'not-loaded'>('closed');
  const [Dialog, setDialog] = useState<ComponentType<QueryDialogProps> | null>(null);
  const show = async () => {
    if (state === 'loading') return;
    setState('loading');
    try {
      const { QueryDialog } = await withinPatience(import('./QueryDialog.tsx'));
      setDialog(() => QueryDialog);
      setState('open');
    } catch {
      setState('not-loaded');
    }
  };
  if (printing && state !== 'open') return null;
  return (
    <>
      <button type="button" className={controls.quiet} aria-haspopup="dialog" onClick={show}>
        {label} {what && <span className={controls.hidden}>({what})</span>}
      </button>
      {(state === 'loading' || state === 'not-loaded') && (
        <span role="status" className={controls.note}>
          {state === 'loading' ? ui.loading : ui.notLoaded}
        </span>
      )}
      {state === 'open' && Dialog && <Dialog {...query} onClose={() => setState('closed')} />}
    </>
  );
}
