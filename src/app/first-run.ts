import type { Session } from '../smart/session.ts';
import type { Boot } from './boot.ts';
import { startHintedRun } from './hinted-run.ts';
import type { Run, startRun } from './run.ts';

/** What the panel opens from. */
export interface Opening {
  /** The session and its first reading. Rejects with `StartFault`. */
  opening: Promise<{ session: Session; run: Run }>;
  startRun: typeof startRun;
}

/** Goes on where the page's first script left off: its session, and the reading that its first requests are of. */
export function takeOver(boot: Boot): Opening {
  const opening = boot.opening.then(({ session, ahead }) => ({
    session,
    run: startHintedRun(session, session.context.encounter, undefined, ahead),
  }));
  // The panel shows it as soon as it is drawn.
  opening.catch(() => undefined);
  return { opening, startRun: startHintedRun };
}
