import { Agent, request as ask, type IncomingHttpHeaders } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

/** One request as the server saw it; times in milliseconds of `performance.now()`. */
export interface Seen {
  host: string;
  method: string;
  path: string;
  came: number;
  answered: number;
}

/** An answer of the server behind, all of it. */
export interface Upstream {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What is sent to the server behind. */
export interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Answers one request, mostly by asking the server behind. */
export type Answering = (asked: Asked, behind: (asked: Asked) => Promise<Upstream>) => Promise<Upstream>;

export interface Front {
  port: number;
  close(): void;
}

const agent = new Agent({ keepAlive: true });
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'upgrade'];

/** Puts TLS 1.3 and HTTP/2 before a plain HTTP server, as deployments have them, and notes every request in `seen`. */
export async function startFront(
  host: string,
  behind: string,
  { key, cert }: Certificate,
  seen: Seen[],
  answering: Answering = (asked, next) => next(asked),
): Promise<Front> {
  const target = new URL(behind);
  const server = createSecureServer({ key, cert, minVersion: 'TLSv1.3' }, async (request, response) => {
    const entry: Seen = {
      host,
      method: request.method,
      path: request.url,
      came: performance.now(),
      answered: Number.POSITIVE_INFINITY,
    };
    seen.push(entry);
    try {
      const asked = {
        method: request.method,
        path: request.url,
        headers: sent(request, host),
        body: await all(request),
      };
      const answer = await answering(asked, next => askBehind(target, next));
      entry.answered = performance.now();
      write(response, answer);
    } catch {
      response.stream.destroyed || response.stream.close();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

function sent(request: Http2ServerRequest, host: string): Record<string, string> {
  const named = Object.entries(request.headers).flatMap(([name, value]) =>
    name.startsWith(':') || typeof value !== 'string' ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(named), host };
}

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function askBehind(target: URL, { method, path, headers, body }: Asked): Promise<Upstream> {
  return new Promise((resolve, reject) => {
    const options = { agent, hostname: target.hostname, port: target.port, method, path };
    const length = body.length > 0 ? { 'content-length': String(body.length) } : {};
    const outgoing = ask({ ...options, headers: { ...headers, ...length } }, answer => {
      all(answer).then(
        read => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: read }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function write(response: Http2ServerResponse, { status, headers, body }: Upstream): void {
  const kept = Object.entries(headers).filter(([name]) => !ofConnection.includes(name));
  response.writeHead(status, Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])));
  response.end(body);
}
