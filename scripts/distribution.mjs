// What the tests run that npm does not bring: the system's own, else the distribution's packages.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Installs what is absent, where that is possible; what stays absent is named.
 * @param tools by name of the program: the arguments by which it says that it is there, and the package that brings it
 * @param without what is said of one that stays absent
 */
export function ensureTools(tools, without) {
  const absent = () => Object.keys(tools).filter(name => !works(name, tools[name][0]));
  if (absent().length > 0 && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    process.stderr.write(`Installing ${absent().join(' and ')} (apt-get)...\n`);
    // No service is started: the tests start their own, on free ports.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const apt = args => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env });
    apt(['update']);
    for (const name of absent()) apt(['install', '-y', '--no-install-recommends', tools[name][1]]);
  }
  for (const name of absent()) process.stderr.write(`${name} is not installed: ${without}.\n`);
}

function works(name, asked) {
  const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;
  return spawnSync(name, [asked], { timeout: 30_000, env: { ...process.env, PATH } }).status === 0;
}
