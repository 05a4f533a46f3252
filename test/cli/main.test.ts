import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { b12Chart, bundle, withoutRoute } from './charts.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

function run(args: readonly string[], input: string) {
  return spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
}

describe('the program', () => {
  it('reads standard input, prints to standard output and ends with the code', () => {
    const ready = run(['-'], JSON.stringify(bundle(b12Chart('p'))));
    expect({ status: ready.status, stderr: ready.stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(ready.stdout)).toMatchObject({ report: 'needlepoint-report/1', input: '-' });
    expect(run(['-', '--format', 'text'], JSON.stringify(bundle(withoutRoute('p')))).status).toBe(1);
  });

  it('prints everything, also when it is a lot', () => {
    const many = Array.from({ length: 200 }, (_, index) => b12Chart(`p${index}`)).flat();
    const { status, stdout } = run(['-'], JSON.stringify(bundle(many)));
    expect({ status, reports: (JSON.parse(stdout) as unknown[]).length }).toEqual({ status: 0, reports: 200 });
  });

  it('never ends as if all were ready when nobody reads on', async () => {
    const many = Array.from({ length: 200 }, (_, index) => b12Chart(`p${index}`)).flat();
    const child = spawn(process.execPath, [main, '-', '--format', 'ndjson'], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.end(JSON.stringify(bundle(many)));
    child.stdout.once('data', () => child.stdout.destroy());
    expect((await once(child, 'exit'))[0]).toBe(2);
  });

  it('tells wrong usage on standard error', () => {
    const { status, stdout, stderr } = run([], '');
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toContain('Usage:');
  });
});
