import { defineConfig } from 'vitest/config';

/** The tests that speak for rules, engine and matching; the slow ones over whole programs would only cost time. */
export default defineConfig({
  test: {
    include: ['test/{rules,engine,knowledge}/**/*.test.ts', 'test/cli/never-ready.test.ts', 'test/normalise/*.test.ts'],
    // It says only that something changed.
    exclude: ['test/knowledge/version.test.ts'],
    testTimeout: 60_000,
  },
});
