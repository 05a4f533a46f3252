/** What counts as use of the panel, wherever in it. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll', 'focus'] as const;

/** How long before the end a user is asked. WCAG 2.2, 2.2.1 wants at least 20 seconds. */
const ahead = 60_000;

/**
 * Calls `near` a minute before nobody has used the page for `limit` milliseconds, with the instant at which that will be
 * (UTC milliseconds), and `idle` at it. Once `near` was called only `keep` goes on: a passing mouse is no answer. Sleep
 * counts as time without use, and a clock that is set back adds none.
 */
export function watchIdle(limit: number, near: (endsAt: number) => void, idle: () => void) {
  let used = { clock: Date.now(), steady: performance.now() };
  let isNear = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // The clock counts sleep, which the steady time need not; the steady time is never set.
  const unused = () => Math.max(Date.now() - used.clock, performance.now() - used.steady);
  const note = () => {
    used = { clock: Date.now(), steady: performance.now() };
  };
  const use = () => {
    if (unused() < limit - ahead) note();
    else look();
  };
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    for (const sign of signs) removeEventListener(sign, use, true);
  };
  function look(): void {
    clearTimeout(timer);
    const left = limit - unused();
    if (left <= 0) {
      stop();
      idle();
      return;
    }
    if (left <= ahead && !isNear) {
      isNear = true;
      near(Date.now() + left);
    }
    timer = setTimeout(look, isNear ? left : left - ahead);
  }
  document.addEventListener('visibilitychange', look);
  for (const sign of signs) addEventListener(sign, use, { capture: true, passive: true });
  look();
  return {
    stop,
    keep: () => {
      note();
      isNear = false;
      look();
    },
  };
}
