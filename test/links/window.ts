import { vi } from 'vitest';

/** A window that embeds the panel, and the panel's own, as far as messages between them go. */
export function frames() {
  const parent = { postMessage: vi.fn<(message: Record<string, unknown>, origin: string) => void>() };
  const here = Object.assign(new EventTarget(), { parent, opener: null }) as unknown as Window;
  const receive = (data: unknown, origin: string, source: unknown = parent) => {
    here.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
  };
  /** The last message that was sent, and to which origin. */
  const sent = () => parent.postMessage.mock.lastCall ?? [{}, ''];
  return { here, parent, receive, sent };
}
