import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { signOf } from '../../../src/cli/partition/sign.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-'));
  file = join(folder, 'export.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sampleOf = async () => (await signOf(file))?.at(-1);

it('stays as long as the file does', async () => {
  writeFileSync(file, 'one\n');
  expect(await signOf(file)).toEqual(await signOf(file));
});

it('is null where there is no file', async () => {
  expect(await signOf(file)).toBeNull();
  expect(await signOf(folder)).toBeNull();
});

it('tells a file that was written anew with the same content, or replaced by one like it', async () => {
  writeFileSync(file, 'one\n');
  const [before, { atime, mtime }] = [await signOf(file), statSync(file)];
  writeFileSync(join(folder, 'other'), readFileSync(file));
  utimesSync(join(folder, 'other'), atime, mtime);
  renameSync(join(folder, 'other'), file);
  expect(await signOf(file)).not.toEqual(before);
});

it('tells by its sample every change of a file of up to 256 KiB, and of the ends of any', async () => {
  const change = fc.tuple(fc.integer({ min: 1, max: 400_000 }), fc.double({ min: 0, max: 1, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(change, async ([size, place]) => {
      const bytes = Buffer.alloc(size, 'a line of an export\n');
      const at = size <= 256 * 1024 ? Math.min(size - 1, Math.floor(place * size)) : place < 0.5 ? 0 : size - 1;
      writeFileSync(file, bytes);
      const before = await sampleOf();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      expect(await sampleOf()).not.toBe(before);
    }),
    { numRuns: 40 },
  );
});
