// `npm run check`: types, lint and format, structure gate. Seconds, for use while working.
import process from 'node:process';
import { ensureInstalled, run, tool } from './setup.mjs';

export const types = () => run([tool('typescript', 'tsc'), '-p', '.']);
export const lint = () => run([tool('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.']);
const gate = () => run([tool('vitest'), 'run', 'test/gate', '--reporter=dot']);

if (process.argv[1]?.endsWith('check.mjs')) {
  ensureInstalled();
  const failed = Object.entries({ types, lint, gate }).filter(([, stage]) => stage() !== 0);
  process.stdout.write(
    failed.length === 0 ? 'check: all well\n' : `check: ${failed.map(([name]) => name).join(', ')} failed\n`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
