import type { Plugin } from 'vite';

/**
 * Lets launch.html fetch the panel's script and style while the EHR answers, so that index.html finds them in the cache.
 * Takes the tags that index.html ended up with.
 */
export function preloadPanel(): Plugin {
  return {
    name: 'needlepoint:preload-panel',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      const launch = bundle['launch.html'];
      if (index?.type !== 'asset' || launch?.type !== 'asset')
        throw new Error('index.html or launch.html was not built.');
      const scripts = [
        ...String(index.source).matchAll(
          /(?:<script type="module"[^>]* src|<link rel="modulepreload"[^>]* href)="([^"]+)"/g,
        ),
      ];
      const styles = [...String(index.source).matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)];
      const tags = [
        ...scripts.map(([, href]) => `<link rel="modulepreload" crossorigin href="${href}">`),
        ...styles.map(([, href]) => `<link rel="preload" as="style" crossorigin href="${href}">`),
      ];
      const screen = Object.values(bundle).find(file => file.type === 'chunk' && file.name === 'launch-screen');
      if (!screen) throw new Error('The launch screen was not built.');
      launch.source = String(launch.source)
        .replace('/src/app/launch-screen.tsx', () => screen.fileName)
        .replace('</head>', () => `  ${tags.join('\n  ')}\n</head>`);
    },
  };
}
