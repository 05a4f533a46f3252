import type { Plugin, Rolldown } from 'vite';

/**
 * Lets each page ask at once for all that it will need: index.html for the parts that its script imports and for the
 * rule book with its own, launch.html, while the EHR answers, for the panel's script too, so that index.html finds it in
 * the cache. (The style sheet is one for both.) launch.html is told the names, the panel's first: its script asks for them
 * when it has the configuration, and the panel's shows why a launch cannot go on.
 */
export function preloadPanel(): Plugin {
  return {
    name: 'needlepoint:preload-panel',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const panel = chunk(bundle, 'index');
      const book = chunk(bundle, 'rule-book');
      const needed = new Set([...panel.imports, book.fileName, ...book.imports]);
      const parts = [...needed].filter(file => file !== panel.fileName);
      const preload = parts.map(file => `  <link rel="modulepreload" crossorigin href="./${file}">\n`).join('');
      edit(bundle, 'index.html', html => html.replace('</head>', () => `${preload}</head>`));
      const all = [panel.fileName, ...parts].join(' ');
      edit(bundle, 'launch.html', html => html.replace('/src/app/panel.tsx', () => all));
    },
  };
}

type Bundle = Rolldown.OutputBundle;

function chunk(bundle: Bundle, name: string): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.name === name) return file;
  throw new Error(`The script "${name}" was not built.`);
}

function edit(bundle: Bundle, page: string, change: (html: string) => string): void {
  const file = bundle[page];
  if (file?.type !== 'asset') throw new Error(`${page} was not built.`);
  file.source = change(String(file.source));
}
