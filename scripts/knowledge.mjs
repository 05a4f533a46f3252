// `npm run knowledge`: the official tables, imported and listed.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['src/cli/knowledge/main.ts', ...process.argv.slice(2)]);
