// `npm run soak`: the relations between judgements over ten million records, on every core.
// `npm run soak -- --charts 1000000 --seed 7 --workers 2 --relation MR1 --verbose`
// `npm run soak -- --properties 20 [--seed 7]`: every property of the tests, with so many seeds that `npm test` has not.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureInstalled, root, run, tool } from './setup.mjs';

ensureInstalled();
const args = process.argv.slice(2);
process.exitCode = args.includes('--properties') ? properties() : run(['test/relations/soak.ts', ...args]);

/** Exit code 1: one did not hold. All seeds are tried, and those that failed are named at the end. */
function properties() {
  const options = { properties: { type: 'string' }, seed: { type: 'string' } };
  const { values } = parseArgs({ args, options });
  const first = Number(values.seed ?? randomInt(1_000_000_000));
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .map(name => join('test', name))
    .filter(name => /\.test\.tsx?$/.test(name) && !/^test.(relations|gate)/.test(name))
    .filter(name => /\bfc\.|'fast-check'/.test(readFileSync(join(root, name), 'utf8')));
  const failed = [];
  for (let seed = first; seed < first + Number(values.properties); seed += 1) {
    process.stdout.write(`seed ${seed}\n`);
    if (run([tool('vitest'), 'run', '--reporter=dot', ...files], { FAST_CHECK_SEED: String(seed) }) !== 0)
      failed.push(seed);
  }
  for (const seed of failed) process.stdout.write(`failed: npm run soak -- --properties 1 --seed ${seed}\n`);
  return failed.length === 0 ? 0 : 1;
}
