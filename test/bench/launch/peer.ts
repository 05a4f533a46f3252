import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { authorizationPaths } from '../../../src/sandbox/discovery.ts';
import type { Answering, Asked, Upstream } from './front.ts';

/** Another SMART app, to be launched beside the panel: a folder of built files. */
export interface Peer {
  name: string;
  folder: string;
  /** Its launch page, from the folder on. */
  launch: string;
  /** A JavaScript expression, true in its page once the patient's data is shown. */
  visible: string;
  /** Fields that its patients must have in another form, for apps of an older FHIR. */
  patient?: Record<string, unknown>;
}

/** Reads the description of a peer, a JSON file. */
export function readPeer(file: string): Peer {
  return JSON.parse(readFileSync(file, 'utf8')) as Peer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves it as a careful host would: packed, and kept by browsers, all but its pages. */
export function peerServer({ folder }: Peer): Server {
  const packed = new Map<string, Buffer>();
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = packed.get(path) ?? (await readFile(join(folder, path)).then(brotliCompressSync, () => null));
    if (body === null) return void response.writeHead(404).end();
    packed.set(path, body);
    const type = types[extname(path)] ?? 'application/octet-stream';
    const caching = type === 'text/html' ? 'no-cache' : 'max-age=31536000, immutable';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'cache-control': caching }).end(body);
  });
}

const verifier = 'v'.repeat(64);
const challenge = createHash('sha256').update(verifier).digest('base64url');

/**
 * The embedded EHR knows one app. For a peer, this stands between: it has the peer's launch authorized and its code
 * redeemed as the panel's, lets its origin read, and gives its patients the form that it needs.
 */
export function answerPeer({ patient = {} }: Peer, peer: string, app: string, ehr: Answering): Answering {
  const redirects = new Map<string, string>();
  const registered = { client_id: 'needlepoint', redirect_uri: `${app}/index.html` };

  async function authorize(asked: Asked, behind: Parameters<Answering>[1]): Promise<Upstream> {
    const params = new URLSearchParams(asked.path.slice(asked.path.indexOf('?')));
    redirects.set(params.get('state') ?? '', params.get('redirect_uri') ?? '');
    const more = { scope: 'launch patient/*.read', code_challenge: challenge, code_challenge_method: 'S256' };
    for (const [name, value] of Object.entries({ ...registered, ...more })) params.set(name, value);
    const answer = await ehr({ ...asked, path: `${authorizationPaths.authorize}?${params}` }, behind);
    const back = new URL(answer.headers.location ?? '', app);
    const to = new URL(redirects.get(back.searchParams.get('state') ?? '') ?? peer);
    for (const name of ['code', 'state', 'error']) {
      const value = back.searchParams.get(name);
      if (value !== null) to.searchParams.set(name, value);
    }
    return { ...answer, headers: { ...answer.headers, location: to.href } };
  }

  function token(asked: Asked): Asked {
    const form = new URLSearchParams(asked.body.toString('utf8'));
    for (const [name, value] of Object.entries({ ...registered, code_verifier: verifier })) form.set(name, value);
    return { ...asked, body: Buffer.from(form.toString()) };
  }

  return async (asked, behind) => {
    if (asked.path.startsWith(`${authorizationPaths.authorize}?`)) {
      return asked.path.includes('client_id=needlepoint&') ? ehr(asked, behind) : authorize(asked, behind);
    }
    if (asked.headers.origin !== peer) return ehr(asked, behind);
    const ours = { ...asked, headers: { ...asked.headers, origin: app } };
    const answer = await ehr(asked.path === authorizationPaths.token ? token(ours) : ours, behind);
    const body = /\/Patient\/[^/]+$/.test(asked.path) && asked.method === 'GET' ? reshaped(answer.body) : answer.body;
    return { ...answer, body, headers: { ...answer.headers, 'access-control-allow-origin': peer } };
  };

  function reshaped(body: Buffer): Buffer {
    return Buffer.from(JSON.stringify({ ...JSON.parse(body.toString('utf8')), ...patient }));
  }
}
