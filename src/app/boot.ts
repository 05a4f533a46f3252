import { patience } from '../domain/within.ts';
import { type Ahead, dropAhead, sendAhead } from '../fhir/ahead.ts';
import { openSession, type Session } from '../smart/session.ts';
import { paintWithoutStyle, sayUnloaded } from './unloaded.ts';

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
  const ahead = sendAhead({ reader, context, abilities: ehr.search });
  // A page that was left and comes back shows nothing, not even what had come by then.
  session.onExpire(reason => reason === 'left' && dropAhead(ahead));
  return { session, ahead };
});
// The panel shows it; until it has loaded, nobody listens.
opening.catch(() => undefined);
globalThis.needlepoint = { opening };
// Errors of loading do not bubble.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && sayUnloaded(), true);
// No browser gives up waiting for a script. One that comes later still puts the panel in the place of these words.
setTimeout(() => globalThis.needlepoint && sayUnloaded(), patience);
paintWithoutStyle();
