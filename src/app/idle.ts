/** What counts as use of the panel, wherever in it. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll', 'focus'] as const;

/** How long before the end a user is asked. WCAG 2.2, 2.2.1 wants at least 20 seconds. */
const ahead = 60_000;

/**
 * Calls `near` a minute before nobody has used the page for `limit` milliseconds, with the instant at which that will be
 * (UTC milliseconds), and `idle` at it. Once `near` was called only `keep` goes on: a passing mouse is no answer. Sleep
 * counts as time without use.
 */
export function watchIdle(limit: number, near: (endsAt: number) => void, idle: () => void) {
  let usedAt = Date.now();
  let isNear = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const use = () => {
    if (Date.now() - usedAt < limit - ahead) usedAt = Date.now();
    else look();
  };
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    for (const sign of signs) removeEventListener(sign, use, true);
  };
  function look(): void {
    clearTimeout(timer);
    const left = usedAt + limit - Date.now();
    if (left <= 0) {
      stop();
      idle();
      return;
    }
    if (left <= ahead && !isNear) {
      isNear = true;
      near(usedAt + limit);
    }
    timer = setTimeout(look, isNear ? left : left - ahead);
  }
  document.addEventListener('visibilitychange', look);
  for (const sign of signs) addEventListener(sign, use, { capture: true, passive: true });
  look();
  return {
    stop,
    keep: () => {
      usedAt = Date.now();
      isNear = false;
      look();
    },
  };
}
