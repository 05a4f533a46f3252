import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drugBook } from '../../src/knowledge/drug-book.ts';
import { drugTable } from '../../src/knowledge/drugs.ts';
import { edits, unlikelyUnits } from '../../src/knowledge/edits.ts';
import { knowledgeVersion, type Provenance } from '../../src/knowledge/index.ts';
import { methods } from '../../src/knowledge/methods.ts';
import { drugServices, routeServices } from '../../src/knowledge/other-services.ts';
import { places } from '../../src/knowledge/places.ts';
import { policies } from '../../src/knowledge/policies.ts';
import { routeWords, undecided } from '../../src/knowledge/route-words.ts';
import { routeCodes } from '../../src/knowledge/routes.ts';
import { becameHeadings, beganLater } from '../../src/knowledge/short-codes.ts';
import { sites } from '../../src/knowledge/sites.ts';
import { units } from '../../src/knowledge/units.ts';
import { cvxExceptions, cvxVaccines } from '../../src/knowledge/vaccines.ts';
import { volumes } from '../../src/knowledge/volumes.ts';

interface Fact {
  /** What the row is about: two rows about one thing must not hold on one day. */
  about: string;
  row: Provenance;
}
const each = <T extends Provenance>(rows: readonly T[], about: (row: T) => readonly string[]): Fact[] =>
  rows.flatMap(row => about(row).map(key => ({ about: key, row })));

const facts: readonly Fact[] = [
  ...drugBook.flatMap(({ ingredient, codes }) => each(codes, ({ code }) => [`drug code: ${ingredient} ${code}`])),
  ...each(drugTable, ({ ingredient }) => [`drug: ${ingredient}`]),
  ...each([...cvxExceptions, cvxVaccines], ({ codes }) => codes.map(code => `cvx: ${code}`)),
  ...Object.entries(drugServices).flatMap(([kind, rows]) =>
    each(rows, row => [`service of drug: ${kind} ${JSON.stringify(Reflect.get(row, 'routes') ?? null)}`]),
  ),
  ...Object.entries(routeServices).flatMap(([route, row]) => each([row], () => [`service of route: ${route}`])),
  ...each(routeCodes, ({ system, codes }) => codes.map(code => `route code: ${system} ${code}`)),
  ...each([...routeWords, undecided], ({ words }) => words.map(word => `route word: ${word}`)),
  ...each(methods, ({ system, code }) => [`method: ${system} ${code}`]),
  ...each(sites, ({ name }) => [`site: ${name}`]),
  ...each(places, ({ pos }) => [`place: ${pos}`]),
  ...each(units, ({ ucum }) => [`unit: ${ucum}`]),
  ...each(volumes, ({ route, site }) => [`volume: ${route} ${site}`]),
  ...each(edits, ({ side, codes }) => codes.map(code => `edit: ${side} ${code}`)),
  ...Object.entries(unlikelyUnits).map(([side, row]) => ({ about: `unlikely units: ${side}`, row })),
  ...each(becameHeadings, ({ code }) => [`became a heading: ${code}`]),
  ...each(beganLater, ({ code }) => [`began later: ${code}`]),
  ...policies.flatMap(({ id, sources }) =>
    Object.entries(sources).flatMap(([name, row]) => (row ? [{ about: `policy: ${id} ${name}`, row }] : [])),
  ),
];

/** A row is closed when it ended before the day of the knowledge's version. */
const today = knowledgeVersion.slice(0, 10);
const period = ({ from, to }: Provenance) => `${from ?? ''}..${to ?? ''}`;
const digest = (row: object) =>
  createHash('sha256')
    .update(JSON.stringify(row, (_, value: unknown) => inOrder(value)))
    .digest('hex')
    .slice(0, 12);

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function closedRows(rows: readonly Fact[]): Record<string, string> {
  const closed = rows.filter(({ row }) => row.to !== null && row.to < today);
  return Object.fromEntries(closed.map(({ about, row }) => [`${about} ${period(row)}`, digest(row)]));
}

function clashes(rows: readonly Fact[]): string[] {
  const byKey = Map.groupBy(rows, ({ about }) => about);
  return [...byKey.values()].flatMap(all =>
    all.flatMap(({ about, row }, at) =>
      all
        .slice(at + 1)
        .filter(other => (row.from ?? '0') <= (other.row.to ?? '9') && (other.row.from ?? '0') <= (row.to ?? '9'))
        .map(other => `${about}: ${period(row)} and ${period(other.row)}`),
    ),
  );
}

describe('facts', () => {
  it('have no source missing, and days that are days', () => {
    const day = /^\d{4}-\d{2}-\d{2}$/;
    const bad = facts.filter(
      ({ row: { source, read, from, to } }) =>
        source.trim() === '' || !day.test(read) || [from, to].some(one => one !== null && !day.test(one)),
    );
    expect(bad).toEqual([]);
  });

  it('about one thing never hold on one day', () => expect(clashes(facts)).toEqual([]));

  it('were read on a day that had come', () => {
    expect(facts.filter(({ row }) => row.read > today).map(({ about }) => about)).toEqual([]);
  });
});

describe('closed rows', () => {
  const path = new URL('closed-rows.json', import.meta.url);
  const kept = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const closed = closedRows(facts);

  it('are listed in closed-rows.json: add the lines that are missing', () => {
    expect(Object.entries(closed).filter(([about]) => !(about in kept))).toEqual([]);
  });

  it('never change: add a row of its own for what was wrong or has changed', () => {
    const changed = Object.keys(kept).filter(about => closed[about] !== kept[about]);
    expect(changed).toEqual([]);
  });
});

describe('the checks themselves', () => {
  const row: Provenance = { source: 's', read: '2024-01-01', from: null, to: '2024-03-31', confidence: 'sourced' };

  it('notice an edit of any field of a closed row, and its removal', () => {
    const before = closedRows([{ about: 'a', row }]);
    for (const edit of [{ source: 't' }, { read: '2024-01-02' }, { confidence: 'recall' as const }, { extra: 1 }]) {
      expect(closedRows([{ about: 'a', row: { ...row, ...edit } }])).not.toEqual(before);
    }
    expect(closedRows([{ about: 'a', row: { ...row, to: null } }])).toEqual({});
    const { source, ...rest } = row;
    expect(closedRows([{ about: 'a', row: { ...rest, source } }])).toEqual(before);
  });

  it('notice two rows on one day, and not two that follow each other', () => {
    const next = { ...row, from: '2024-04-01', to: null };
    expect(
      clashes([
        { about: 'a', row },
        { about: 'a', row: next },
      ]),
    ).toEqual([]);
    expect(
      clashes([
        { about: 'a', row },
        { about: 'a', row: { ...next, from: '2024-03-31' } },
      ]),
    ).toHaveLength(1);
    expect(
      clashes([
        { about: 'a', row },
        { about: 'b', row },
      ]),
    ).toEqual([]);
  });
});
