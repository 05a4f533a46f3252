import { withinPatience } from '../domain/within.ts';
import { prepareLaunch } from '../smart/launch.ts';
import { paintWithoutStyle, sayUnloaded } from './unloaded.ts';

declare global {
  /** Why launch.html could not go on to the EHR, for the screen that says so. */
  var needlepointFault: unknown;
}

/** The addresses of the panel's scripts, the one that starts it first; the build writes them into the page. */
function panelScripts(): string[] {
  const panel = document.querySelector<HTMLMetaElement>('meta[name="needlepoint-panel"]');
  return (panel?.content.split(' ') ?? []).map(file => new URL(file, document.baseURI).href);
}

/** Asks for what index.html will need. Sooner, the configuration would have to wait behind it in the same connection. */
function preload(): void {
  for (const href of panelScripts()) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', href }));
  }
}

/** The panel's script says it; it comes only when there is something to say, so launch.html stays light. */
async function showFault(fault: unknown): Promise<void> {
  globalThis.needlepointFault = fault;
  const [panel] = panelScripts();
  if (panel) await withinPatience(import(/* @vite-ignore */ panel));
}

// `replace`, so that Back leads out of the panel and not into another launch.
prepareLaunch(preload)
  .then(address => location.replace(address), showFault)
  .catch(sayUnloaded);
paintWithoutStyle();
