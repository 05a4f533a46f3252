// `npm run embed`: the configuration into launch.html, so that a launch waits for one file less.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['src/headers/embed-main.ts', ...process.argv.slice(2)]);
