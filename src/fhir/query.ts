import type { SearchAbilities } from '../domain/config.ts';
import type { SourceName } from '../domain/reading.ts';
import type { Grants } from './grants.ts';

/** One question to the server, not yet sent. */
export type Query = ReadQuery | SearchQuery | { kind: 'not-offered'; source: SourceName };

export interface ReadQuery {
  kind: 'read';
  source: SourceName;
  type: string;
  id: string;
  /** Parameters of a search for it, where it is to be asked for by one. */
  searched?: SearchQuery['params'];
}

export interface SearchQuery {
  kind: 'search';
  source: SourceName;
  type: string;
  /** Repeated names are ANDed. */
  params: readonly (readonly [name: string, value: string])[];
  /** For what is beside a resource of the same source that is read by its id: that one is whole without it. */
  beside?: true;
}

/** What goes over the wire; `path` is relative to the FHIR base. */
export type FhirRequest = { method: 'GET'; path: string } | { method: 'POST'; path: string; form: string };

/** The path of one resource, from the FHIR base on. */
export function readPath(type: string, id: string): string {
  return `${type}/${encodeURIComponent(id)}`;
}

/** The search for what is known by its id; null where it is to be read, or nobody granted a search of all of its type. */
export function searchById({ source, type, searched }: ReadQuery, grants: Grants): SearchQuery | null {
  return searched && grants(type, 'search') === 'all' ? { kind: 'search', source, type, params: searched } : null;
}

/** What is sent for a query before anything is answered. */
export function firstRequest(
  query: ReadQuery | SearchQuery,
  method: SearchAbilities['method'],
  grants: Grants,
): FhirRequest {
  if (query.kind === 'search') return searchRequest(query, method);
  const search = searchById(query, grants);
  return search ? searchRequest(search, method) : { method: 'GET', path: readPath(query.type, query.id) };
}

/** The first request of a search. Further pages are always GET: their links say all. */
export function searchRequest(query: SearchQuery, method: SearchAbilities['method']): FhirRequest {
  const params = new URLSearchParams();
  for (const [name, value] of query.params) params.append(name, value);
  return method === 'GET'
    ? { method, path: `${query.type}?${params}` }
    : { method, path: `${query.type}/_search`, form: params.toString() };
}
