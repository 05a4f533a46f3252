import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { leaveOutPapers } from './leave-out-papers.ts';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Sets the one global, and serves whoever loads the file as a module of CommonJS. */
const footer = `if(typeof module==="object"&&module&&module.exports)module.exports=Needlepoint;`;

/**
 * Puts the judge beside the built pages, which do not use it: `engine.js`, one file for any engine of ECMAScript 2019,
 * `judge.mjs`, the same behind standard input and output for Node, and `lines.mjs`, which readies the lines for it
 * (docs/at-scale.md).
 */
export function engineFile(): Plugin {
  let define: Record<string, unknown> = {};
  return {
    name: 'needlepoint:engine-file',
    apply: (_, { command, mode }) => command === 'build' && mode !== 'react',
    configResolved(config) {
      define = config.define ?? {};
    },
    async generateBundle() {
      const files = await buildEngine(define);
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The texts of the files by their names. `define`: what the build puts in, the version among it. */
export async function buildEngine(define: Record<string, unknown>): Promise<Record<EngineFile, string>> {
  return {
    'engine.js': await bundle({ ...forDatabases, define }),
    'judge.mjs': await bundle({ ...forNode('pipe-main'), define }),
    'lines.mjs': await bundle({ ...forNode('lines-main'), define }),
  };
}

type EngineFile = 'engine.js' | 'judge.mjs' | 'lines.mjs';

const forDatabases: InlineConfig = {
  plugins: [leaveOutPapers(), noSystemZone()],
  build: {
    target: 'es2019',
    modulePreload: false,
    rollupOptions: {
      input: here('src/cli/engines/single-file.ts'),
      preserveEntrySignatures: 'strict',
      output: { format: 'iife', name: 'Needlepoint', footer },
    },
  },
};

/** The single file knows no time zones but those that are handed in: of any other no day can be told. */
function noSystemZone(): Plugin {
  return {
    name: 'needlepoint:no-system-zone',
    load: { filter: { id: /\/src\/domain\/system-zone\.ts$/ }, handler: () => 'export const systemDay = () => null;' },
  };
}

const forNode = (entry: string): InlineConfig => ({
  plugins: [leaveOutPapers()],
  ssr: { noExternal: true },
  build: { ssr: here(`src/cli/engines/${entry}.ts`), target: 'node22', minify: true },
});

async function bundle({ build: options, ...config }: InlineConfig): Promise<string> {
  const output = await build({
    configFile: false,
    root: here('.'),
    logLevel: 'silent',
    ...config,
    build: { ...options, write: false, copyPublicDir: false },
  });
  const [result] = [output].flat();
  if (!result || !('output' in result) || result.output.length !== 1)
    throw new Error('The judge is more than one file.');
  return result.output[0].code;
}
