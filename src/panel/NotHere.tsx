import { ui } from '../text/ui.ts';
import controls from './controls.module.css';
import type { PartState } from './use-part.ts';

interface NotHereProps {
  state: PartState;
  /** What is said where it does not come. */
  words?: string;
  onAgain(): void;
}

/** In the place of a part that has not come: that it is loading; or that it did not come, and the way to ask again. */
export function NotHere({ state, words = ui.notLoaded, onAgain }: NotHereProps) {
  const failed = state === 'failed';
  // The button stays while it is asked again, so that it keeps the focus.
  return (
    <div className={controls.choices}>
      <p role="status" className={controls.note}>
        {failed ? `${words} ${ui.orReopen}` : ui.loading}
      </p>
      {state !== 'loading' && (
        <button type="button" className={controls.quiet} onClick={failed ? onAgain : undefined} aria-disabled={!failed}>
          {ui.tryAgain}
        </button>
      )}
    </div>
  );
}
