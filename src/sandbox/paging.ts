import { randomUUID } from 'node:crypto';
import type { FhirResource } from '../domain/fhir.ts';
import { outcome } from './outcome.ts';
import type { Found } from './repository.ts';
import type { ShapeRules } from './shapes.ts';

export interface BundleEntry {
  fullUrl?: string;
  resource: unknown;
  search: { mode: 'match' | 'include' | 'outcome' };
}

/** A page of a search. */
export interface Page {
  resourceType: 'Bundle';
  type: 'searchset';
  total?: number;
  link: { relation: string; url: string }[];
  entry?: BundleEntry[];
}

/** One search and all that it found, kept so that its pages stay in step with each other. */
export interface Search {
  /** FHIR base, without a slash at its end. */
  base: string;
  type: string;
  /** As it was asked, wherever the parameters were written. */
  asked: URLSearchParams;
  rules: ShapeRules;
  size: number;
  ignored: readonly string[];
  found: readonly Found[];
  /** Launch that may turn its pages; null on the open port. */
  launch: string | null;
}

/** Searches whose later pages can still be asked for. */
export interface SearchBook {
  keep(search: Search): string;
  open(id: string, launch: string | null): Search | null;
}

const mostSearches = 500;

/** Starts an empty book. It holds the last 500 searches. */
export function searchBook(): SearchBook {
  const searches = new Map<string, Search>();
  return {
    keep(search) {
      const id = randomUUID();
      searches.set(id, search);
      const oldest = searches.keys().next().value;
      if (searches.size > mostSearches && oldest !== undefined) searches.delete(oldest);
      return id;
    },
    open(id, launch) {
      const search = searches.get(id) ?? null;
      return search?.launch === launch ? search : null;
    },
  };
}

/** Addresses of a page and its neighbours. `next` is asked only when there is more. */
export interface Links {
  self: string;
  previous?: string;
  next: () => string;
}

/** Writes one page, from 1. */
export function writePage(search: Search, page: number, { self, previous, next }: Links): Page {
  const { base, found, ignored, rules, size, type } = search;
  const matches = found.filter(({ mode }) => mode === 'match');
  const shown = matches.slice((page - 1) * size, page * size);
  // Included resources come along with the first page: the repository does not say which match brought them.
  const included = page === 1 ? found.filter(({ mode }) => mode === 'include') : [];
  const entry: BundleEntry[] = [...shown, ...included].map(({ resource, mode }) => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource: asSent(resource, rules),
    search: { mode },
  }));
  if (ignored.length > 0) entry.push(warning(type, ignored));
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(rules.total ? { total: matches.length } : {}),
    link: [
      { relation: 'self', url: self },
      ...(previous === undefined ? [] : [{ relation: 'previous', url: previous }]),
      ...(page * size < matches.length ? [{ relation: 'next', url: next() }] : []),
    ],
    ...(entry.length > 0 ? { entry } : {}),
  };
}

function warning(type: string, ignored: readonly string[]): BundleEntry {
  const words = `${type} was searched without ${ignored.join(', ')}`;
  return { resource: outcome('warning', 'not-supported', words), search: { mode: 'outcome' } };
}

/** A resource without the elements that this kind of server does not send. */
export function asSent(resource: FhirResource, rules: ShapeRules): FhirResource {
  const hidden = (rules.notSent ?? [])
    .map(path => path.split('.'))
    .filter(([type]) => type === resource.resourceType)
    .map(([, element]) => element);
  const sent = { ...resource };
  for (const element of hidden) if (element !== undefined) delete sent[element];
  return sent;
}
