import type { SourceName } from '../../src/domain/reading.ts';
import { base } from '../fhir/server.ts';
import { type Asked, json, on, type Strike } from './ehr.ts';

type Bundle = Record<string, unknown>;

/** A page with another `next` link. */
export function withNext(page: Bundle, ...urls: readonly unknown[]): Bundle {
  return { ...page, link: urls.map(url => ({ relation: 'next', url })) };
}

export function withEntries(page: Bundle, ...entries: readonly unknown[]): Bundle {
  return { ...page, entry: [...((page.entry as unknown[]) ?? []), ...entries] };
}

/** Addresses of further pages, as the server would give them. */
export const pageAt = ({ url }: Asked, number: number) =>
  `${base}/${url.pathname.slice(new URL(base).pathname.length + 1).split('/')[0]}?_offset=${number * 1000}`;

/** The first page is the EHR's own and leads to a second one, which is answered so. */
export const secondPage = (strike: Strike) =>
  on(asked => {
    if (!asked.search) return null;
    return asked.later ? strike(asked) : json(withNext(asked.usual(), pageAt(asked, 1)));
  });

/** One page after the other without an end, each with nothing new on it. */
export const asPages = (answer: Strike) =>
  on(asked => {
    if (!asked.search) return null;
    const number = Number(asked.url.searchParams.get('_offset') ?? 0) / 1000;
    const page = () =>
      withNext(number === 0 ? asked.usual() : { ...asked.usual(), entry: [] }, pageAt(asked, number + 1));
    return answer({ ...asked, usual: page });
  });

/** Lets the first reading through; after that, every request for the source is answered so. */
export const afterFirst = (strike: Strike) => (source: SourceName) => {
  let again = false;
  return on(asked => {
    again ||= asked.before > 0;
    return again ? strike(asked) : null;
  })(source);
};
