import { cutLabel, type FhirResource, isFhirResource } from '../domain/fhir.ts';
import type { Problem, Why } from '../domain/reading.ts';
import { complaint, outcomeInstead } from './outcome.ts';
import { keyOf } from './versions.ts';

/** One page of a searchset, taken apart. */
export interface Page {
  /** Each with its place, for messages. */
  matches: { resource: FhirResource; place: string }[];
  /** Included along: they answer references, but are no results. */
  aside: { resource: FhirResource; place: string }[];
  problems: Problem[];
  /** What keeps this page from being complete. */
  whys: Why[];
  entries: number;
  /** Link to the next page, as written. */
  next: string | null;
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
  const page: Page = { matches: [], aside: [], problems: [], whys: [], entries: entries.length, next: null };
  for (const [index, entry] of entries.entries()) takeEntry(page, entry, type, `${place} entry ${index + 1}`);
  takeNext(page, body.link);
  return page;
}

function takeEntry(page: Page, entry: unknown, type: string, place: string): void {
  const { resource, search } = (entry ?? {}) as { resource?: unknown; search?: { mode?: unknown } | null };
  if (isFhirResource(resource) && resource.resourceType === 'OperationOutcome') {
    const why = complaint(resource);
    if (why) page.whys.push(why);
  } else if (isFhirResource(resource) && typeof resource.id === 'string' && resource.id !== '') {
    const isMatch = resource.resourceType === type && search?.mode !== 'include';
    (isMatch ? page.matches : page.aside).push({ resource, place });
    noteCut(page, resource);
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

function takeNext(page: Page, links: unknown): void {
  if (links === undefined || links === null) return;
  const next = Array.isArray(links) ? links.filter(link => link?.relation === 'next') : [links];
  if (next.length === 0) return;
  // One readable next link, or no telling how the list goes on.
  const urls = new Set<unknown>(next.map(link => link.url));
  const [url] = urls;
  if (urls.size === 1 && typeof url === 'string' && url !== '') page.next = url;
  else page.whys.push({ code: 'malformed', detail: 'Bundle.link' });
}
