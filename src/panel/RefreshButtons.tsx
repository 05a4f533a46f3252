import { useRef } from 'react';
import { ui } from '../text/ui.ts';
import controls from './controls.module.css';

interface RefreshButtonsProps {
  label: string;
  refreshing: boolean;
  onRefresh(): void;
  onStop(): void;
}

/** Reads again; and, while that is under way, stops it: then what was read before stays. */
export function RefreshButtons({ label, refreshing, onRefresh, onStop }: RefreshButtonsProps) {
  const again = useRef<HTMLButtonElement>(null);
  const stop = () => {
    // The button that was pressed goes away: the focus does not go with it.
    again.current?.focus();
    onStop();
  };
  // "Stop" comes first, so that the second click of a double click does not fall on it.
  return (
    <span className={controls.pair}>
      {refreshing && (
        <button type="button" className={controls.quiet} onClick={stop}>
          {ui.stop}
        </button>
      )}
      <button ref={again} type="button" className={controls.quiet} onClick={onRefresh} aria-disabled={refreshing}>
        {refreshing ? ui.refreshing : label}
      </button>
    </span>
  );
}
