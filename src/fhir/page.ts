import { cutLabel, type FhirResource, isFhirResource } from '../domain/fhir.ts';
import type { Problem, Why } from '../domain/reading.ts';
import { complaint, outcomeInstead } from './outcome.ts';
import { keyOf } from './versions.ts';

/** One page of a searchset, taken apart. */
export interface Page {
  /** Each with its place, for messages. */
  matches: { resource: FhirResource; place: string }[];
  /** Included along: they answer references, but are no results. `mode` as the entry says it. */
  aside: { resource: FhirResource; place: string; mode: unknown }[];
  problems: Problem[];
  /** What keeps this page from being complete. */
  whys: Why[];
  /** False where the page says of all that is on it that parts were taken out, or that it is to be read by other rules. */
  whole: boolean;
  entries: number;
  /** Link to the next page, as written. */
  next: string | null;
  /** The search that the server says it answered, as written; null when it does not say. */
  self: string | null;
}

/**
 * Takes apart a body that should be a page of a search for `type`; a `Why` when it is no such thing.
 * @param place e.g. `conditions page 2`
 */
export function readPage(body: unknown, type: string, place: string): Page | Why {
  if (!isFhirResource(body)) return { code: 'unreadable' };
  if (body.resourceType === 'OperationOutcome') return outcomeInstead(body);
  if (body.resourceType !== 'Bundle' || body.type !== 'searchset') return { code: 'unreadable' };
  const entries: unknown = body.entry ?? [];
  if (!Array.isArray(entries)) return { code: 'unreadable' };
  const page: Page = {
    matches: [],
    aside: [],
    problems: [],
    whys: [],
    whole: cutDown(body) === null && !body.implicitRules,
    entries: entries.length,
    next: null,
    self: null,
  };
  for (const [index, entry] of entries.entries()) takeEntry(page, entry, type, `${place} entry ${index + 1}`);
  noteStrangers(page, type);
  noteWhole(page, body);
  takeLinks(page, body.link);
  return page;
}

/**
 * Another type that is called a result, or that comes without a word and without any result: the page answers another
 * search. So does one on which what was searched for only came along.
 */
function noteStrangers({ matches, aside, whys }: Page, type: string): void {
  const strangers = aside.filter(({ resource, mode }) => resource.resourceType !== type && mode !== 'include');
  const alone =
    matches.length === 0 && aside.some(one => strangers.includes(one) || one.resource.resourceType === type);
  const isOther = alone || strangers.some(({ mode }) => mode === 'match');
  if (isOther) whys.push({ code: 'unreadable' });
}

/** What the server says of the page as a whole: that parts were taken out, or that it is to be read by other rules. */
function noteWhole(page: Page, bundle: FhirResource): void {
  const why = cutDown(bundle);
  if (why) page.whys.push(why);
  if (bundle.implicitRules) page.whys.push({ code: 'implicit-rules', detail: 'Bundle.implicitRules' });
}

function takeEntry(page: Page, entry: unknown, type: string, place: string): void {
  const { resource, search } = (entry ?? {}) as { resource?: unknown; search?: { mode?: unknown } | null };
  if (isFhirResource(resource) && resource.resourceType === 'OperationOutcome') {
    const why = complaint(resource);
    if (why) page.whys.push(why);
  } else if (isFhirResource(resource) && typeof resource.id === 'string' && resource.id !== '') {
    const mode = search?.mode;
    if (resource.resourceType === type && mode !== 'include') {
      page.matches.push({ resource, place });
      noteCut(page, resource);
    } else page.aside.push({ resource, place, mode });
  } else {
    page.problems.push({ where: place, why: { code: 'broken-resource' } });
    page.whys.push({ code: 'broken-resource', detail: type });
  }
}

function noteCut(page: Page, resource: FhirResource): void {
  const why = cutDown(resource);
  if (why === null) return;
  page.problems.push({ where: keyOf(resource), why });
  page.whys.push(why);
}

/** A resource that says of itself that elements were taken out: what it lacks must not be called missing. */
export function cutDown(resource: FhirResource): Why | null {
  const label = cutLabel(resource);
  return label && { code: 'other', detail: label.code };
}

function takeLinks(page: Page, links: unknown): void {
  if (links === undefined || links === null) return;
  const all: Link[] = Array.isArray(links) ? links.filter(link => link !== null) : [links];
  const next = Array.isArray(links) ? all.filter(link => relationOf(link) === 'next') : all;
  const self = all.find(link => relationOf(link) === 'self')?.url;
  if (typeof self === 'string') page.self = self;
  // One readable next link, or no telling how the list goes on.
  const urls = new Set<unknown>(next.map(link => link?.url));
  const [url] = urls;
  const isReadable = urls.size === 1 && typeof url === 'string' && url !== '';
  if (isReadable) page.next = url;
  const isUnclear = (next.length > 0 && !isReadable) || all.some(link => relationOf(link) === null);
  if (isUnclear) page.whys.push({ code: 'malformed', detail: 'Bundle.link' });
}

type Link = { relation?: unknown; url?: unknown } | undefined;

/** Relations count in any case, also by their address (RFC 8288, 2.1.1 and 2.1.2); null for what names none. */
function relationOf(link: Link): string | null {
  const relation = link?.relation;
  if (typeof relation !== 'string') return null;
  const name = relation.slice(relation.lastIndexOf('/') + 1);
  return name.trim().toLowerCase() || null;
}
