import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { commonHeaders, connectOrigins, contentSecurityPolicy, embeddingOrigins } from './app-headers.ts';
import { send, urlOf } from './http.ts';

export interface AppServer {
  /** Folder of the built app. */
  dir: string;
  /** Text of `smart-config.json`. Read again for every request. */
  config: () => Promise<string>;
}

interface Served {
  headers: Record<string, string>;
  body: Buffer;
  packed: Map<string, Promise<Buffer>>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const hashed = /-[\w-]{8,}\.(js|css|woff2|svg|png)$/;
const worthPacking = /^(text\/|application\/(json|manifest)|image\/svg)/;

const packers: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  br: body => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: body => promisify(gzip)(body, { level: 9 }),
};

/** Serves a build of the app with the headers a deployment is to have. Files are read and packed once per change. */
export function appServer({ dir, config }: AppServer) {
  const kept = new Map<string, { changed: number; served: Promise<Served> }>();

  async function load(path: string, file: string): Promise<Served> {
    const body = await readFile(file);
    const page = path.endsWith('.html');
    const headers: Record<string, string> = {
      ...commonHeaders(page ? 'page' : 'file'),
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : page ? 'no-store' : 'no-cache',
    };
    if (page) {
      const settings: unknown = JSON.parse(await config());
      const policy = [connectOrigins(settings), embeddingOrigins(settings)] as const;
      headers['content-security-policy'] = contentSecurityPolicy(body.toString('utf8'), ...policy);
    }
    return { headers, body, packed: new Map() };
  }

  async function find(path: string): Promise<Served | null> {
    const file = join(dir, normalize(path));
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const known = kept.get(path);
    if (known?.changed === found.mtimeMs) return known.served;
    const served = load(path, file);
    kept.set(path, { changed: found.mtimeMs, served });
    return served;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = urlOf(request);
    // Names of built files need no escapes, so none are read.
    const path = pathname === '/' ? '/index.html' : pathname;
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, { status: 405, body: '' });
    if (path === '/smart-config.json') {
      return send(response, { status: 200, headers: commonHeaders('file'), body: await config() });
    }
    const served = await find(path);
    if (served === null) return send(response, { status: 404, headers: commonHeaders('file'), body: '' });
    await sendFile(request, response, served);
  };
}

async function sendFile(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const worth = worthPacking.test(served.headers['content-type'] ?? '');
  const encoding = worth ? Object.keys(packers).find(one => new RegExp(`\\b${one}\\b`).test(accepted)) : undefined;
  const body = encoding === undefined ? served.body : await packedBody(served, encoding);
  response.writeHead(200, {
    ...served.headers,
    ...(worth ? { vary: 'accept-encoding' } : {}),
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function packedBody(served: Served, encoding: string): Promise<Buffer> {
  const known = served.packed.get(encoding);
  if (known !== undefined) return known;
  const packed = packers[encoding]?.(served.body) ?? Promise.resolve(served.body);
  served.packed.set(encoding, packed);
  return packed;
}
