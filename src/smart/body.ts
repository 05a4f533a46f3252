/** The answer was longer than allowed. */
class TooLarge extends Error {}

/** The answer is not text in UTF-8. */
class NotUtf8 extends Error {}

/** Why an answer that came cannot be used; null: nothing of the kind is wrong, or it did not come to its end. */
export function flawOf(error: unknown): 'too-large' | 'unreadable' | null {
  if (error instanceof TooLarge) return 'too-large';
  return error instanceof NotUtf8 ? 'unreadable' : null;
}

/** Why there is no usable answer to a request that has a time limit of its own. */
export function whyNot(error: unknown): 'too-large' | 'unreadable' | 'timeout' | 'network' {
  return flawOf(error) ?? ((error as Error).name === 'TimeoutError' ? 'timeout' : 'network');
}

/** Reads an answer's text and stops as soon as it is longer than `limit` bytes. A byte order mark is kept: JSON has none. */
export async function readText(response: Response, limit: number): Promise<string> {
  if (Number(response.headers.get('content-length')) > limit) {
    await response.body?.cancel();
    throw new TooLarge();
  }
  const reader = response.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel();
      throw new TooLarge();
    }
    chunks.push(value);
  }
  return decode(chunks);
}

function decode(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return chunks.map(chunk => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch {
    throw new NotUtf8();
  }
}

/** What every request of this folder has in common: no cookies, no cache, no referrer, no redirect. */
export const strict = {
  mode: 'cors',
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  redirect: 'error',
} as const satisfies RequestInit;
