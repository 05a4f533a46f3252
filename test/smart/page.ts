import { webcrypto } from 'node:crypto';
import { createRequire } from 'node:module';
import { vi } from 'vitest';
import { authorizationEndpoint, configJson, discoveryJson, iss, tokenEndpoint, tokenJson } from './ehr.ts';

/** What a page asked for. */
export interface Sent {
  url: string;
  init: RequestInit;
}

export type Answer = (url: string, init: RequestInit) => Response | Promise<Response> | undefined;

/** Puts a network before the page in which only what is answered exists, and keeps what was asked. */
export function network(...answers: readonly Answer[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const url = String(input);
    sent.push({ url, init });
    for (const answer of [...answers, ehrAnswer]) {
      const response = await answer(url, init);
      if (response) return response;
    }
    throw new TypeError('Failed to fetch');
  });
  return sent;
}

/** The well-behaved EHR. */
const ehrAnswer: Answer = url => {
  if (url === 'smart-config.json') return Response.json(configJson());
  if (url === `${iss}/.well-known/smart-configuration`) return Response.json(discoveryJson());
  if (url === tokenEndpoint) return Response.json(tokenJson());
  return undefined;
};

export function answering(address: string, response: () => Response): Answer {
  return url => (url === address ? response() : undefined);
}

/** What reaches a server: all but the page's own configuration. */
export function abroad(sent: readonly Sent[]): string[] {
  return sent.map(({ url }) => url).filter(url => url !== 'smart-config.json');
}

/** A page of the app, freshly loaded in the one frame of this test: new modules, same sessionStorage. */
export async function launchPage(search: string, state: unknown = null) {
  visit(`/app/launch.html${search}`, state);
  return import('../../src/smart/launch.ts');
}

export async function indexPage(search: string, state: unknown = null) {
  visit(`/app/index.html${search}`, state);
  return import('../../src/smart/session.ts');
}

function visit(path: string, state: unknown): void {
  history.replaceState(state, '', path);
  if (!globalThis.crypto?.subtle) vi.stubGlobal('crypto', webcrypto);
  vi.resetModules();
  vi.doMock('fhirclient', () => ({ default: browserLibrary() }));
}

/** The library as the bundle has it; it remembers the page's URL, so each page gets its own. */
function browserLibrary(): unknown {
  vi.stubGlobal('FHIRCLIENT_PURE', true);
  const require = createRequire(import.meta.url);
  for (const file of Object.keys(require.cache)) if (file.includes('fhirclient')) delete require.cache[file];
  return require('fhirclient/lib/entry/browser.js');
}

/** Launches and returns the authorization address. */
export async function launched(search = `?iss=${encodeURIComponent(iss)}&launch=token-1`): Promise<URL> {
  const { prepareLaunch } = await launchPage(search);
  const url = new URL(await prepareLaunch());
  if (`${url.origin}${url.pathname}` !== authorizationEndpoint) throw new Error(`unexpected ${url.href}`);
  return url;
}

/** The state of a fresh launch. */
export async function pendingState(): Promise<string> {
  return (await launched()).searchParams.get('state') ?? '';
}
