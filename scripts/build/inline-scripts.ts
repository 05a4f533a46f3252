import { build, type Plugin } from 'vite';
import { slimFhirclient } from './slim-fhirclient.ts';

/**
 * Round trips decide how fast the panel opens, so the script that launches and the script that redeems the code and
 * sends the first requests stand in their pages. `<script type="module" data-inline src="/src/...">` stays as it is in
 * development and becomes one inline script in the build; the page's Content-Security-Policy names its hash.
 */
export function inlineScripts(): Plugin {
  let building = false;
  let shared: Parameters<typeof build>[0];
  return {
    name: 'needlepoint:inline-scripts',
    configResolved(config) {
      building = config.command === 'build';
      shared = {
        configFile: false,
        root: config.root,
        logLevel: 'silent',
        define: config.define ?? {},
        resolve: { alias: [...config.resolve.alias] },
      };
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!building) return html;
        let page = html;
        for (const [tag, entry] of html.matchAll(/<script type="module" data-inline src="\/([^"]+)"><\/script>/g)) {
          const code = await bundle(entry ?? '', shared);
          // A replacer function: `$&` in the code is code.
          page = page.replace(tag, () => `<script data-inlined>${code.replaceAll('</script', '<\\/script')}</script>`);
        }
        return page;
      },
    },
  };
}

async function bundle(entry: string, shared: Parameters<typeof build>[0]): Promise<string> {
  const output = await build({
    ...shared,
    plugins: [slimFhirclient(entry)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const results = Array.isArray(output) ? output : [output];
  for (const result of results) {
    if ('output' in result) {
      const chunk = result.output.find(file => file.type === 'chunk');
      if (chunk?.type === 'chunk') return chunk.code.trim();
    }
  }
  throw new Error(`No script came out of ${entry}.`);
}
