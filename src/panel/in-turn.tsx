import { type ReactNode, useContext, useLayoutEffect, useState } from 'react';
import { DrawnInTurn, usePanel } from './context.ts';

/** Draws what is inside once the parts before it have been painted. Until then a part with `tall` keeps a screen's height. */
export function InTurn({ children, tall = false }: { children: ReactNode; tall?: boolean }) {
  const drawn = useDrawn(1, 0, '');
  if (drawn > 0) return children;
  return tall ? <ScreenOfRoom /> : null;
}

/** Kept for what is to come, so that nothing below it, which may have the focus by then, is pushed out of sight. */
export function ScreenOfRoom() {
  return <div style={{ minBlockSize: '100vh' }} />;
}

/** Rows that are drawn at one time. */
const step = 5;

/**
 * How many of `count` rows are to be drawn by now: `first` at once, and some more with every frame. Another `key` stands
 * for other rows, and begins anew.
 */
export function useDrawn(count: number, first: number, key: string): number {
  const { printing } = usePanel();
  const inTurn = useContext(DrawnInTurn);
  const [at, setAt] = useState({ key, drawn: first });
  const drawn = inTurn && !printing ? Math.min(count, Math.max(first, at.key === key ? at.drawn : 0)) : count;
  // Not `useEffect`: the frame that it waits for would be waited for twice.
  useLayoutEffect(
    () => (drawn < count ? takeTurn(() => setAt({ key, drawn: drawn + step })) : undefined),
    [key, drawn, count],
  );
  return drawn;
}

const waiting = new Set<() => void>();
let asked = false;

/** Calls back after a frame in which nobody else's turn came. Returns a function that gives up the turn. */
function takeTurn(draw: () => void): () => void {
  waiting.add(draw);
  nextTurn();
  return () => waiting.delete(draw);
}

function nextTurn(): void {
  if (asked || waiting.size === 0) return;
  asked = true;
  afterFrame(() => {
    asked = false;
    const [draw] = waiting;
    if (!draw) return;
    waiting.delete(draw);
    draw();
    nextTurn();
  });
}

/** A page that nobody sees has no frames: there it takes as long as a few of them. */
function afterFrame(callback: () => void): void {
  let came = false;
  const once = () => {
    if (came) return;
    came = true;
    clearTimeout(timer);
    setTimeout(callback);
  };
  const timer = setTimeout(once, 100);
  requestAnimationFrame(once);
}
