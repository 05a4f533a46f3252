// `npm run test:launcher -- --launcher <base URL>`: launches through a running smart-launcher-v2, whose R4 server must be
// the embedded EHR's open port (its FHIR_SERVER_R4 set to http://127.0.0.1:9402/ or to the port given by --open).
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, fail, run, tool } from './setup.mjs';

const { launcher, open } = readArguments();
ensureInstalled();
ensureBuilt();
process.exitCode = run(
  [tool('@playwright/test', 'playwright'), 'test', '--config', 'test/launcher/playwright.config.ts'],
  {
    CHROMIUM_PATH: ensureChromium(),
    LAUNCHER_URL: launcher,
    LAUNCHER_OPEN_PORT: open,
  },
);

function readArguments() {
  try {
    const options = { launcher: { type: 'string' }, open: { type: 'string', default: '9402' } };
    const { launcher = '', open } = parseArgs({ options }).values;
    if (!/^\d+$/.test(open)) throw new Error('--open takes a port.');
    return { launcher: new URL(launcher).href.replace(/\/$/, ''), open };
  } catch (error) {
    return fail(`${error.message}\nUsage: npm run test:launcher -- --launcher <base URL> [--open PORT]`);
  }
}
