import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineHashes, readBuild } from '../../src/headers/build.ts';
import { headersFor, kindOf } from '../../src/headers/headers.ts';
import { servers, writeHeaders } from '../../src/headers/writers.ts';
import { appServer } from '../../src/sandbox/app-server.ts';
import { listen, stop } from '../../src/sandbox/http.ts';
import { configJson } from '../smart/ehr.ts';
import { files, headerConfig } from './deployment.ts';
import { caddy, netlify, nginx } from './interpret.ts';

const interpreters = { nginx, caddy, netlify };
const bases = ['/', '/a/b/c/'];

describe.each(servers)('what is written for %s', server => {
  test('says of every file what the one function says', () => {
    fc.assert(
      fc.property(headerConfig, fc.constantFrom(...bases), (config, base) => {
        const text = writeHeaders(server, { config, files, base });
        for (const { path, kind, hashes } of files) {
          expect(interpreters[server](text, base + path)).toEqual(headersFor(config, hashes, kind));
        }
        const [index] = files;
        expect(interpreters[server](text, base)).toEqual(headersFor(config, index?.hashes ?? [], 'page'));
      }),
      { numRuns: 50 },
    );
  });

  test('says nothing of what lies beside the build', () => {
    const text = writeHeaders(server, { config: { ehrs: [] }, files, base: '/a/b/' });
    for (const path of ['/', '/index.html', '/a/', '/a/bc/index.html']) {
      expect(interpreters[server](text, path)).toEqual({});
    }
  });
});

describe('a build', () => {
  let dir: string;
  let server: Server;
  let address: string;
  const script = 'globalThis.a = "1 < 2";';
  const config = { ...configJson(), ehrs: configJson().ehrs.slice(0, 1) };

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'headers-'));
    const contents: Record<string, string> = {
      'index.html': `<script data-inlined>${script}</script><script type="module" src="./assets/a-abcdefgh.js"></script>`,
      'launch.html': '<script data-inlined>2</script>',
      'assets/a-abcdefgh.js': '1',
      'tables/index.json': '[]',
      'smart-config.json': JSON.stringify(config),
      '.sources': 'x',
    };
    for (const [name, text] of Object.entries(contents)) {
      await mkdir(dirname(join(dir, name)), { recursive: true });
      await writeFile(join(dir, name), text);
    }
    server = createServer(appServer({ dir, base: '', config: async () => JSON.stringify(config) }));
    address = await listen(server, 0);
  });
  afterAll(async () => {
    await stop(server);
    await rm(dir, { recursive: true });
  });

  test('is read with the hashes of its inline scripts, and without hidden files', async () => {
    const built = await readBuild(dir);
    expect(built.map(({ path, hashes }) => [path, hashes.length])).toEqual([
      ['index.html', 1],
      ['launch.html', 1],
      ['assets/a-abcdefgh.js', 0],
      ['smart-config.json', 0],
      ['tables/index.json', 0],
    ]);
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
    expect(built[0]?.hashes).toEqual([`'sha256-${digest.toString('base64')}'`]);
    expect(inlineHashes('<script src="x"></script><SCRIPT>1</SCRIPT>')).toHaveLength(1);
  });

  test('is refused without its page, or with a part that has no hash in its name', async () => {
    await expect(readBuild(join(dir, 'tables'))).rejects.toThrow('index.html is missing');
    await writeFile(join(dir, 'assets', 'logo.svg'), '<svg/>');
    await expect(readBuild(dir)).rejects.toThrow('assets/logo.svg has no hash');
    await rm(join(dir, 'assets', 'logo.svg'));
  });

  test('has the same headers from the built-in server as from all that is written', async () => {
    const built = await readBuild(dir);
    // The built-in server speaks http, on this machine.
    const http = { ehrs: config.ehrs.map(ehr => ({ ...full(ehr), redirectUri: 'http://127.0.0.1/index.html' })) };
    const names = Object.keys(headersFor(http, [], 'page'));
    for (const path of ['', ...built.map(file => file.path)]) {
      const answer = await fetch(`${address}/${path}`);
      const said = Object.fromEntries(names.map(name => [name, answer.headers.get(name)]));
      for (const one of servers) {
        const text = writeHeaders(one, { config: http, files: built, base: '/' });
        expect(interpreters[one](text, `/${path}`), `${one} ${path} ${kindOf(path)}`).toEqual(said);
      }
    }
  });

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/headers/main.ts', ...args], { encoding: 'utf8', timeout: 20_000 });

  test('has its headers written by the command', async () => {
    const out = join(dir, '..', `${dir.split('/').at(-1)}.conf`);
    expect(run('nginx', '--dist', dir, '--out', out)).toMatchObject({ status: 0, stdout: '' });
    const text = await readFile(out, 'utf8');
    expect(nginx(text, '/index.html')['Content-Security-Policy']).toContain('https://login.example');
    expect(run('nginx', '--dist', dir).stdout).toBe(text);
    await rm(out);
  });

  test('is not served by a configuration with faults: each is named by its key', async () => {
    const faulty = join(dir, 'faulty.json');
    const [first] = config.ehrs;
    const embeddingOrigins = ["https://a.example; script-src *'"];
    await writeFile(faulty, JSON.stringify({ ...config, ehrs: [{ ...first, embeddingOrigins }], extra: 1 }));
    const { status, stderr, stdout } = run('caddy', '--dist', dir, '--config', faulty);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('ehrs[0].embeddingOrigins[0]: ');
    expect(stderr).toContain('extra: ');
    await rm(faulty);
  });

  test.each([[[]], [['apache']], [['nginx', 'caddy']], [['nginx', '--base', '/a']], [['nginx', '--base', '/a b/']]])(
    'wants to be asked rightly: %j',
    args => {
      expect(run(...args)).toMatchObject({ status: 64, stderr: expect.stringContaining('Usage') });
    },
  );
});

function full(ehr: Record<string, unknown>) {
  return { authorizationOrigins: [], tokenOrigins: [], styleOrigins: [], embeddingOrigins: [], iss: '', ...ehr };
}
