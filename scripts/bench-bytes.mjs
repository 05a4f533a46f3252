// `npm run bench:bytes`: how many bytes a launch brings, by when it brings them: docs/performance.md.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, fail, root, run } from './setup.mjs';

ensureInstalled();
if (!existsSync(join(root, 'dist/index.html'))) fail('There is no build of the panel yet: npm run build');
process.exitCode = run(['test/bench/bytes/run.ts']);
