import type { IncomingMessage, ServerResponse } from 'node:http';
import { openAnswer } from './discovery.ts';
import { answerData } from './fhir-answer.ts';
import { type Answer, readForm, send, urlOf } from './http.ts';
import { refusal } from './outcome.ts';
import { searchBook } from './paging.ts';
import type { Repository } from './repository.ts';
import { fingerprint, type WritableLog } from './request-log.ts';
import { type Shape, shapes } from './scenario.ts';
import type { Session } from './session.ts';
import { shapeRules } from './shapes.ts';

export interface FhirServer {
  ehr: string;
  app: string;
  repository: Repository;
  log: WritableLog;
  /** The session behind a bearer token, or null when it is unknown or over. */
  sessionOf(token: string): Promise<Session | null>;
}

const preflight = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, accept, prefer',
  'access-control-max-age': '600',
};

/** Takes `/<shape>/fhir/...` apart; null for any other path. */
export function fhirPath(path: string): { shape: Shape; rest: string } | null {
  const parts = /^\/([a-z]+)\/fhir(?:\/(.*))?$/.exec(path);
  const shape = shapes.find(one => one === parts?.[1]);
  return shape === undefined ? null : { shape, rest: (parts?.[2] ?? '').replace(/\/$/, '') };
}

/** The FHIR interfaces, one base per shape, one repository behind them. Answers false for other paths. */
export function fhirServer({ ehr, app, repository, log, sessionOf }: FhirServer) {
  const searches = searchBook();

  async function answer(request: IncomingMessage, shape: Shape, rest: string): Promise<Answer> {
    const open = request.method === 'GET' ? openAnswer(rest, shape, ehr) : null;
    if (open !== null) return open;
    const base = `${ehr}/${shape}/fhir`;
    const token = bearer(request);
    if (token !== null) log.note(request, { bearer: fingerprint(token) });
    const session = await sessionOf(token ?? '');
    if (session === null || session.base !== base) return unauthorized();
    log.note(request, { launch: session.nonce });
    const read = await askedOf(request);
    if ('refused' in read) return read.refused;
    if (read.form !== null) log.note(request, { form: read.form });
    const [type = '', id = null, ...more] = rest.split('/');
    if (type === '' || more.length > 0) return refusal(404, 'not-supported', 'There is nothing at this address');
    const visitor = { patient: session.launch.patient, launch: session.nonce, scopes: session.scopes };
    const desk = { base, rules: shapeRules[shape], repository, searches, visitor };
    return answerData({ method: request.method ?? 'GET', type, rest: id, asked: read.asked }, desk, session);
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = fhirPath(urlOf(request).pathname);
    if (path === null) return false;
    // Discovery is public; data is shared with the registered app's origin alone. No header is exposed.
    const discovery = path.rest.startsWith('.well-known/') || path.rest === 'metadata';
    response.setHeader('access-control-allow-origin', discovery ? '*' : app);
    response.setHeader('vary', 'origin');
    if (request.method === 'OPTIONS') send(response, { status: 204, headers: preflight, body: '' });
    else send(response, await answer(request, path.shape, path.rest));
    return true;
  };
}

/** What was asked: the query, or the form of a `POST _search`, whose query is left aside. */
export async function askedOf(
  request: IncomingMessage,
): Promise<{ asked: URLSearchParams; form: string | null } | { refused: Answer }> {
  if (request.method !== 'POST') return { asked: urlOf(request).searchParams, form: null };
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) {
    return { refused: refusal(415, 'not-supported', 'A search is posted as a form') };
  }
  const asked = await readForm(request);
  return { asked, form: String(asked) };
}

function bearer(request: IncomingMessage): string | null {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function unauthorized(): Answer {
  const answer = refusal(401, 'login', 'A token for this FHIR base is needed');
  return {
    ...answer,
    headers: { 'www-authenticate': 'Bearer', 'content-type': 'application/fhir+json; charset=utf-8' },
  };
}
