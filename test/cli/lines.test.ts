import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from '../../src/cli/lines.ts';

async function read(chunks: readonly Buffer[], limit?: number): Promise<Line[]> {
  const stream = (async function* () {
    yield* chunks;
  })();
  const lines: Line[] = [];
  for await (const line of linesOf(stream, limit)) lines.push(line);
  return lines;
}

function cut(bytes: Buffer, size: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
  return parts;
}

describe('lines of a stream', () => {
  it('are the same however the stream is cut into chunks', async () => {
    const text = fc.string({ unit: 'binary' }).map(one => one.replaceAll(/[\n\uFEFF]/g, '.').toWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(text), fc.integer({ min: 1, max: 9 }), fc.boolean(), async (texts, size, ended) => {
        const bytes = Buffer.from(texts.join('\n') + (ended ? '\n' : ''));
        const expected = texts
          .map((one, index) => ({ number: index + 1, text: one }))
          .filter(({ text }) => text.trim() !== '');
        expect(await read(cut(bytes, size))).toEqual(expected);
      }),
    );
  });

  it('may begin with a byte order mark, end in CRLF and have blank ones between', async () => {
    const lines = await read([Buffer.from('\uFEFF{"a":1}\r\n\r\n  \n{"b":2}\r\n')]);
    expect(lines.map(line => ('text' in line ? [line.number, JSON.parse(line.text)] : line))).toEqual([
      [1, { a: 1 }],
      [4, { b: 2 }],
    ]);
  });

  it.each([1, 3, 1000])('are named and passed over when they are too long, in chunks of %d', async size => {
    const bytes = Buffer.from(`short\n${'x'.repeat(50)}\nlast\n${'y'.repeat(50)}`);
    expect(await read(cut(bytes, size), 20)).toEqual([
      { number: 1, text: 'short' },
      { number: 2, why: { code: 'too-large' } },
      { number: 3, text: 'last' },
      { number: 4, why: { code: 'too-large' } },
    ]);
  });

  it('are named when they are not UTF-8', async () => {
    const lines = await read([Buffer.from([0xff, 0xfe, 0x7b, 0x0a]), Buffer.from('fine\n')]);
    expect(lines).toEqual([
      { number: 1, why: { code: 'unreadable', detail: 'not UTF-8' } },
      { number: 2, text: 'fine' },
    ]);
  });
});
