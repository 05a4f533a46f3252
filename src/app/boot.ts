import { type Ahead, sendAhead } from '../fhir/ahead.ts';
import { openSession, type Session } from '../smart/session.ts';
import { sayUnloaded } from './unloaded.ts';

/** What the inline script of index.html hands to the panel: all that can leave before another script is there. */
export interface Boot {
  /** The session, and its first requests, which leave together with the token's arrival. Rejects with `StartFault`. */
  opening: Promise<{ session: Session; ahead: Ahead }>;
}

declare global {
  var needlepoint: Boot | undefined;
}

const opening = openSession().then(session => {
  const { reader, context, ehr } = session;
  return { session, ahead: sendAhead({ reader, context, abilities: ehr.search }) };
});
// The panel shows it; until it has loaded, nobody listens.
opening.catch(() => undefined);
globalThis.needlepoint = { opening };
// Errors of loading do not bubble.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && sayUnloaded(), true);
