import { prepareLaunch } from '../smart/launch.ts';
import { sayUnloaded } from './unloaded.ts';

declare global {
  /** Why launch.html could not go on to the EHR, for the screen that says so. */
  var needlepointFault: unknown;
}

/** The panel's script says it; it comes only when there is something to say, so launch.html stays light. */
async function showFault(fault: unknown): Promise<void> {
  globalThis.needlepointFault = fault;
  const panel = document.querySelector<HTMLMetaElement>('meta[name="needlepoint-panel"]');
  if (panel) await import(/* @vite-ignore */ new URL(panel.content, document.baseURI).href);
}

// `replace`, so that Back leads out of the panel and not into another launch.
prepareLaunch()
  .then(address => location.replace(address), showFault)
  .catch(sayUnloaded);
