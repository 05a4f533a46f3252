import { defineConfig } from '@playwright/test';
import whole from '../../playwright.config.ts';

/** One worker: there is one launcher, and it knows one open port. */
export default defineConfig(whole, {
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  reporter: [['list']],
});
