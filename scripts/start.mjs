// `npm start`: the app inside the embedded EHR, from nothing. Arguments go to the EHR.
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, start } from './setup.mjs';

ensureInstalled();
ensureBuilt();
process.exitCode = await start(['src/sandbox/main.ts', ...process.argv.slice(2)]).ended;
