import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

const longestBody = 64 * 1024;

/** The body of a request as text. Rejects when it is longer than any form of these pages. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > longestBody) throw new Error('The request is too long.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends a page that may run its own scripts, frame the app, and nothing else. */
export function sendPage(response: ServerResponse, app: string, page: string, status = 200): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    `frame-src 'self' ${app}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    .end(page);
}

export function sendJson(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: OutgoingHttpHeaders = {},
): void {
  const own = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...own, ...headers }).end(JSON.stringify(value));
}
