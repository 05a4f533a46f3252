import { defineConfig } from 'vitest/config';

/**
 * The tests that speak for rules, engine and matching. What runs thousands of charts or values in one test is left out:
 * each of them would run for every change, and what they alone notice is noticed too late to point at a line.
 */
export default defineConfig({
  test: {
    include: ['test/{rules,engine,knowledge}/**/*.test.ts', 'test/cli/never-ready.test.ts'],
    exclude: [
      // It says only that something changed.
      'test/knowledge/version.test.ts',
      'test/knowledge/closed-rows.test.ts',
      'test/engine/properties.test.ts',
      'test/engine/chart-index.test.ts',
      'test/knowledge/route-values.test.ts',
    ],
    testTimeout: 60_000,
  },
});
