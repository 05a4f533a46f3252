import { mayBeSeen } from './compartment.ts';
import { isResourceType } from './definitions.ts';
import type { Answer } from './http.ts';
import { refusal } from './outcome.ts';
import { type Page, type SearchBook, writePage } from './paging.ts';
import type { Found, Repository } from './repository.ts';
import { allows } from './scopes.ts';
import { checkSearch } from './search-request.ts';
import type { ShapeRules } from './shapes.ts';

/** Where and for whom a FHIR server answers. */
export interface Desk {
  base: string;
  rules: ShapeRules;
  repository: Repository;
  searches: SearchBook;
  /** The launch, and what it may see; null on the open port. */
  visitor: { patient: string; launch: string; scopes: readonly string[] } | null;
}

export type Reply = { refused: Answer } | { page: Page };

/** Refuses a type that R4 or this kind of server does not have. */
export function unservedType(type: string, rules: ShapeRules): Answer | null {
  if (isResourceType(type) && !rules.notServed?.includes(type)) return null;
  return refusal(404, 'not-supported', `This server has no ${isResourceType(type) ? type : 'such resource type'}`);
}

/** Answers a search, or a later page of one. */
export async function search(desk: Desk, type: string, asked: URLSearchParams): Promise<Reply> {
  const { base, rules, searches, visitor } = desk;
  const launch = visitor?.launch ?? null;
  const token = asked.get('_page');
  if (token !== null && !rules.pages.fixed) return laterPage(desk, type, token, launch);
  const checked = checkSearch(type, asked, rules);
  if ('refused' in checked) return checked;
  if (visitor !== null && asksForAnother(checked.parameters, visitor.patient)) {
    return { refused: refusal(403, 'forbidden', 'The token is for another patient') };
  }
  let found: readonly Found[];
  try {
    found = await find(desk, type, checked.parameters);
  } catch {
    return { refused: refusal(400, 'invalid', `${type} cannot be searched like this`) };
  }
  if (visitor !== null) {
    found = found.filter(
      ({ mode, resource }) =>
        mayBeSeen(resource, visitor.patient) &&
        (mode === 'match' || allows(visitor.scopes, resource.resourceType, 'read')),
    );
  }
  const { ignored, page, size } = checked;
  const kept = { base, type, asked, rules, size, ignored, found, launch };
  const self = address(base, type, asked);
  const next = rules.pages.fixed
    ? () => address(base, type, asked, { page: String(page + 1) })
    : () => `${base}/${type}?_page=${searches.keep(kept)}.2`;
  return { page: writePage(kept, page, { self, next }) };
}

function laterPage({ base, searches }: Desk, type: string, token: string, launch: string | null): Reply {
  const [id = '', number = ''] = token.split('.');
  const search = searches.open(id, launch);
  const page = Number(number);
  if (search === null || search.type !== type || search.base !== base || !Number.isInteger(page) || page < 1) {
    return { refused: refusal(410, 'expired', 'This page is no longer there') };
  }
  const at = (which: number) => `${base}/${type}?_page=${id}.${which}`;
  const previous = page === 1 ? {} : { previous: at(page - 1) };
  return { page: writePage(search, page, { self: at(page), ...previous, next: () => at(page + 1) }) };
}

async function find({ repository, rules }: Desk, type: string, parameters: URLSearchParams) {
  const found = await repository.find(type, parameters);
  if (!rules.problemsWithEncounter || type !== 'Condition' || !parameters.has('encounter')) return found;
  const problems = new URLSearchParams(parameters);
  problems.delete('encounter');
  problems.append('category', 'problem-list-item');
  const listed = await repository.find(type, problems);
  return [...found, ...listed.filter(one => !found.some(other => other.resource.id === one.resource.id))];
}

function asksForAnother(parameters: URLSearchParams, patient: string): boolean {
  return ['patient', 'subject', 'beneficiary'].some(name =>
    parameters.getAll(name).some(value => value.split(',').some(one => one !== `Patient/${patient}`)),
  );
}

function address(base: string, type: string, asked: URLSearchParams, changed: Record<string, string> = {}): string {
  const query = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(changed)) query.set(name, value);
  return `${base}/${type}${query.size > 0 ? `?${query}` : ''}`;
}
