import type { SearchAbilities } from '../domain/config.ts';
import { isRequestFault, RequestFault } from '../domain/fault.ts';
import type { FhirResource } from '../domain/fhir.ts';
import { type Problem, type Why, whyCodes } from '../domain/reading.ts';
import type { Client, RequestWatch } from './client.ts';
import type { Limits } from './limits.ts';
import { pathBelow } from './links.ts';
import { mustBeOurs } from './owner.ts';
import { cutDown, type Page, readPage } from './page.ts';
import { type FhirRequest, type SearchQuery, searchRequest } from './query.ts';

/** What one query brought. Resources as they came: repeated ones are still there. */
export interface Found {
  matches: FhirResource[];
  /** Came along whole without being asked for; may answer references. */
  aside: FhirResource[];
  problems: Problem[];
  /** Null when everything was read to the end. */
  why: Why | null;
  /** False where a page says that what is on it is not as it was recorded: then a match may lack what the record has. */
  whole: boolean;
  /** Pages (or, for a read, answers) that were understood; 0 means nothing was read. */
  pages: number;
}

export interface SearchContext {
  client: Client;
  /** Bare id: whose data it must be. */
  patient: string;
  method: SearchAbilities['method'];
  limits: Pick<Limits, 'pages' | 'entries'>;
  watch?: RequestWatch;
  /** Called after each page with its matches, before the next one is asked for. */
  onPage?: (matches: readonly FhirResource[]) => void;
}

/**
 * Reads a search page by page until there is no next page. `total` is ignored: only the end of the links is the end.
 * Does not reject for anything the server does; throws `OtherPatient` when the data is not this patient's alone.
 */
export async function search(query: SearchQuery, context: SearchContext): Promise<Found> {
  const { client, limits } = context;
  const found: Found = { matches: [], aside: [], problems: [], why: null, whole: true, pages: 0 };
  const whys: Why[] = [];
  const seen = new Set([searchRequest(query, 'GET').path]);
  let entries = 0;
  if (client.grants(query.type, 'search') === 'part') whys.push({ code: 'not-granted', detail: query.type });
  let request: FhirRequest | null = searchRequest(query, context.method);
  try {
    while (request) {
      const body = await client.send(request, context.watch);
      const page = readPage(body, query.type, `${query.source} page ${found.pages + 1}`);
      if ('code' in page) throw new RequestFault(page);
      take(found, page, context);
      whys.push(...page.whys);
      if (page.self !== null && answersOther(page.self, query, context.patient)) whys.push({ code: 'unreadable' });
      entries += page.entries;
      if (entries > limits.entries && page.next !== null) throw new RequestFault({ code: 'too-large' });
      request = nextRequest(page.next, query.type, client.base, seen);
      if (request && found.pages >= limits.pages) throw new RequestFault({ code: 'too-many-pages' });
    }
  } catch (error) {
    if (!isRequestFault(error)) throw error;
    whys.push(error.why);
  }
  found.why = gravest(whys);
  return found;
}

function take(found: Found, page: Page, { client, patient, onPage }: SearchContext): void {
  for (const { resource, place } of [...page.matches, ...page.aside]) {
    mustBeOurs(resource, patient, client.base, place);
  }
  const matches = page.matches.map(match => match.resource);
  for (const resource of matches) found.matches.push(resource);
  found.whole &&= page.whole;
  // What came along in part is asked for when something refers to it.
  if (page.whole) found.aside.push(...page.aside.flatMap(({ resource }) => (cutDown(resource) ? [] : resource)));
  for (const problem of page.problems) found.problems.push(problem);
  found.pages += 1;
  onPage?.(matches);
}

/** Parameters that leave results out, or parts of them. */
const narrowing =
  /^(?:status|intent|category|code|class|date|encounter|authoredon|effective-time|(?:onset|recorded)-date|(?:clinical|verification)-status|_(?:lastUpdated|summary|elements))$/;

/**
 * The search that was answered, as the server names it, was for another patient, or for less than was asked for: what is
 * not among its results may be there all the same.
 */
function answersOther(self: string, { params }: SearchQuery, patient: string): boolean {
  const parameters = new URLSearchParams(self.slice(self.indexOf('?') + 1));
  const named = [...parameters].flatMap(([name, value]) =>
    /^(?:patient|subject|beneficiary)$/.test(bare(name)) ? value : [],
  );
  if (named.length > 0 && !named.some(value => value.split(/[/,|]/).includes(patient))) return true;
  const asked = new Set(params.map(([name]) => bare(name)));
  return [...parameters].some(
    ([name, value]) => narrowing.test(bare(name)) && !/^(?:false)?$/.test(value) && !asked.has(bare(name)),
  );
}

/** The name of a parameter without its modifier (`status:not`); of two that mean the same visit, one. */
function bare(name: string): string {
  return name.replace(/:.*/, '').replace(/^context$/, 'encounter');
}

function nextRequest(link: string | null, type: string, base: string, seen: Set<string>): FhirRequest | null {
  if (link === null) return null;
  const path = pathBelow(base, link, `${base}/${type}`);
  if (path === null) throw new RequestFault({ code: 'unsafe-link' });
  if (seen.has(path)) throw new RequestFault({ code: 'page-loop' });
  seen.add(path);
  return { method: 'GET', path };
}

/** The one to name of several reasons, the same whatever order they came in; null for none. */
export function gravest(whys: readonly Why[]): Why | null {
  const key = (why: Why) => `${String(whyCodes.indexOf(why.code)).padStart(2, '0')} ${JSON.stringify(why)}`;
  const [first] = whys.map(key).sort();
  return whys.find(why => key(why) === first) ?? null;
}
