import type { TableKind } from '../domain/official-table.ts';
import type { Report } from '../engine/report.ts';
import { fileNameOf, indexName, readIndex } from '../knowledge/tables/folder.ts';
import type { Edition, Tables } from '../knowledge/tables/lookup.ts';
import { daysOf, standingOf } from '../knowledge/tables/period.ts';
import { type AnyTable, readTable } from '../knowledge/tables/table.ts';
import { tablesFrom } from '../knowledge/tables/tables.ts';

/** How long a table may take, in milliseconds. The built-in rows answer for one that does not come. */
const patience = 10_000;

/** The official tables of one session: fetched when a rule has asked for them, and then kept. */
export class TableShelf {
  /** What is at hand. */
  tables: Tables = tablesFrom([]);
  /** Editions that are listed and could not be had; the list itself, when that could not be read. */
  readonly lacking = new Set<string>();
  private readonly loaded: AnyTable[] = [];
  /** How many of the loaded ones are at hand. */
  private atHand = 0;
  /** By file name: what was asked for, until it has come or failed. Several judgements may wait for one. */
  private readonly asked = new Map<string, Promise<void>>();
  private index: Promise<readonly Edition[]> | undefined;
  private readonly folder: URL;

  /** `folder`: where the tables lie, below the page's own origin. */
  constructor(folder: URL) {
    this.folder = folder;
  }

  /**
   * Fetches what would answer better than what is at hand. Resolves when all of it has come or cannot be had, whoever has
   * asked for it first; never rejects. `tables` are others where something has come.
   */
  async fetchFor(asked: Report['tables']): Promise<void> {
    this.index ??= this.readIndex();
    const listed = await this.index;
    const days = asked.flatMap(({ kind, first, last }) => [first, last].map(day => ({ kind, day })));
    const wanted = new Set(days.flatMap(({ kind, day }) => bestOf(listed, kind, day) ?? []).map(fileNameOf));
    await Promise.all([...wanted].map(name => this.table(name)));
    if (this.atHand === this.loaded.length) return;
    this.atHand = this.loaded.length;
    this.tables = tablesFrom(this.loaded);
  }

  private table(name: string): Promise<void> {
    const known = this.asked.get(name) ?? this.fetchTable(name);
    this.asked.set(name, known);
    return known;
  }

  private async fetchTable(name: string): Promise<void> {
    const text = await this.read(name);
    const read = text === null ? null : readTable(text);
    if (read === null || 'fault' in read || fileNameOf(read.table) !== name) {
      this.lacking.add(name);
      return;
    }
    this.loaded.push(read.table);
  }

  private async readIndex(): Promise<readonly Edition[]> {
    try {
      const editions = readIndex(JSON.parse((await this.read(indexName)) ?? ''));
      if (editions) return editions;
    } catch {
      // Falls through: a list that cannot be read lists nothing.
    }
    this.lacking.add(indexName);
    return [];
  }

  private async read(name: string): Promise<string | null> {
    try {
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(new URL(name, this.folder), {
        signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      return answer.ok ? await answer.text() : null;
    } catch {
      return null;
    }
  }
}

/** Which listed edition answers for a day: the last one that had begun. Either list of diagnosis codes will do. */
function bestOf(listed: readonly Edition[], kind: TableKind, day: string): Edition | null {
  const kinds = kind.startsWith('icd10cm') ? ['icd10cm-order', 'icd10cm-codes'] : [kind];
  const begun = listed.filter(one => kinds.includes(one.kind) && standingOf(one.period, day) !== 'ahead');
  const order = ({ kind: own, period }: Edition) => `${daysOf(period).from} ${own}`;
  return begun.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0] ?? null;
}
