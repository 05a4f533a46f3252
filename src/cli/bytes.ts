import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Told how many bytes of an input were read since it was told last, as they lie on disk. */
export type Progress = (bytes: number) => void;

const chunkSize = 512 * 1024;

/** The content of a file, unpacked where it is gzip, whatever its name. A chunk is good until the next one is asked for. */
export async function* bytesAt(path: string, progress: Progress = () => {}): AsyncGenerator<Buffer> {
  const file = await open(path);
  let reading: Promise<{ bytesRead: number }> | null = null;
  try {
    let [one, other] = [Buffer.allocUnsafe(chunkSize), Buffer.allocUnsafe(chunkSize)];
    const { bytesRead } = await file.read(one, 0, 2, 0);
    if (isGzip(one.subarray(0, bytesRead))) {
      const stream = createReadStream(path, { highWaterMark: chunkSize });
      stream.on('data', chunk => progress(chunk.length));
      yield* unpacked(stream);
      return;
    }
    // The next chunk is read while this one is worked on.
    reading = file.read(one, 0, chunkSize, 0);
    for (let at = 0; ; ) {
      const { bytesRead: length } = await reading;
      if (length === 0) return;
      const full = one.subarray(0, length);
      at += length;
      [one, other] = [other, one];
      reading = file.read(one, 0, chunkSize, at);
      progress(length);
      yield full;
    }
  } finally {
    await reading?.catch(() => undefined);
    await file.close();
  }
}

/** A stream, unpacked where it begins as gzip does. */
export async function* bytesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]();
  let begin = Buffer.alloc(0);
  while (begin.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    begin = Buffer.concat([begin, next.value]);
  }
  const whole = (async function* () {
    if (begin.length > 0) yield begin;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  if (isGzip(begin)) yield* unpacked(Readable.from(whole, { objectMode: false }));
  else yield* whole;
}

function unpacked(stream: Readable): Readable {
  const plain = createGunzip({ chunkSize });
  stream.on('error', error => plain.destroy(error));
  plain.on('close', () => stream.destroy());
  return stream.pipe(plain);
}

/** By the first bytes (RFC 1952, 2.3.1), whatever a file is called. */
export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
