import type { FhirResource } from '../domain/fhir.ts';
import type { Resolved } from '../domain/reading.ts';
import { hopeless } from './fetch.ts';
import { lookUp } from './lookup.ts';
import { type ReadQuery, searchById } from './query.ts';
import { type SearchContext, search } from './search.ts';
import { settle } from './versions.ts';

/**
 * Asks for one resource by its id, in the way its query says. What a search does not bring whole is read after all: only
 * an answer of 404 or 410 means that it is not there. What came along is added to `aside`.
 */
export async function findOne(query: ReadQuery, context: SearchContext, aside: FhirResource[]): Promise<Resolved> {
  const { type, id } = query;
  const byId = searchById(query, context.client.grants);
  if (byId === null) return lookUp(type, id, context);
  const found = await search(byId, context);
  for (const resource of found.aside) aside.push(resource);
  const [match] = settle(found.matches.filter(one => one.id === id)).value;
  if (match && found.whole) return { state: 'read', resource: match };
  if (found.why && hopeless.includes(found.why.code)) return { state: 'unread', why: found.why };
  return lookUp(type, id, context);
}
