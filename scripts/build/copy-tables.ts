import { readdir, readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Puts the official tables that were imported (docs/tables.md) beside the built pages; none where there are none. */
export function copyTables(): Plugin {
  return {
    name: 'needlepoint:copy-tables',
    apply: 'build',
    async generateBundle() {
      const names = await readdir('tables').catch(() => []);
      for (const name of names.filter(one => one.endsWith('.json'))) {
        this.emitFile({ type: 'asset', fileName: `tables/${name}`, source: await readFile(`tables/${name}`, 'utf8') });
      }
    },
  };
}
