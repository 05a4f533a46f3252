import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { SmartConfig } from '../../src/domain/config.ts';
import { sandboxConfig } from '../../src/sandbox/config.ts';
import { listen, stop } from '../../src/sandbox/http.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;

/** A web server that the documentation names, as its package brings it. */
export interface WebServer {
  name: 'nginx' | 'caddy';
  /** Its configuration in `deploy/`, and the name of the file that it takes the headers from. */
  file: string;
  headers: string;
  start(folder: string): ChildProcess;
}

export const webServers: readonly WebServer[] = [
  {
    name: 'nginx',
    file: 'nginx.conf',
    headers: 'headers.conf',
    start: folder =>
      run('nginx', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], folder),
  },
  {
    name: 'caddy',
    file: 'Caddyfile',
    headers: 'headers.caddy',
    start: folder => run('caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], folder),
  },
];

export function isInstalled({ name }: WebServer): boolean {
  return spawnSync(name, [name === 'nginx' ? '-v' : 'version'], { env: { ...process.env, PATH } }).status === 0;
}

/** Starts it as somebody who may write to one folder alone, as in the container. Caddy keeps things at home. */
function run(command: string, args: readonly string[], folder: string): ChildProcess {
  const home = join(folder, 'written');
  const env = { ...process.env, PATH, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  return spawn(command, args, { env, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], ...nobody });
}

/**
 * An EHR, and the build in `dist` served to it by a web server: with its configuration from `deploy/`, in which only the
 * port and the folders are others, and with the headers that the command writes.
 * @param base path that the build is served under, with a slash at both ends
 */
export async function startServed(server: WebServer, dist: string, base: string): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'needlepoint-'));
  const port = await freePort();
  const appBase = base.replace(/\/$/, '');
  const sandbox = await startSandbox({ appDir: null, appPort: port, appBase });
  let running: ChildProcess | null = null;
  const close = async () => {
    if (running?.exitCode === null) {
      running.kill('SIGTERM');
      await once(running, 'exit');
    }
    await sandbox.close();
    await rm(folder, { recursive: true });
  };
  try {
    await prepare(server, { dist, base, folder, port, config: sandboxConfig(sandbox.ehr, sandbox.app + appBase) });
    running = server.start(folder);
    await answering(port, running);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...sandbox, close };
}

interface Place {
  dist: string;
  base: string;
  folder: string;
  port: number;
  config: SmartConfig;
}

async function prepare(server: WebServer, { dist, base, folder, port, config }: Place): Promise<void> {
  const root = join(folder, 'root');
  const written = join(folder, 'written');
  await cp(dist, join(root, base), { recursive: true });
  await writeFile(join(root, base, 'smart-config.json'), JSON.stringify(config));
  writeHeaders(server, join(root, base), base, join(folder, server.headers));
  const text = await readFile(join(repository, 'deploy', server.file), 'utf8');
  const own: readonly (readonly [from: string | RegExp, to: string])[] = [
    // First, because our own folders may lie below it.
    ...(server.name === 'nginx' ? ([[/(?<= )\/var\/tmp\//g, `${written}/`]] as const) : []),
    [/(listen |^:)8080/m, server.name === 'nginx' ? `listen 127.0.0.1:${port}` : `http://127.0.0.1:${port}`],
    ['/srv/needlepoint', root],
    ['/etc/needlepoint', folder],
  ];
  await writeFile(join(folder, server.file), own.reduce(replaced, text));
  await mkdir(written);
  await chmod(folder, 0o755);
  await chmod(written, 0o777);
}

function replaced(text: string, [from, to]: readonly [string | RegExp, string]): string {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`The configuration no longer holds ${from}.`);
  return changed;
}

function writeHeaders({ name }: WebServer, dist: string, base: string, out: string): void {
  const args = ['src/headers/main.ts', name, '--dist', dist, '--base', base, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const origin = await listen(server, 0);
  await stop(server);
  return Number(new URL(origin).port);
}

async function answering(port: number, running: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (running.exitCode !== null) throw new Error(`The web server ended with ${running.exitCode}.`);
    const socket = connect(port, '127.0.0.1');
    const reached = await Promise.race([once(socket, 'connect'), once(socket, 'error')]).then(
      () => socket.readyState === 'open',
      () => false,
    );
    socket.destroy();
    if (reached) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('The web server does not answer.');
}
