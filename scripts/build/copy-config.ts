import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Puts `smart-config.json` beside the built pages: it is read at run time, so a deployer edits it there. */
export function copyConfig(): Plugin {
  return {
    name: 'needlepoint:copy-config',
    apply: 'build',
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'smart-config.json',
        source: await readFile('smart-config.json', 'utf8'),
      });
    },
  };
}
