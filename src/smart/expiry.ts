/** Why a session ended: the token's time was over or the server refused it, or the panel was left or closed. */
export type EndReason = 'expired' | 'left';

/** Timers cannot run longer than this many milliseconds. */
const longestTimer = 2 ** 31 - 1;

/**
 * Calls `warn` `ahead` milliseconds before `expiresAt` (UTC milliseconds) and `end` at it, also when the machine slept
 * over it and the page is looked at again. Only a convenience: what counts is the server's 401.
 * @returns stops watching
 */
export function watchExpiry(expiresAt: number, ahead: number, warn: () => void, end: () => void): () => void {
  let warned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
  function look(): void {
    clearTimeout(timer);
    const left = expiresAt - Date.now();
    if (left <= 0) {
      stop();
      end();
      return;
    }
    if (left <= ahead && !warned) {
      warned = true;
      warn();
    }
    timer = setTimeout(look, Math.min(warned ? left : left - ahead, longestTimer));
  }
  document.addEventListener('visibilitychange', look);
  look();
  return stop;
}
