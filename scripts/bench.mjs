// `npm run bench`: how fast judging is, in ratios.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['test/bench/run.ts']);
