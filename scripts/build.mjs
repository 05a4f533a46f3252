// `npm run build`: the app into `dist/`; arguments go to Vite. Other scripts take `ensureBuilt`, which builds only when the
// sources have changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, fail, root, run, tool } from './setup.mjs';

/** What the build depends on: the app and the judge. The headers and the embedded EHR are not part of it. */
const sources = [
  'index.html',
  'launch.html',
  'smart-config.json',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts/build',
  'stubs',
  'public',
  'src',
];
const notBuilt = new Set(['headers', 'sandbox'].map(folder => join(root, 'src', folder)));
const stamp = join(root, 'dist', '.sources');

if (process.argv[1]?.endsWith('build.mjs')) {
  ensureInstalled();
  process.exitCode = run([tool('vite'), 'build', ...process.argv.slice(2)]);
}

/** Builds into `dist/` unless what is there was built from these very sources. Ends the process when it fails. */
export function ensureBuilt() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(name => files(join(root, name)))) hash.update(file).update(readFileSync(file));
  const now = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  if (build() !== 0) fail('The app could not be built; the reason stands above.');
  writeFileSync(stamp, now);
}

/** Builds in any case. Returns the exit code. */
export function build() {
  return run([tool('vite'), 'build', '--logLevel', 'warn']);
}

/** Builds on React itself into `dist-react/`, for the tests under StrictMode. Returns the exit code. */
export function buildOnReact() {
  return run([
    tool('vite'),
    'build',
    '--mode',
    'react',
    '--outDir',
    'dist-react',
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]);
}

function files(path) {
  if (!existsSync(path) || notBuilt.has(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap(name => files(join(path, name)));
}
