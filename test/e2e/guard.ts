import type { BrowserContext, Frame, Page, Request } from '@playwright/test';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { watchFromInside } from './inside.ts';
import { drawnByServer, identifying, type Secret, withoutDrawn } from './secrets.ts';

/** What no page of the app may do or leave behind: each entry fails the test that saw it. */
export interface Complaints {
  list: string[];
  /** Values that were seen drawn at random so far, or named by the build: what they hold by chance is no trace. */
  drawn: ReadonlySet<string>;
  /** Access tokens that were issued so far. */
  tokens(): Promise<string[]>;
  /** Looks at all that pages said, kept and showed until now, and adds what is wrong with it to the list. */
  look(): Promise<void>;
  /** For tests of the guard itself: as if nothing had been seen. */
  forget(): void;
}

/** Something a page of the app said or kept, and where. */
interface Trace {
  where: string;
  text: string;
}

type Servers = Pick<Sandbox, 'ehr' | 'app' | 'scenarios'>;

// HTTP errors are what faults under test are made of, and the frame's sandbox list is the one that EHRs use.
const expectedWarning = /^(Failed to load resource|An iframe which has both allow-scripts and allow-same-origin)/;

/** Watches every page of a context, from before its first script on. */
export async function guard(context: BrowserContext, servers: Servers): Promise<Complaints> {
  const list: string[] = [];
  const traces: Trace[] = [];
  const issued: Promise<string | null>[] = [];
  // The body of an answer is not always kept for those who ask late; what is sent with each request is.
  const sent = new Set<string>();
  const drawn = new Set<string>();

  await context.exposeBinding('needlepointGuard', (_source, where: string, text: string) => {
    if (where === 'violation') list.push(`content security policy: ${text}`);
    else if (where === 'drawn') drawn.add(text);
    else traces.push({ where, text });
  });
  await context.addInitScript(watchFromInside, servers.app);
  context.on('console', message => {
    traces.push({ where: 'console', text: message.text() });
    if (['error', 'warning'].includes(message.type()) && !expectedWarning.test(message.text()))
      list.push(`console: ${message.text()}`);
  });
  context.on('weberror', error => list.push(`uncaught: ${error.error().message}`));
  context.on('request', request => {
    list.push(...requestFaults(request, servers));
    const [, bearer] = /^Bearer (.+)$/.exec(request.headers().authorization ?? '') ?? [];
    if (bearer !== undefined) sent.add(bearer);
    const { origin, pathname } = new URL(request.url());
    const ofEhr = origin === servers.ehr && !/\/(fhir|oauth)\//.test(pathname);
    if (!ofEhr) traces.push({ where: 'address of a request', text: decodeURIComponent(request.url()) });
  });
  context.on('response', response => {
    const { url, method } = { url: response.url(), method: response.request().method() };
    const { location } = response.headers();
    if (location !== undefined && url.startsWith(`${servers.ehr}/oauth/`))
      for (const value of drawnByServer(new URL(location, url).href)) drawn.add(value);
    // A file of the build was there before any patient came.
    const [, file] = /\/assets\/([\w.-]+)$/.exec(url) ?? [];
    if (file !== undefined && url.startsWith(`${servers.app}/`) && response.ok()) drawn.add(file);
    if (url.endsWith('/oauth/token') && method === 'POST' && response.ok())
      issued.push(
        response
          .json()
          .then(({ access_token: token }) => token ?? null)
          .catch(() => null),
      );
  });
  context.on('page', page => {
    page.on('websocket', socket => list.push(`request: ${new URL(socket.url()).origin}`));
    page.on('download', download => traces.push({ where: 'file name', text: download.suggestedFilename() }));
  });

  const tokens = async () => [...new Set([...(await Promise.all(issued)).filter(token => token !== null), ...sent])];
  const known = identifying(servers.scenarios);
  return {
    list,
    drawn,
    tokens,
    async look() {
      const left = await Promise.all(context.pages().map(page => leftIn(page, servers.app)));
      const cookies = await context.cookies(servers.app);
      const all = [
        ...traces,
        ...left.flat(),
        ...cookies.map(({ name, value }) => ({ where: 'cookie', text: name + value })),
      ];
      const issuedTokens = (await tokens()).map(
        (token): Secret => ({ what: 'a token', found: text => text.includes(token) }),
      );
      for (const { where, text } of all) {
        if (where === 'database') list.push(`database: ${text}`);
        const rest = withoutDrawn(text, drawn);
        for (const { what, found } of known) if (found(rest)) list.push(`${where}: ${what}`);
        for (const { what, found } of issuedTokens) if (found(text)) list.push(`${where}: ${what}`);
      }
      traces.length = 0;
    },
    forget() {
      list.length = 0;
      traces.length = 0;
    },
  };
}

/** The token goes to the FHIR base alone, and no request to anybody else. */
function requestFaults(request: Request, { ehr, app }: Servers): string[] {
  const { protocol, origin, pathname } = new URL(request.url());
  if (protocol === 'data:' || protocol === 'blob:') return [];
  const faults = origin === ehr || origin === app ? [] : [`request: ${origin}`];
  const toFhir = origin === ehr && /^\/[a-z]+\/fhir\//.test(pathname);
  if (request.headers().authorization !== undefined && !toFhir) faults.push(`token sent to ${origin}${pathname}`);
  return faults;
}

/** What a page shows and keeps where others can look. A frame that is on its way elsewhere keeps nothing any more. */
async function leftIn(page: Page, app: string): Promise<Trace[]> {
  const frames = page.frames().filter(frame => frame.url().startsWith(app));
  const late = new Promise<Trace[]>(resolve => setTimeout(() => resolve([]), 3_000));
  const found = frames.map(frame => Promise.race([leftInFrame(frame), late]).catch((): Trace[] => []));
  return (await Promise.all(found)).flat();
}

function leftInFrame(frame: Frame): Promise<Trace[]> {
  return frame.evaluate(async () => {
    const stored = (name: 'localStorage' | 'sessionStorage') => {
      try {
        return Object.entries(window[name]).map(([key, value]) => ({ where: name, text: `${key} ${value}` }));
      } catch {
        return [];
      }
    };
    const databases = await indexedDB.databases().catch(() => []);
    return [
      ...stored('sessionStorage'),
      ...stored('localStorage'),
      ...databases.map(({ name = '' }) => ({ where: 'database', text: name })),
      { where: 'cookie', text: document.cookie },
      { where: 'address', text: decodeURIComponent(location.href) },
      { where: 'title', text: document.title },
      { where: 'history', text: JSON.stringify(history.state) ?? '' },
    ];
  });
}
