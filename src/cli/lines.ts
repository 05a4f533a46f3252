import type { Why } from '../domain/reading.ts';

/** One line of NDJSON, numbered from 1; or why it could not be had. Blank lines are not among them. */
export type Line = { number: number; text: string } | { number: number; why: Why };

const newline = 0x0a;
/** Longer than any resource that a verdict rests on (64 MiB): such a line is named and passed over, not held. */
export const longest = 64 * 1024 * 1024;

/** Splits a stream of UTF-8 into its lines. Takes CRLF, a byte order mark and a last line without end. */
export async function* linesOf(stream: AsyncIterable<Buffer>, limit: number = longest): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      yield* oneLine(parts, length, chunk.subarray(start, end), ++number, limit);
      parts = [];
      length = 0;
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    if (length > limit) parts = [];
    // Whoever gave the chunk may use its place again.
    else if (rest.length > 0) parts.push(Buffer.from(rest));
  }
  if (length > 0) yield* oneLine(parts, length, Buffer.alloc(0), number + 1, limit);
}

function* oneLine(
  parts: readonly Buffer[],
  length: number,
  last: Buffer,
  number: number,
  limit: number,
): Generator<Line> {
  if (length + last.length > limit) {
    yield { number, why: { code: 'too-large' } };
    return;
  }
  const text = decode(parts.length === 0 ? last : Buffer.concat([...parts, last]));
  if (text === null) yield { number, why: { code: 'unreadable', detail: 'not UTF-8' } };
  else if (text.trim() !== '') yield { number, text };
}

/** The text of UTF-8 bytes without byte order mark; null when they are not UTF-8. */
export function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
