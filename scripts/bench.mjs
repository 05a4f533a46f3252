// `npm run bench`: how fast judging is, in ratios; and where the panel is built, how smooth its list of visits stays.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['test/bench/run.ts']);
if (existsSync(join(root, 'dist/index.html'))) process.exitCode ||= run(['test/bench/list.ts']);
else console.log('Not measured: the list of visits, since the panel is not built (npm run build).');
