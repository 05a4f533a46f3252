// `npm run zones`: a time zone as a table, for engines that know none.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['src/cli/engines/zones-main.ts', ...process.argv.slice(2)]);
