import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  'ehr.css': 'text/css; charset=utf-8',
  'chart.css': 'text/css; charset=utf-8',
  'app.css': 'text/css; charset=utf-8',
  'work.css': 'text/css; charset=utf-8',
  'chart.js': 'text/javascript; charset=utf-8',
  'messaging.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** Sends one of the files that the pages load; false when there is none of that name. */
export function sendAsset(pathname: string, response: ServerResponse): boolean {
  const name = pathname.slice('/ehr/static/'.length);
  const type = types[name];
  if (type === undefined) return false;
  const headers = { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  response.writeHead(200, headers).end(readFileSync(join(import.meta.dirname, 'static', name)));
  return true;
}
