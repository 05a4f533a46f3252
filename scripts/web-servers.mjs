// The web servers that the end-to-end tests run the written headers with: the system's, else the distribution's packages.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** How each says that it is there, and the package that brings it. */
const servers = { nginx: ['-v', 'nginx-light'], caddy: ['version', 'caddy'] };

/** Installs what is absent, where that is possible. What stays absent has its tests skipped, and is named here. */
export function ensureWebServers() {
  const absent = () => Object.keys(servers).filter(name => !works(name));
  if (absent().length > 0 && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    process.stderr.write(`Installing ${absent().join(' and ')} (apt-get)...\n`);
    // No service is started: the tests start their own, on free ports.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const apt = args => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
    apt(['update']);
    for (const name of absent()) apt(['install', '-y', '--no-install-recommends', servers[name][1]]);
  }
  for (const name of absent()) process.stderr.write(`${name} is not installed: its end-to-end tests are skipped.\n`);
}

function works(name) {
  const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;
  return spawnSync(name, [servers[name][0]], { timeout: 30_000, env: { ...process.env, PATH } }).status === 0;
}
