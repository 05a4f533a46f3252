// `npm run dev`: Vite's development server for the app, and the embedded EHR that launches it. Either's end ends both.
import process from 'node:process';
import { ensureInstalled, start, tool } from './setup.mjs';

ensureInstalled();
const both = [start([tool('vite'), '--clearScreen', 'false']), start(['scripts/dev/ehr.ts'])];
process.exitCode = await Promise.race(both.map(({ ended }) => ended));
for (const one of both) one.stop('SIGTERM');
