// `npm run bench:engine`: what it costs to judge a patient, beside JSON.parse of the same resources, and then beside others'
// engines that give the same answers. A number behind `--` says how many rounds.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
const rounds = process.argv.slice(2);
process.exitCode = run(['test/bench/engine.ts', ...rounds]) || run(['test/bench/engine/run.ts', ...rounds]);
