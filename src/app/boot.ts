import { openSession, type Session } from '../smart/session.ts';
import { startHintedRun } from './hinted-run.ts';
import type { Run, startRun } from './run.ts';
import { sayUnloaded } from './unloaded.ts';

/** What the inline script of index.html hands to the panel. */
export interface Boot {
  /** The session and its first reading, which leaves together with the token's arrival. Rejects with `StartFault`. */
  opening: Promise<{ session: Session; run: Run }>;
  startRun: typeof startRun;
}

declare global {
  var needlepoint: Boot | undefined;
}

const opening = openSession().then(session => ({ session, run: startHintedRun(session, session.context.encounter) }));
// The panel shows it; until it has loaded, nobody listens.
opening.catch(() => undefined);
globalThis.needlepoint = { opening, startRun: startHintedRun };
// Errors of loading do not bubble.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && sayUnloaded(), true);
