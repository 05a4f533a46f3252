const newline = 0x0a;

/**
 * Cuts a stream of bytes into blocks of whole lines, each with its line end but perhaps the last. Null stands for one
 * line that is longer than `limit`. A block is good until the next one is asked for.
 */
export async function* blocksOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    if (length > 0) {
      const end = chunk.indexOf(newline);
      start = end < 0 ? chunk.length : end + 1;
      length += start;
      if (length > limit + (end < 0 ? 0 : 1)) parts = [];
      else parts.push(copyOf(chunk.subarray(0, start)));
      if (end < 0) continue;
      yield parts.length === 0 ? null : Buffer.concat(parts);
      parts = [];
      length = 0;
    }
    const end = Math.max(start, chunk.lastIndexOf(newline) + 1);
    if (end > start) yield chunk.subarray(start, end);
    const rest = chunk.subarray(end);
    length = rest.length;
    if (length > 0) parts.push(copyOf(rest));
  }
  if (length > 0) yield parts.length === 0 ? null : Buffer.concat(parts);
}

/** Whoever gave the bytes may use their place again. */
function copyOf(bytes: Buffer): Buffer {
  return Buffer.from(bytes);
}
