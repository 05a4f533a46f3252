import type { IncomingMessage, ServerResponse } from 'node:http';
import { metadata } from './discovery.ts';
import { answerData } from './fhir-answer.ts';
import { askedOf } from './fhir-server.ts';
import { type Answer, send, urlOf } from './http.ts';
import { refusal } from './outcome.ts';
import { searchBook } from './paging.ts';
import type { Repository } from './repository.ts';
import { openRules } from './shapes.ts';

/** The same record without authorization at the root of a port, so that a SMART launcher can stand in front of it. */
export function openServer(base: string, repository: Repository) {
  const searches = searchBook();
  const desk = { base, rules: openRules, repository, searches, visitor: null };

  async function answer(request: IncomingMessage): Promise<Answer> {
    const path = urlOf(request).pathname.replace(/^\/+|\/+$/g, '');
    if (path === 'metadata') return metadata(openRules, null);
    const [type = '', rest = null, ...more] = path.split('/');
    if (type === '' || more.length > 0) return refusal(404, 'not-supported', 'There is nothing at this address');
    const read = await askedOf(request);
    if ('refused' in read) return read.refused;
    return answerData({ method: request.method ?? 'GET', type, rest, asked: read.asked }, desk, null);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('access-control-allow-origin', '*');
    if (request.method !== 'OPTIONS') return send(response, await answer(request));
    const headers = { 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': '*' };
    send(response, { status: 204, headers, body: '' });
  };
}
