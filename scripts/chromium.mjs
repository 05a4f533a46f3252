// A Chromium for the end-to-end tests: the system's, else the distribution's package, else Playwright's own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { environment, nodePath, root, tool } from './setup.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that starts, installed on the way if need be. Throws the reason when there is none. */
export function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !works(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not start.`);
  const found = named || usual.find(works) || ownOfPlaywright() || fromDistribution() || fromPlaywright();
  if (found) return found;
  throw new Error('No Chromium found or installable. Install Chromium or Chrome, or name one in CHROMIUM_PATH.');
}

function works(path) {
  // On some distributions the file is a stub that only says where to get the real one.
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function ownOfPlaywright() {
  const print = "import('@playwright/test').then(p => process.stdout.write(p.chromium.executablePath()))";
  const asked = spawnSync(nodePath(), ['-e', print], { cwd: root, env: environment(), encoding: 'utf8' });
  return asked.status === 0 && works(asked.stdout) ? asked.stdout : undefined;
}

function fromDistribution() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  process.stderr.write('Installing Chromium (apt-get)...\n');
  const apt = args =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', 'chromium']);
  return usual.find(works);
}

function fromPlaywright() {
  process.stderr.write('Installing Chromium (playwright install)...\n');
  const cli = tool('@playwright/test', 'playwright');
  spawnSync(nodePath(), [cli, 'install', 'chromium'], { cwd: root, stdio: ['ignore', 2, 2], env: environment() });
  return ownOfPlaywright();
}
