// `npm run mutation`: changes rules, engine, reading and matching piece by piece, lists the changes that no test notices,
// and writes docs/mutation.md. It fails when an area is below 90 % or a change to a guard goes unnoticed.
// `npm run mutation -- src/rules/given.ts src/engine` looks at these only and writes no page. Other arguments go to
// Stryker: `--concurrency 1`.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['scripts/mutation/main.mjs', ...process.argv.slice(2)]);
