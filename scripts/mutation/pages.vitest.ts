import { defineConfig } from 'vitest/config';

/** The tests that open a page anew each time. */
export default defineConfig({
  test: { include: ['test/smart/{launch,session}.test.ts'], testTimeout: 10_000 },
});
