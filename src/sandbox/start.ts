import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { appServer } from './app-server.ts';
import { authorization } from './authorization.ts';
import type { EhrContext, Store } from './context.ts';
import { fhirPath, fhirServer } from './fhir-server.ts';
import { listen, type RequestHandler, send, stop, urlOf } from './http.ts';
import { interactions } from './interaction.ts';
import { launchBook } from './launch-code.ts';
import { openServer } from './open-server.ts';
import { ehrPages } from './pages/index.ts';
import { openRepository } from './repository.ts';
import { type RequestLog, requestLog } from './request-log.ts';
import type { Scenario } from './scenario.ts';
import { scenariosAt, sharedResources } from './scenarios/index.ts';

export interface SandboxOptions {
  /** Ports on 127.0.0.1. 0 or absent takes a free one. */
  ehrPort?: number;
  appPort?: number;
  /** Port of the open FHIR server; null or absent: none. */
  openPort?: number | null;
  /** Folder of the built app; null: the app is served by someone else at `appPort`. */
  appDir: string | null;
  /** Origins by which browsers know the two servers, where something stands in front of them; absent: their own. */
  origins?: { ehr: string; app: string };
  /** Path that the app is served under, such as `/a/b`, without a slash at its end; absent: the root. */
  appBase?: string;
  /** Whether launch.html holds the configuration as well; absent: it does not. */
  embed?: () => boolean;
  /** What `smart-config.json` says; absent: that of the build, with the origins put right. */
  config?: (addresses: { ehr: string; app: string; open: string | null }) => unknown;
  /** The charts; absent: all of them, dated around today. */
  scenarios?: readonly Scenario[];
}

export interface Sandbox {
  /** Origins. */
  ehr: string;
  app: string;
  open: string | null;
  log: RequestLog;
  /** Where the two servers listen. */
  listening: { ehr: string; app: string };
  scenarios: readonly Scenario[];
  store: Store;
  newLaunch: EhrContext['newLaunch'];
  close(): Promise<void>;
}

const builtFor = { ehr: 'http://127.0.0.1:9400', app: 'http://127.0.0.1:9401' };

/** Starts the embedded EHR, and the app and the open FHIR server where wanted. Rejects when a port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  const serve = async (port: number | undefined, handler: RequestHandler) => {
    const server = createServer((request, response) => {
      Promise.resolve(handler(request, response)).catch(() => fail(response));
    });
    servers.push(server);
    return listen(server, port ?? 0);
  };
  try {
    return { ...(await start(options, serve)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Serve = (port: number | undefined, handler: RequestHandler) => Promise<string>;

async function start(options: SandboxOptions, serve: Serve): Promise<Omit<Sandbox, 'close'>> {
  const scenarios = options.scenarios ?? scenariosAt(Date.now());
  const repository = await openRepository([...sharedResources, ...scenarios.flatMap(chart => chart.resources)]);
  const log = requestLog();
  const launches = launchBook();

  // Both sides name each other's origin, so the ports are taken before there is anything to answer with.
  let answerEhr: RequestHandler = (_request, response) => fail(response);
  let answerApp = answerEhr;
  let answerOpen = answerEhr;
  const ehrServer = await serve(options.ehrPort, (request, response) => answerEhr(request, response));
  const appServing =
    options.appDir === null && options.appPort
      ? `http://127.0.0.1:${options.appPort}`
      : await serve(options.appPort, (request, response) => answerApp(request, response));
  const open =
    options.openPort == null
      ? null
      : await serve(options.openPort, (request, response) => answerOpen(request, response));

  const { ehr, app } = options.origins ?? { ehr: ehrServer, app: appServing };

  const { appBase = '' } = options;
  const address = app + appBase;
  const newLaunch: EhrContext['newLaunch'] = launchOptions => {
    const { launch, nonce } = launches.newLaunch(launchOptions);
    const iss = `${ehr}/${launchOptions.shape ?? 'plain'}/fhir`;
    return { launch, nonce, handle: nonce, iss, url: `${address}/launch.html?${new URLSearchParams({ iss, launch })}` };
  };
  const context: EhrContext = { ehr, app, open, scenarios, store: repository, log, newLaunch };

  const server = authorization(ehr, address, launches, log);
  const fhir = fhirServer({ ehr, app, repository, log, sessionOf: server.sessionOf });
  const interact = interactions({ ehr, app, authorization: server, launches, repository, log });
  const authorize = server.provider.callback();
  const pages = ehrPages(context);

  answerEhr = async (request, response) => {
    const { pathname, searchParams } = urlOf(request);
    if (pathname === '/log') return sendLog(response, log, searchParams.get('launch'));
    const oauth = pathname.startsWith('/oauth/') || pathname.startsWith('/.well-known/');
    note(request, response, oauth);
    if ((await fhir(request, response)) || (await interact(request, response))) return;
    if (oauth) return authorize(request, response);
    if (!(await pages(request, response))) send(response, { status: 404, body: '' });
  };

  function note(request: IncomingMessage, response: ServerResponse, oauth: boolean): void {
    const { pathname, search } = urlOf(request);
    const shape = fhirPath(pathname)?.shape ?? null;
    if (shape === null && !oauth) return;
    log.open(request, oauth ? pathname : pathname + search, shape);
    response.once('finish', () => log.answered(request, response.statusCode));
  }

  const { appDir, config, embed = () => false } = options;
  if (appDir !== null) {
    const text = async () =>
      config === undefined
        ? (await readFile(join(appDir, 'smart-config.json'), 'utf8'))
            .replaceAll(builtFor.ehr, ehr)
            .replaceAll(builtFor.app, address)
        : JSON.stringify(config({ ehr, app: address, open }), null, 2);
    answerApp = appServer({ dir: appDir, base: appBase, config: text, embed });
  }
  if (open !== null) answerOpen = openServer(open, repository);
  const listening = { ehr: ehrServer, app: appServing };
  return { ehr, app, listening, open, scenarios, log, store: repository, newLaunch };
}

function sendLog(response: ServerResponse, log: RequestLog, launch: string | null): void {
  send(response, { status: 200, headers: { 'access-control-allow-origin': '*' }, body: log.entries(launch) });
}

function fail(response: ServerResponse): void {
  if (!response.headersSent) send(response, { status: 500, body: '' });
  else response.destroy();
}
