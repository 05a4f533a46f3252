// `npm run bench:panel`: how smooth the panel is over a large chart, in Chromium: docs/performance.md. `-- 1`: one round.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, fail, root, run } from './setup.mjs';

ensureInstalled();
if (!existsSync(join(root, 'dist/index.html'))) fail('There is no build of the panel yet: npm run build');
const CHROMIUM_PATH = ensureChromium();
process.exitCode = run(['test/bench/panel/run.ts', ...process.argv.slice(2)], { CHROMIUM_PATH });
