import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { copyConfig } from './scripts/build/copy-config.ts';
import { copyTables } from './scripts/build/copy-tables.ts';
import { engineFile } from './scripts/build/engine-file.ts';
import { inlineScripts } from './scripts/build/inline-scripts.ts';
import { leaveOutPapers } from './scripts/build/leave-out-papers.ts';
import { plainImports } from './scripts/build/plain-imports.ts';
import { preloadPanel } from './scripts/build/preload-panel.ts';
import { ruleBookChunk } from './scripts/build/rule-book-chunk.ts';
import { rulePageData } from './scripts/build/rule-pages.ts';
import { shortClasses } from './scripts/build/short-classes.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The built panel runs on Preact, `--mode react` on React itself: docs/decisions/preact-in-the-built-panel.md
const preact = [
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
];

export default defineConfig(({ command, mode }) => ({
  base: './',
  plugins: [
    react(),
    inlineScripts(),
    plainImports(),
    leaveOutPapers(),
    rulePageData(new URL('./', import.meta.url)),
    preloadPanel(),
    copyConfig(),
    copyTables(),
    engineFile(),
  ],
  define: {
    __APP_VERSION__: JSON.stringify(packageJson.version),
    // fhirclient without its polyfills for old browsers.
    FHIRCLIENT_PURE: 'true',
  },
  css: { modules: command === 'build' ? { generateScopedName: shortClasses(new URL('./', import.meta.url)) } : {} },
  resolve: {
    alias: [
      ...(command === 'build' && mode !== 'react' ? preact : []),
      { find: /^fhirclient$/, replacement: here('./node_modules/fhirclient/lib/entry/browser.js') },
      { find: /^\.{1,2}\/(Fhir)?Client$/, replacement: here('./stubs/fhirclient-client.cjs') },
      { find: /^js-base64$/, replacement: here('./stubs/base64.cjs') },
      { find: /^debug$/, replacement: here('./stubs/debug.cjs') },
      {
        find: /^(cross-fetch|isomorphic-webcrypto|abortcontroller-polyfill\/.*|\.\/HttpError)$/,
        replacement: here('./stubs/empty.cjs'),
      },
    ],
  },
  server: { host: '127.0.0.1', port: 9401, strictPort: true },
  build: {
    target: 'es2022',
    modulePreload: false,
    // One style sheet for all parts: it is small, and parts that load on demand need no code to fetch their own.
    cssCodeSplit: false,
    rollupOptions: {
      // Whoever builds asks what came out, not how long each plugin took.
      checks: { pluginTimings: false },
      input: {
        launch: here('./launch.html'),
        index: here('./index.html'),
      },
      output: {
        codeSplitting: { groups: [ruleBookChunk(here('./src/app/panel.tsx'), here('./src/app/rule-book.ts'))] },
      },
    },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/temporary-folder.ts'],
    // A limit, not a wait: a machine that does other work beside needs many times what an idle one does.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Every core: Vitest alone would leave one idle, half of a small machine.
    maxWorkers: '100%',
  },
}));
