import type { Reading } from '../domain/reading.ts';
import type { Breathe } from '../fhir/breathe.ts';
import type { Period } from '../fhir/period.ts';
import type { Outcome } from '../fhir/read.ts';
import type { VisitRow, VisitsDesk } from '../panel/coder/desk.ts';
import { breather, inTurn } from './breathe.ts';
import { encounterId } from './encounter-id.ts';
import { cutShort, isWhole } from './how-whole.ts';
import type { Judged, Wishes } from './judge.ts';
import type { Gist, ListedVisit } from './judge-visit.ts';
import type { Run } from './run.ts';

/** A period that was read, and when its reading began (UTC milliseconds). */
export interface PeriodRead {
  period: Period;
  reading: Reading;
  begunAt: number;
  days: number;
}

export interface WorkTools {
  /** Starts to read all visits of so many days. */
  read(days: number): Run;
  /** The visits of so many days, some at a time. */
  list(period: Period, days: number): AsyncIterable<ListedVisit[]>;
  judge(period: Period, id: string, wishes: Wishes, breathe?: Breathe): Promise<Judged | null>;
  gist(judged: Judged, reference: string): Gist | null;
  /** The load of the period was stopped: data of another patient came in. */
  onStop(outcome: Extract<Outcome, { stop: unknown }>): void;
}

/** What is known of the list. `judged` says of each row what its report came to. */
export type WorkState = Pick<VisitsDesk, 'rows' | 'days' | 'state' | 'checked' | 'total' | 'whole' | 'why' | 'readAt'>;

/** How often the list is told, in milliseconds, while visit after visit is judged. */
const tellEvery = 100;
const unjudged = { verdict: null, candidates: null, waived: 0, first: null } as const;

/**
 * The visits of a period, judged one after another: the current one first, then from the newest on. Between two of them
 * the page may do something else.
 */
export class VisitWork {
  private now: WorkState;
  private read: PeriodRead | null = null;
  private run: Run | null = null;
  private turn = 0;
  private toldAt = 0;
  private readonly rows = new Map<string, VisitRow>();
  /** Whether each visit of what was read has its row. */
  private listed = false;
  private readonly listeners = new Set<() => void>();
  private readonly tools: WorkTools;
  private readonly current: string | null;
  private wishes: Wishes;

  /** `current`: `Encounter/x` that the panel was opened for. */
  constructor(tools: WorkTools, current: string | null, wishes: Wishes, days: number) {
    this.tools = tools;
    this.current = current;
    this.wishes = wishes;
    this.now = { rows: [], days, state: 'idle', checked: 0, total: 0, whole: true, why: null, readAt: null };
  }

  state = (): WorkState => this.now;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** When the reading began that the rows are judged from; null before. */
  get begunAt(): number | null {
    return this.read?.begunAt ?? null;
  }

  /** Takes a period that has been read already. */
  take(read: PeriodRead): void {
    this.end();
    this.use(read);
  }

  /** Reads so many days, and judges what comes of it. */
  begin(days = this.now.days): void {
    this.end();
    const { turn } = this;
    this.run = this.tools.read(days);
    const { outcome, startedAt } = this.run;
    this.tell({ days, state: 'reading' });
    outcome.then(
      one => turn === this.turn && this.arrived(one, startedAt, days),
      () => turn === this.turn && this.tell({ state: 'failed', why: 'other' }),
    );
  }

  stop(): void {
    if (this.now.state !== 'reading' && this.now.state !== 'checking') return;
    this.end();
    this.tell({ state: 'stopped' });
  }

  resume(): void {
    const { state, days } = this.now;
    if (state === 'stopped' && this.read?.days === days) this.check(this.read);
    else if (state === 'stopped' || state === 'failed') this.begin();
  }

  /** Judges again by other wishes. Nothing is read. */
  wish(wishes: Wishes): void {
    if (wishes === this.wishes) return;
    this.wishes = wishes;
    for (const row of this.rows.values())
      if (row.state !== 'outside') this.put({ ...row, ...unjudged, state: 'waiting' });
    const goesOn = this.now.state === 'checking' || this.now.state === 'done';
    if (this.read && goesOn) this.check(this.read);
    else this.tell({});
  }

  /** The whole report of one visit, judged anew from what was read; null where that cannot stand for it. */
  async report(reference: string, wishes: Wishes): Promise<Judged | null> {
    const { read } = this;
    if (!read) return null;
    // The press that asked for it is answered before it is judged; and what shows it is a task of its own.
    await inTurn();
    const judged = await this.tools.judge(read.period, encounterId(reference), wishes);
    await inTurn();
    return judged && isWhole(judged) ? judged : null;
  }

  /** Ends whatever is under way. */
  end(): void {
    this.turn += 1;
    this.run?.stop();
    this.run = null;
  }

  private arrived(outcome: Outcome, begunAt: number, days: number): void {
    this.run = null;
    if ('stop' in outcome || !outcome.period) {
      if ('stop' in outcome) this.tools.onStop(outcome);
      this.tell({
        state: 'failed',
        why: 'stop' in outcome && outcome.stop.why === 'fhir-version' ? 'fhir-version' : 'other',
      });
      return;
    }
    const cut = cutShort(outcome.reading);
    if (cut !== null) this.tell({ state: cut === 'stopped' ? 'stopped' : 'failed', why: cut });
    else this.use({ period: outcome.period, reading: outcome.reading, begunAt, days });
  }

  private use(read: PeriodRead): void {
    const { status, why } = read.reading.sources.encounters;
    this.rows.clear();
    this.listed = false;
    const state = status === 'failed' || status === 'not-offered' ? status : null;
    this.read = read;
    this.tell({
      days: read.days,
      whole: status === 'complete',
      why: why?.code ?? null,
      readAt: read.reading.readAt,
    });
    this.check(read, state);
  }

  /** Lists what is not listed yet, and judges what is not judged. `end`: the state it is left in instead. */
  private async check(read: PeriodRead, end: VisitsDesk['state'] | null = null): Promise<void> {
    this.end();
    const { turn } = this;
    const breathe = breather();
    const isOver = async () => {
      await breathe();
      return turn !== this.turn;
    };
    this.tell({ state: 'checking' });
    try {
      if (!this.listed) {
        for await (const some of this.tools.list(read.period, read.days)) {
          if (turn !== this.turn) return;
          for (const visit of some) if (!this.rows.has(visit.reference)) this.put(this.rowOf(visit, read));
          if (await isOver()) return;
        }
        if (turn !== this.turn) return;
        this.listed = true;
        this.tell({});
      }
      for (const { reference } of end === null ? this.inTurn() : []) {
        if (await isOver()) return;
        const row = await this.judged(reference, read, breathe);
        if (turn !== this.turn) return;
        this.put(row);
        if (Date.now() - this.toldAt >= tellEvery) this.tell({});
      }
      this.tell({ state: end ?? 'done' });
    } catch {
      if (turn === this.turn) this.tell({ state: 'failed', why: 'other' });
    }
  }

  private async judged(reference: string, { period }: PeriodRead, breathe: Breathe): Promise<VisitRow> {
    const row = this.rows.get(reference) as VisitRow;
    try {
      const judged = await this.tools.judge(period, encounterId(reference), this.wishes, breathe);
      const gist = judged && this.tools.gist(judged, reference);
      return gist ? { ...row, ...gist, state: 'judged' } : { ...row, state: 'outside' };
    } catch {
      return { ...row, state: 'failed' };
    }
  }

  private rowOf({ reference, start, type, place }: ListedVisit, { period }: PeriodRead): VisitRow {
    return {
      reference,
      start,
      type,
      place,
      current: reference === this.current,
      state: period.holds(encounterId(reference)) ? 'waiting' : 'outside',
      ...unjudged,
    };
  }

  private inTurn(): VisitRow[] {
    return inOrder([...this.rows.values()].filter(({ state }) => state === 'waiting'));
  }

  private put(row: VisitRow): void {
    this.rows.set(row.reference, row);
  }

  private tell(change: Partial<WorkState>): void {
    this.toldAt = Date.now();
    const rows = inOrder([...this.rows.values()]);
    const counted = rows.filter(({ state }) => state !== 'outside');
    const checked = counted.filter(({ state }) => state !== 'waiting').length;
    this.now = { ...this.now, ...change, rows, checked, total: counted.length };
    for (const listener of this.listeners) listener();
  }
}

/** The current visit first, then the newest. */
function inOrder(rows: readonly VisitRow[]): VisitRow[] {
  const key = ({ current, start, reference }: VisitRow) => `${current ? 1 : 0} ${start ?? ''} ${reference}`;
  return rows
    .map(row => ({ row, key: key(row) }))
    .toSorted((a, b) => (a.key < b.key ? 1 : -1))
    .map(({ row }) => row);
}
