// `npm run audit`: the command over exported records. Only its reports reach stdout.
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
// Little of what judging makes lives on: collected early, it takes half the memory and no more time. As for workers.
const frugal = ['--heap-growing-percent=30', '--max-semi-space-size=4'];
// The GNU C library would keep a store of memory for each of Node's threads, most of it unused.
const oneStore = { MALLOC_ARENA_MAX: '1' };
// npm goes to the folder of package.json; names of files are meant from where it was called.
const { npm_lifecycle_event: script, INIT_CWD: called = root } = process.env;
const from = script === 'audit' ? called : process.cwd();
process.exitCode = run([...frugal, join(root, 'src/cli/main.ts'), ...process.argv.slice(2)], oneStore, from);
