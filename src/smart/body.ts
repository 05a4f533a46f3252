/** The answer was longer than allowed. */
export class TooLarge extends Error {}

/** The answer is not text in UTF-8. */
export class NotUtf8 extends Error {}

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
