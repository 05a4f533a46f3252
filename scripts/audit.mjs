// `npm run audit`: the command over exported records. Only its reports reach stdout.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['src/cli/main.ts', ...process.argv.slice(2)]);
