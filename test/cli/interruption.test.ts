import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { b12Chart, bundle, ndjson } from './charts.ts';
import { findingsHash } from './findings-hash.ts';
import { runCommand } from './run.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'needlepoint-interrupted-'));

function started(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'ignore', 'pipe'] });
}

/** Interrupts a program as soon as something is there. */
async function interrupted(child: ChildProcess, signal: NodeJS.Signals, isThere: () => boolean) {
  const told = child.stderr === null ? '' : text(child.stderr);
  const ended = once(child, 'exit');
  while (!isThere() && child.exitCode === null) await new Promise(done => setTimeout(done, 2));
  child.kill(signal);
  const [code, by] = await ended;
  return { code, by, told: await told };
}

describe('an audit that is interrupted', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves no half-written output', async signal => {
    const folder = emptyFolder();
    const child = started(['-', '--format', 'findings', '--out', join(folder, 'findings')]);
    child.stdin?.write('{"resourceType":"Bundle"');
    const run = await interrupted(child, signal, () => readdirSync(folder).some(name => name.endsWith('.part')));
    expect(run).toEqual({ code: null, by: signal, told: '' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what it leaves where it can be taken up, and lets go of it', async () => {
    const [folder, records] = [emptyFolder(), emptyFolder()];
    const many = Array.from({ length: 400 }, (_, index) => b12Chart(`p${index}`)).flat();
    const path = join(records, 'all.ndjson');
    writeFileSync(path, ndjson(many));
    const out = join(folder, 'findings');
    const work = `${out}.work`;
    const args = [path, '--format', 'findings', '--engine', 'partition', '--jobs', '1', '--out', out];
    const run = await interrupted(started(args), 'SIGINT', () => existsSync(join(work, 'export-0', 'plan.json')));
    expect(run).toEqual({
      code: null,
      by: 'SIGINT',
      told: `${work}: interrupted; what was done is kept there, records among it, and the same command goes on from it\n`,
    });
    expect(readdirSync(folder)).toEqual(['findings.work']);
    expect(readdirSync(work).sort()).toEqual(['export-0', 'needlepoint-audit.json']);
    expect(spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder)).toEqual(['findings']);
    const { out: wanted } = await runCommand([path, '--format', 'findings', '--engine', 'memory']);
    expect(findingsHash(readFileSync(out, 'utf8'))).toBe(findingsHash(wanted));
  });

  it('leaves nothing where nobody could go on from it', async () => {
    const [folder, records] = [emptyFolder(), emptyFolder()];
    const many = Array.from({ length: 400 }, (_, index) => b12Chart(`p${index}`)).flat();
    const path = join(records, 'all.ndjson');
    writeFileSync(path, ndjson(many));
    const group = join(folder, 'work', 'export-0');
    // Lines are brought together in a moment: it is held still as soon as that has begun, and tried again where that came late.
    for (let tries = 0; tries < 10; tries++) {
      const child = started([path, '--format', 'findings', '--engine', 'partition', '--work', join(folder, 'work')]);
      const run = await interrupted(child, 'SIGINT', () => {
        if (!existsSync(group)) return false;
        child.kill('SIGSTOP');
        setTimeout(() => child.kill('SIGCONT'), 20);
        return true;
      });
      if (run.told.includes('what was done is kept')) {
        rmSync(join(folder, 'work'), { recursive: true });
        continue;
      }
      expect(run).toEqual({ code: null, by: 'SIGINT', told: '' });
      expect(readdirSync(folder)).toEqual([]);
      return;
    }
    expect.fail('each of ten interruptions came late');
  });
});

it('names of files count from where npm was called', () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'records'));
  writeFileSync(join(folder, 'records', 'a.json'), JSON.stringify(bundle(b12Chart('p'))));
  const script = fileURLToPath(new URL('../../scripts/audit.mjs', import.meta.url));
  const args = [script, 'records/a.json', '--format', 'findings', '--out', 'found'];
  const env = { ...process.env, npm_lifecycle_event: 'audit', INIT_CWD: folder };
  expect(spawnSync(process.execPath, args, { encoding: 'utf8', env })).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'found'), 'utf8')).toContain('"verdict":"ready"');
});
