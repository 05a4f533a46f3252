import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inlineHashes } from '../headers/build.ts';
import { configOrNobody } from '../headers/config.ts';
import { embedConfig } from '../headers/embed.ts';
import { type FileKind, headersFor, kindOf } from '../headers/headers.ts';
import { send, urlOf } from './http.ts';

export interface AppServer {
  /** Folder of the built app. */
  dir: string;
  /** Path that it is served under, without a slash at its end; empty for the root. */
  base: string;
  /** Text of `smart-config.json`. Read again for every request. */
  config: () => Promise<string>;
  /** Whether launch.html holds that text as well; absent: it does not. Asked again for every request. */
  embed?: () => boolean;
}

interface Served {
  kind: FileKind;
  hashes: readonly string[];
  type: string;
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
const worthPacking = /^(text\/|application\/(json|manifest)|image\/svg)/;

const packers: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  br: body => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: body => promisify(gzip)(body, { level: 9 }),
};

/** Serves a build of the app with the headers a deployment is to have. Files are read and packed once per change. */
export function appServer({ dir, base, config, embed = () => false }: AppServer) {
  const kept = new Map<string, { version: string; served: Promise<Served> }>();

  async function load(path: string, file: string, inPage: string | null): Promise<Served> {
    const written = await readFile(file);
    const body = inPage === null ? written : Buffer.from(embedConfig(written.toString('utf8'), inPage));
    const kind = kindOf(path);
    const hashes = kind === 'page' ? inlineHashes(body.toString('utf8')) : [];
    return { kind, hashes, type: types[extname(path)] ?? 'application/octet-stream', body, packed: new Map() };
  }

  /** Always over http, on this machine. In small letters, as `send` writes its own. */
  const headers = async (kind: FileKind, hashes: readonly string[] = []) => {
    const named = headersFor(configOrNobody(await config()), hashes, kind, false);
    return Object.fromEntries(Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]));
  };

  async function find(path: string): Promise<Served | null> {
    const file = join(dir, normalize(path));
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const inPage = embed() && path === 'launch.html' ? await config() : null;
    const version = `${found.mtimeMs} ${inPage}`;
    const known = kept.get(path);
    if (known?.version === version) return known.served;
    const served = load(path, file, inPage);
    kept.set(path, { version, served });
    return served;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = urlOf(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, { status: 405, body: '' });
    // Names of built files need no escapes, so none are read.
    const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length + 1) || 'index.html' : null;
    if (path === 'smart-config.json') {
      return send(response, { status: 200, headers: await headers('config'), body: await config() });
    }
    const served = path === null ? null : await find(path);
    if (served === null) return send(response, { status: 404, headers: await headers('file'), body: '' });
    await sendFile(request, response, served, await headers(served.kind, served.hashes));
  };
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const worth = worthPacking.test(served.type);
  const encoding = worth ? Object.keys(packers).find(one => new RegExp(`\\b${one}\\b`).test(accepted)) : undefined;
  const body = encoding === undefined ? served.body : await packedBody(served, encoding);
  response.writeHead(200, {
    ...headers,
    'content-type': served.type,
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
