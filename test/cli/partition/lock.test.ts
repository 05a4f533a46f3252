import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isLock, releaseLock, takeLock } from '../../../src/cli/partition/lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that is no more. */
const gone = () => spawnSync(process.execPath, ['-e', '']).pid;
const lockOf = (pid: number) => `lock-${pid}-89abcdef`;

it('is for one at a time, also within a process', () => {
  const taken = takeLock(folder);
  expect(takeLock(folder)).toEqual({ other: process.pid, lock: readdirSync(folder)[0] });
  if (!('path' in taken)) throw new Error('nobody else was there');
  expect(readdirSync(folder).every(isLock)).toBe(true);
  releaseLock(taken.path);
  expect(readdirSync(folder)).toEqual([]);
  expect(takeLock(folder)).toEqual({ path: expect.any(String) });
});

it('of a process that is no more does not count, nor one that only bears the number of this one', () => {
  for (const pid of [gone(), process.pid]) {
    writeFileSync(join(folder, lockOf(pid)), '');
    const taken = takeLock(folder);
    expect(taken).toEqual({ path: expect.any(String) });
    expect(readdirSync(folder)).toHaveLength(1);
    if ('path' in taken) releaseLock(taken.path);
  }
});

it('does not count where another container left it: whoever goes on after that one was killed has another name and numbers of its own', () => {
  for (const pid of [gone(), gone(), process.pid]) writeFileSync(join(folder, lockOf(pid)), '');
  const taken = takeLock(folder);
  expect(taken).toEqual({ path: expect.any(String) });
  if ('path' in taken) expect(readdirSync(folder)).toEqual([basename(taken.path)]);
});

it('of a living process counts, and stays', () => {
  writeFileSync(join(folder, lockOf(process.ppid)), '');
  expect(takeLock(folder)).toEqual({ other: process.ppid, lock: lockOf(process.ppid) });
  expect(readdirSync(folder)).toEqual([lockOf(process.ppid)]);
});

it('throws what the system says', () => {
  expect(() => takeLock(join(folder, 'nowhere'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
});

it('lets no two processes in at once, whatever old ones have left', async () => {
  const old = gone();
  const program = `
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { releaseLock, takeLock } from ${JSON.stringify(new URL('../../../src/cli/partition/lock.ts', import.meta.url))};
const [folder, beside, old] = process.argv.slice(2);
let times = 0;
for (let round = 0; round < 40; round += 1) {
  writeFileSync(folder + '/lock-' + old + '-' + (process.pid * 64 + round).toString(16).padStart(8, '0').slice(-8), '');
  const taken = takeLock(folder);
  if ('other' in taken) continue;
  // Fails where another one is within.
  closeSync(openSync(beside, 'wx'));
  rmSync(beside);
  releaseLock(taken.path);
  times += 1;
}
console.log(times);
`;
  const file = join(folder, 'program.mts');
  writeFileSync(file, program);
  const locks = mkdtempSync(join(folder, 'locks-'));
  const runs = Array.from({ length: 3 }, async () => {
    const child = spawn(process.execPath, [file, locks, join(folder, 'within'), String(old)]);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => (said += piece));
    const [code] = await once(child, 'close');
    return { code, said };
  });
  for (const { code, said } of await Promise.all(runs)) {
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^\d+\n$/) });
    expect(Number(said)).toBeGreaterThan(0);
  }
});
