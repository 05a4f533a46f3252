import fc from 'fast-check';
import { readyChart } from '../charts/index.ts';
import { base, type Script, searchset, server } from '../fhir/server.ts';
import { expectSaid, saidIn } from './law.ts';
import { proofsOf } from './proof.ts';
import { relation } from './relation.ts';
import { type Next, shuffled } from './shuffle.ts';
import { panelReport, readThrough } from './through.ts';

/**
 * The panel's reading layer reads the same record in one page, and in pages of other sizes and orders, with some of them
 * coming twice and with empty ones between: the panel says the same.
 */
export const paging = relation({
  id: 'MR5',
  name: 'How a server cuts its answers into pages makes no difference.',
  trial: fc.tuple(readyChart, fc.infiniteStream(fc.nat())),
  async holds([chart, random]) {
    const [proof] = proofsOf(chart);
    const visit = proof?.report.facts.visit.reference;
    if (!visit) return;
    const usual = server(chart.resources);
    const before = saidIn([await panelReport(await readThrough(usual, chart, visit), chart)]);
    for (let i = 0; i < 10; i += 1) {
      const script = inPages(usual, () => random.next().value ?? 0);
      const report = await panelReport(await readThrough(script, chart, visit), chart);
      expectSaid(before, saidIn([report]), { name: 'other pages', chart });
    }
  },
});

/** The searches of a server, each cut anew. */
function inPages(usual: Script, next: Next): Script {
  const searches: unknown[][] = [];
  const page = (search: number, number: number) => {
    const pages = searches[search] ?? [];
    const more = number + 1 < pages.length ? `${base}/X?search=${search}&page=${number + 1}` : undefined;
    return searchset(pages[number] as unknown[], more);
  };
  return request => {
    const search = request.params.get('search');
    if (search !== null) return page(Number(search), Number(request.params.get('page')));
    const answer = usual(request) as { type?: string; entry?: unknown[] };
    if (answer.type !== 'searchset') return answer;
    const all = answer.entry ?? [];
    const again = all.filter(() => next() % 4 === 0);
    searches.push(cut(shuffled([...all, ...again], next), next));
    return page(searches.length - 1, 0);
  };
}

function cut(entries: readonly unknown[], next: Next): unknown[] {
  const pages: unknown[][] = [];
  for (let from = 0; from < entries.length; ) {
    const size = next() % 4;
    pages.push(entries.slice(from, from + size));
    from += size;
  }
  return [...pages, []];
}
