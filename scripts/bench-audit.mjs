// `npm run bench:audit`: audits of large generated exports beside a bare JSON.parse of every line.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['test/bench/audit/run.ts', ...process.argv.slice(2)]);
