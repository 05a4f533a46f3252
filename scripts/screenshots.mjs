// `npm run screenshots`: the pictures of the README, from the embedded EHR's charts on their fixed clock.
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, run } from './setup.mjs';

ensureInstalled();
ensureBuilt();
process.exitCode = run(['scripts/take-screenshots.ts'], { CHROMIUM_PATH: ensureChromium() });
