// `npm run headers -- nginx|caddy|netlify`: the response headers of a deployment, for its web server.
import process from 'node:process';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
process.exitCode = run(['src/headers/main.ts', ...process.argv.slice(2)]);
