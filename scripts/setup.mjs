// What every script needs first: the packages, a Node that runs TypeScript, a Chromium. Plain JavaScript without
// dependencies, because it runs before anything is installed, on whatever Node (18 or later) the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.needlepoint-lock');

/** Says what is wrong and what to do, and ends. */
export function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

/** Runs `npm ci` when the packages are absent or are not those of package-lock.json. Its output goes to stderr. */
export function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!installedAsLocked(JSON.parse(lock.toString('utf8')))) {
    process.stderr.write('Installing packages (npm ci)...\n');
    // Without its warnings: that the system's Node is older than the packages want is what `nodePath` is for.
    const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) fail('npm ci failed; its reason stands above. The package registry must be reachable once.');
  }
  writeFileSync(stamp, hash);
}

/** True when a plain `npm ci` has already put the locked versions in place. */
function installedAsLocked(lock) {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    // Optional packages of other systems are locked, but not installed here.
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  });
}

let node = null;

/** Path of a Node that runs TypeScript files: the locked one where it exists, else this one when it is new enough. */
export function nodePath() {
  node ??= findNode();
  return node;
}

function findNode() {
  const locked = join(modules, '.bin', 'node');
  if (existsSync(locked) && spawnSync(locked, ['--version']).status === 0) return locked;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(`Node ${process.versions.node} is too old here: install Node 22.18 or later (https://nodejs.org).`);
}

/** Path of a package's command, e.g. `tool('vite')` or `tool('typescript', 'tsc')`, to be run with `nodePath()`. */
export function tool(packageName, command = packageName) {
  const folder = join(modules, packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** The environment for child processes: `node` means the right one there too. */
export function environment(extra = {}) {
  return { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter), ...extra };
}

/** Runs a Node program to its end, with this terminal. Returns its exit code. `cwd`: where relative names count from. */
export function run(args, extra = {}, cwd = root) {
  const child = spawnSync(nodePath(), args, { cwd, stdio: 'inherit', env: environment(extra) });
  return child.status ?? 1;
}

/** Starts a Node program and hands every signal on to it. Resolves to its exit code. */
export function start(args, extra = {}) {
  const child = spawn(nodePath(), args, { cwd: root, stdio: 'inherit', env: environment(extra) });
  const forward = signal => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  // npm hands a SIGTERM to its shell, which ends without passing it on: whoever lost that shell has been told to end.
  const shell = process.ppid;
  const orphaned = () => process.ppid !== shell && forward('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();
  return {
    stop: forward,
    ended: new Promise(resolve => {
      child.on('error', () => resolve(1));
      child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
    }),
  };
}
