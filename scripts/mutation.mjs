// `npm run mutation`: changes rules, engine and matching piece by piece, and lists the changes that no test notices.
// More arguments go to Stryker: `npm run mutation -- --mutate src/rules/given.ts`.
import process from 'node:process';
import { ensureInstalled, run, tool } from './setup.mjs';

ensureInstalled();
const stryker = tool('@stryker-mutator/core', 'stryker');
process.exitCode = run([stryker, 'run', 'scripts/mutation/stryker.config.json', ...process.argv.slice(2)]);
