// `npm run bench:engine`: what it costs to judge a patient, beside JSON.parse of the same resources.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['test/bench/engine.ts', ...process.argv.slice(2)]);
