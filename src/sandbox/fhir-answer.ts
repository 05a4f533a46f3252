import { mayBeSeen } from './compartment.ts';
import { type Ask, effects } from './faults.ts';
import { type Desk, search, unservedType } from './fhir-search.ts';
import type { Answer } from './http.ts';
import { refusal } from './outcome.ts';
import { asSent } from './paging.ts';
import { allows } from './scopes.ts';
import type { Session } from './session.ts';

/** A request for data, after its address was taken apart. */
export interface DataRequest {
  method: string;
  type: string;
  /** An id, `_search`, or null. */
  rest: string | null;
  /** Query and form together. */
  asked: URLSearchParams;
}

const json = { 'content-type': 'application/fhir+json; charset=utf-8' };

/** Answers a read or a search. On the open port there is no session. */
export async function answerData(request: DataRequest, desk: Desk, session: Session | null): Promise<Answer> {
  const { asked, rest, type } = request;
  const interaction = rest === null || rest === '_search' ? 'search' : 'read';
  const refused = unservedType(type, desk.rules) ?? wrongMethod(request, desk) ?? forbidden(type, interaction, session);
  if (refused !== null) return asFhir(refused);

  const fault = session?.launch.fault ?? null;
  const ask: Ask = { type, interaction, laterPage: isLaterPage(asked), struck: session?.struck ?? 0 };
  const effect = fault === null ? {} : effects[fault];
  const strikes = effect.on?.(ask) ?? true;
  if (strikes && session !== null) session.struck += 1;
  const instead = strikes ? await effect.instead?.(ask) : null;
  if (instead != null) return asFhir(instead);

  const found = interaction === 'read' ? await read(desk, type, rest ?? '') : await search(desk, type, asked);
  if ('refused' in found) return asFhir(found.refused);
  const body = 'page' in found ? (strikes && effect.page?.(found.page, ask)) || found.page : found.resource;
  const written = { text: JSON.stringify(body), ...(strikes ? effect.text?.(JSON.stringify(body)) : {}) };
  return {
    status: 200,
    headers: written.type === undefined ? json : { 'content-type': written.type },
    body: written.text,
  };
}

async function read({ repository, rules, visitor }: Desk, type: string, id: string) {
  const resource = await repository.read(`${type}/${id}`);
  if (resource === null || (visitor !== null && !mayBeSeen(resource, visitor.patient))) {
    return { refused: refusal(404, 'not-found', `There is no such ${type}`) };
  }
  return { resource: asSent(resource, rules) };
}

function wrongMethod({ method, rest }: DataRequest, { rules }: Desk): Answer | null {
  const expected = rest === '_search' ? 'POST' : 'GET';
  if (rest === '_search' && !rules.post)
    return refusal(404, 'not-supported', 'This server takes searches with GET only');
  if (method !== expected) return refusal(405, 'not-supported', `This is done with ${expected}`);
  return null;
}

function forbidden(type: string, interaction: 'read' | 'search', session: Session | null): Answer | null {
  if (session === null || allows(session.scopes, type, interaction)) return null;
  return refusal(403, 'forbidden', `The granted scopes do not cover this ${interaction} of ${type}`);
}

function isLaterPage(asked: URLSearchParams): boolean {
  return asked.has('_page') || Number(asked.get('page') ?? 1) > 1;
}

function asFhir(answer: Answer): Answer {
  return { ...answer, headers: { ...json, ...answer.headers } };
}
