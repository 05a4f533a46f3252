import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request, or returns false when it is not its own. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** An answer that has not been sent yet. */
export interface Answer {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON. */
  body: unknown;
}

const host = '127.0.0.1';
const largestForm = 64 * 1024;

/** Listens on loopback and returns the origin. Port 0 takes a free one; a port in use rejects with `EADDRINUSE`. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** Ends a server together with the requests that are still held. */
export async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise(resolve => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/** Sends an answer; without a content type of its own it is JSON. */
export function send(response: ServerResponse, answer: Answer): void {
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(text);
}

/** The path and the query of a request, whatever host it names. */
export function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://localhost');
}

/** Reads a form body. Rejects beyond 64 KiB. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > largestForm) throw new Error('the form is too large');
  }
  return new URLSearchParams(text);
}
