// `npm run soak`: the relations between judgements over ten million records, on every core.
// `npm run soak -- --charts 1000000 --seed 7 --workers 2 --relation MR1 --verbose`
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['test/relations/soak.ts', ...process.argv.slice(2)]);
