import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { b12Chart, ndjson, withoutRoute } from '../charts.ts';
import { runCommand } from '../run.ts';

/** What was done to files, in turn: written to, brought to the disk, put in their places. By the names of the files. */
const done = vi.hoisted(() => [] as { what: 'write' | 'settle' | 'place'; name: string; as?: string }[]);

vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>();
  const names = new Map<number, string>();
  const nameOf = (path: unknown) => String(path).split('/').at(-1) ?? '';
  return {
    ...fs,
    openSync: (...args: Parameters<typeof fs.openSync>) => {
      const handle = fs.openSync(...args);
      names.set(handle, nameOf(args[0]));
      return handle;
    },
    writeSync: (handle: number, bytes: Buffer, at: number) => {
      done.push({ what: 'write', name: names.get(handle) ?? '' });
      return fs.writeSync(handle, bytes, at);
    },
    writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
      done.push({ what: 'write', name: nameOf(args[0]) });
      fs.writeFileSync(...args);
    },
    fsyncSync: (handle: number) => {
      done.push({ what: 'settle', name: names.get(handle) ?? '' });
      fs.fsyncSync(handle);
    },
    renameSync: (...args: Parameters<typeof fs.renameSync>) => {
      done.push({ what: 'place', name: nameOf(args[0]), as: nameOf(args[1]) });
      fs.renameSync(...args);
    },
  };
});

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const installed = await import('@duckdb/node-api').catch(() => null);

it.each(installed ? ['partition', 'duckdb'] : ['partition'])(
  'what is taken up later lies on the disk before it is said to be whole (%s)',
  async engine => {
    folder = mkdtempSync(join(tmpdir(), 'lasting-'));
    const path = join(folder, 'export');
    mkdirSync(path);
    const charts = [...b12Chart('p'), ...withoutRoute('q')];
    for (const [type, own = []] of Object.entries(Object.groupBy(charts, one => one.resourceType)))
      writeFileSync(join(path, `${type}.ndjson`), ndjson(own));
    done.length = 0;
    const work = join(folder, 'work');
    expect((await runCommand([path, '--format', 'findings', '--engine', engine, '--work', work])).code).toBe(1);

    const placed = (as: string) => done.findIndex(one => one.what === 'place' && one.as === as);
    const lastOf = (what: string, name: string) => done.findLastIndex(one => one.what === what && one.name === name);
    const plan = placed('plan.json');
    const parts = engine === 'duckdb' ? ['lines.duckdb'] : ['patients-0', 'shared-0', 'keys-0'];
    for (const name of [...parts, done[plan]?.name ?? '']) {
      expect(lastOf('settle', name)).toBeGreaterThan(lastOf('write', name));
      expect(lastOf('settle', name)).toBeLessThan(plan);
    }
    const result = done.findIndex(one => one.what === 'place' && one.as?.endsWith('.result'));
    const reports = done.findIndex(one => one.what === 'place' && one.as?.endsWith('.reports'));
    for (const at of [reports, result]) {
      const name = done[at]?.name ?? '';
      expect(lastOf('settle', name)).toBeGreaterThan(lastOf('write', name));
      expect(lastOf('settle', name)).toBeLessThan(at);
      // And then the folder that names it.
      expect(done[at + 1]).toEqual({ what: 'settle', name: basename(join(work, 'export-0')) });
    }
    expect(reports).toBeGreaterThan(plan);
    expect(result).toBeGreaterThan(reports);
  },
);
