import type { Plugin } from 'vite';

/**
 * Parts that load on demand have no parts or style sheets of their own, so nothing has to be fetched ahead of them: a
 * dynamic import is just that, without the loader that Vite puts around it (1 KB in every launch).
 */
export function plainImports(): Plugin {
  return {
    name: 'needlepoint:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : null;
    },
  };
}
