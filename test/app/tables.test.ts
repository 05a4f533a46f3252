// @vitest-environment jsdom
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Judged, judgeAgain } from '../../src/app/judge.ts';
import { tablesOf } from '../../src/app/report-tables.ts';
import type { Session } from '../../src/smart/session.ts';
import { readyChart } from '../engine/chart.ts';

const server = setupServer();
let asked: string[] = [];

beforeAll(() => server.listen());
beforeEach(() => {
  asked = [];
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const table = (period: string, rows: readonly (readonly [string, number])[]) => ({
  table: 'needlepoint-table/1',
  kind: 'icd10cm-order',
  period,
  sources: ['invented.txt'],
  importedOn: '2026-01-01',
  codes: null,
  leftOut: 0,
  count: rows.length,
  columns: ['code', 'valid'],
  rows,
});

/** Serves these files in `tables/`, and their list. What is null is listed and not there. */
function serve(files: Readonly<Record<string, object | string | null>>): void {
  const index = { tables: 'needlepoint-tables/1', files: Object.keys(files) };
  server.use(
    http.get('*/tables/:name', ({ params }) => {
      const name = String(params.name);
      asked.push(name);
      const file = name === 'index.json' ? index : files[name];
      if (!file) return new HttpResponse(null, { status: 404 });
      return typeof file === 'string' ? HttpResponse.text(file) : HttpResponse.json(file);
    }),
  );
}

/** Judges the ready chart (E53.8, on 2026-03-12) with the tables of the folder. */
async function judged(tables: string | null = 'tables/') {
  const session = {
    tables,
    waivers: [],
    policy: { id: 'base', weights: {}, byPayer: [] },
  } as unknown as Session;
  const { report, tableLacking } = await judgeAgain({ chart: readyChart() }, session, { policy: null, waivers: [] });
  const used = report.tables.find(({ kind }) => kind === 'icd10cm-order');
  return { verdict: report.visits[0]?.verdict, period: used?.period, standing: used?.standing, tableLacking, session };
}

const list = 'icd10cm-order-FY2026.json';

test('no folder, no request', async () => {
  serve({});
  expect(await judged(null)).toMatchObject({ verdict: 'ready', period: null, tableLacking: false });
  expect(asked).toEqual([]);
});

test('a table that a rule asks is fetched before there is a verdict, once', async () => {
  serve({ [list]: table('FY2026', [['E538', 0]]), 'icd10cm-order-FY2027.json': table('FY2027', []) });
  const first = await judged();
  expect(first).toMatchObject({ verdict: 'not-ready', period: 'FY2026', standing: 'current', tableLacking: false });
  expect(asked).toEqual(['index.json', list]);
  await judgeAgain({ chart: readyChart() }, first.session, { policy: null, waivers: [] });
  expect(asked).toEqual(['index.json', list]);
});

test('a table of an earlier year answers, and is said to be out of date', async () => {
  serve({ 'icd10cm-order-FY2024.json': table('FY2024', [['E538', 1]]) });
  expect(await judged()).toMatchObject({ verdict: 'ready', period: 'FY2024', standing: 'past' });
});

const broken: readonly [what: string, files: Parameters<typeof serve>[0]][] = [
  ['is not there', { [list]: null }],
  ['is not JSON', { [list]: '<!doctype html>' }],
  ['is of another edition', { [list]: table('FY2025', [['E538', 0]]) }],
];
test.each(broken)('a table that %s leaves the built-in rows, and that is said', async (_, files) => {
  serve(files);
  expect(await judged()).toMatchObject({ verdict: 'ready', period: null, tableLacking: true });
});

test('a list that cannot be read leaves the built-in rows, and that is said', async () => {
  server.use(http.get('*/tables/:name', () => HttpResponse.text('nothing')));
  expect(await judged()).toMatchObject({ verdict: 'ready', period: null, tableLacking: true });
});

describe('two judgements at once', () => {
  const wishes = { policy: null, waivers: [] };
  const session = () =>
    ({ tables: 'tables/', waivers: [], policy: { id: 'base', weights: {}, byPayer: [] } }) as unknown as Session;
  const shown = ({ report }: Judged) => [
    report.visits[0]?.verdict,
    tablesOf(report).edition('icd10cm-order', '2026-03-12'),
  ];
  const unready = ['not-ready', expect.objectContaining({ period: 'FY2026' })];

  test('the second waits for the table that the first has asked for', async () => {
    serve({ [list]: table('FY2026', [['E538', 0]]) });
    const one = session();
    const both = await Promise.all([1, 2].map(() => judgeAgain({ chart: readyChart() }, one, wishes)));
    expect(both.map(shown)).toEqual([unready, unready]);
    expect(asked).toEqual(['index.json', list]);
  });

  test('one that was interrupted while a table came is made anew by it', async () => {
    serve({ [list]: table('FY2026', [['E538', 0]]) });
    const one = session();
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = judgeAgain({ chart: readyChart() }, one, wishes, () => promise);
    expect(shown(await judgeAgain({ chart: readyChart() }, one, wishes))).toEqual(unready);
    resolve();
    expect(shown(await slow)).toEqual(unready);
  });
});

test('where the script does not come that fetches them, the built-in rows answer, and that is said', async () => {
  vi.doMock('../../src/app/table-shelf.ts', () => {
    throw new TypeError('lost');
  });
  serve({ [list]: table('FY2026', [['E538', 0]]) });
  expect(await judged()).toMatchObject({ verdict: 'ready', period: null, tableLacking: true });
  expect(await judged(null)).toMatchObject({ verdict: 'ready', period: null, tableLacking: false });
  expect(asked).toEqual([]);
  vi.doUnmock('../../src/app/table-shelf.ts');
});
