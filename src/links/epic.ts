import type { Opened } from '../domain/links.ts';

/** Epic's embedding frame (AGL) as its public integrations speak to it: a token first, then one action at a time. */
const handshakeAction = 'Epic.Clinical.Informatics.Web.InitiateHandshake';
const launchAction = 'Epic.Clinical.Informatics.Web.LaunchActivity';
const handshakeLimit = 2_000;
const launchLimit = 8_000;

interface Session {
  token: string;
  origin: string;
  actions: readonly string[];
}

let session: Promise<Session | null> | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Asks Epic to open the activity with this key (a name of the site's build). `origins`: those that may embed the panel;
 * only they are spoken to and only their answers count.
 */
export function launchInEpic(activityKey: string, origins: readonly string[], here: Window = window): Promise<Opened> {
  const turn = queue.then(() => launch(activityKey, origins, here));
  queue = turn.catch(() => null);
  return turn;
}

async function launch(activityKey: string, origins: readonly string[], here: Window): Promise<Opened> {
  if (here.parent === here) return { ok: false, why: 'unavailable', detail: null };
  session ??= handshake(origins, here);
  const open = await session;
  if (!open) {
    session = null;
    return { ok: false, why: 'no-answer', detail: null };
  }
  if (!open.actions.includes(launchAction)) return { ok: false, why: 'unavailable', detail: null };
  const answer = listen(here, [open.origin], data => 'actionExecuted' in data || 'error' in data, launchLimit);
  here.parent.postMessage({ token: open.token, action: launchAction, args: { ActivityKey: activityKey } }, open.origin);
  const message = await answer;
  if (!message) return { ok: false, why: 'no-answer', detail: null };
  return message.data.actionExecuted === true ? { ok: true } : { ok: false, why: 'refused', detail: null };
}

async function handshake(origins: readonly string[], here: Window): Promise<Session | null> {
  const answer = listen(here, origins, data => typeof data.token === 'string', handshakeLimit);
  for (const origin of origins) here.parent.postMessage({ action: handshakeAction }, origin);
  const message = await answer;
  if (!message) return null;
  const { token, actions } = message.data;
  const named = Array.isArray(actions) ? actions.filter(action => typeof action === 'string') : [];
  return { token: String(token), origin: message.origin, actions: named };
}

/** The first message of the embedding window, from one of these origins, that `fits`; null when none came in time. */
function listen(
  here: Window,
  origins: readonly string[],
  fits: (data: Record<string, unknown>) => boolean,
  limit: number,
): Promise<{ origin: string; data: Record<string, unknown> } | null> {
  return new Promise(resolve => {
    const end = (result: { origin: string; data: Record<string, unknown> } | null) => {
      clearTimeout(timer);
      here.removeEventListener('message', hear);
      resolve(result);
    };
    const hear = (event: MessageEvent<unknown>) => {
      if (!origins.includes(event.origin) || event.source !== here.parent) return;
      const data = event.data;
      if (typeof data !== 'object' || data === null || !fits(data as Record<string, unknown>)) return;
      end({ origin: event.origin, data: data as Record<string, unknown> });
    };
    const timer = setTimeout(() => end(null), limit);
    here.addEventListener('message', hear);
  });
}
