import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const system = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = system.find(path => path && existsSync(path));

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Limits, not waits: a machine that does other work beside needs many times what an idle one does, and nothing fails by
  // being late. Where the product itself must be in time, the test says so with the page's own clock.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // A test that fails once and passes once is a fault of the product or of the test. Tried again it would pass for good,
  // and nobody would look at it.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'built' },
    // The same code on React itself, whose StrictMode runs every effect twice.
    { name: 'react-strict-mode', testMatch: /(main-job|session)\.spec/, metadata: { appDir: 'dist-react' } },
  ],
});
