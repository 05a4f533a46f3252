import type { Opened } from '../domain/links.ts';

/** How long the EHR may take to answer the handshake, and to open an activity. Milliseconds. */
const handshakeLimit = 2_000;
const launchLimit = 8_000;
const longestDetail = 200;

export interface MessagingOffer {
  /** `smart_web_messaging_handle` and `smart_web_messaging_origin` of the token answer. */
  handle: string;
  origin: string;
  /** Origins that the configuration lets it name. */
  allowed: readonly string[];
}

/** SMART Web Messaging (STU 1) with the window that embeds or opened the panel. */
export interface Messenger {
  /** True once the EHR has answered the handshake. Asks once, however often it is called. */
  handshake(): Promise<boolean>;
  /** `ui.launchActivity`. */
  launch(activity: string, parameters: Readonly<Record<string, string>>): Promise<Opened>;
  close(): void;
}

/** Null when the origin is not exactly one of those allowed, or no other window is there to talk to. */
export function createMessenger(offer: MessagingOffer, here: Window = window): Messenger | null {
  if (!offer.allowed.includes(offer.origin) || !isOrigin(offer.origin)) return null;
  const peer: Window | null = here.parent !== here ? here.parent : here.opener;
  if (!peer) return null;

  const waiting = new Map<string, (payload: Record<string, unknown>) => void>();
  const listen = (event: MessageEvent<unknown>) => {
    if (event.origin !== offer.origin || event.source !== peer || !isObject(event.data)) return;
    const { responseToMessageId, payload } = event.data;
    if (typeof responseToMessageId !== 'string' || !isObject(payload)) return;
    const answer = waiting.get(responseToMessageId);
    waiting.delete(responseToMessageId);
    answer?.(payload);
  };
  here.addEventListener('message', listen);

  /** Sends one request; null when no answer came in time. An answer counts once. */
  const ask = (messageType: string, payload: object, limit: number) =>
    new Promise<Record<string, unknown> | null>(resolve => {
      const messageId = randomId();
      const timer = setTimeout(() => {
        waiting.delete(messageId);
        resolve(null);
      }, limit);
      waiting.set(messageId, answer => {
        clearTimeout(timer);
        resolve(answer);
      });
      peer.postMessage({ messagingHandle: offer.handle, messageId, messageType, payload }, offer.origin);
    });

  let shaken: Promise<boolean> | null = null;
  return {
    handshake() {
      shaken ??= ask('status.handshake', {}, handshakeLimit).then(answer => answer !== null && !('error' in answer));
      return shaken;
    },
    async launch(activityType, activityParameters) {
      return outcome(await ask('ui.launchActivity', { activityType, activityParameters }, launchLimit));
    },
    close() {
      here.removeEventListener('message', listen);
      waiting.clear();
    },
  };
}

/** The guide's table says `failure`, its code system `error`; both are refusals. */
function outcome(payload: Record<string, unknown> | null): Opened {
  if (!payload) return { ok: false, why: 'no-answer', detail: null };
  if (payload.status === 'success') return { ok: true };
  const refused = payload.status === 'failure' || payload.status === 'error';
  return { ok: false, why: refused ? 'refused' : 'error', detail: detailOf(payload.statusDetail) };
}

/** `statusDetail` is a CodeableConcept. */
function detailOf(detail: unknown): string | null {
  if (!isObject(detail) || typeof detail.text !== 'string' || detail.text === '') return null;
  return detail.text.slice(0, longestDetail);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `crypto.randomUUID` is absent outside secure contexts. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
