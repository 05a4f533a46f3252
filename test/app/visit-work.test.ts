// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import type { Judged, Wishes } from '../../src/app/judge.ts';
import type { Run } from '../../src/app/run.ts';
import { type PeriodRead, VisitWork, type WorkTools } from '../../src/app/visit-work.ts';
import { complete, type Reading, type SourceName, sourceNames, type WhyCode } from '../../src/domain/reading.ts';
import type { Period } from '../../src/fhir/period.ts';
import type { Outcome } from '../../src/fhir/read.ts';

const plain: Wishes = { policy: null, waivers: [] };

function reading(failed: Partial<Record<SourceName, WhyCode>> = {}): Reading {
  const sources = sourceNames.map(name => {
    const code = failed[name];
    return [name, code ? { status: 'failed', value: [], why: { code } } : complete([])];
  });
  return {
    patient: 'Patient/p',
    encounter: null,
    readAt: '2026-11-21T10:00:00Z',
    fhirVersion: null,
    sources: Object.fromEntries(sources) as Reading['sources'],
    references: new Map(),
    problems: [],
    otherVisits: null,
  };
}

/** Visits by id and start; those that the period does not hold are outside. */
function periodOf(visits: Readonly<Record<string, string>>, outside: readonly string[] = []): Period {
  return {
    visits: () => Object.keys(visits),
    holds: id => !outside.includes(id),
    untied: reading(),
    visit: async () => null,
    only: async () => reading(),
  };
}

/** Reading and judging that go on when the test says so. `between`: what comes between two visits that are listed. */
function bench(visits: Readonly<Record<string, string>>, outside: readonly string[] = [], between = async () => {}) {
  const period = periodOf(visits, outside);
  const judging: { id: string; wishes: Wishes; go(verdict: string | Error | null): Promise<void> }[] = [];
  const runs: { days: number; stopped: boolean; finish(outcome: Outcome): Promise<void> }[] = [];
  const onStop = vi.fn();
  const tools: WorkTools = {
    read: days => {
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      const made = {
        days,
        stopped: false,
        finish: async (outcome: Outcome) => {
          resolve(outcome);
          await settled();
        },
      };
      runs.push(made);
      const stop = () => {
        made.stopped = true;
      };
      return { outcome: promise, startedAt: 1, progress: () => [], subscribe: () => () => {}, stop } satisfies Run;
    },
    async *list() {
      for (const [id, start] of Object.entries(visits)) {
        yield [{ reference: `Encounter/${id}`, start, type: null, place: null }];
        await between();
      }
    },
    judge: (_period, id, wishes) => {
      const { promise, resolve, reject } = Promise.withResolvers<Judged | null>();
      judging.push({
        id,
        wishes,
        go: async verdict => {
          if (verdict instanceof Error) reject(verdict);
          else resolve(verdict === null ? null : ({ verdict } as unknown as Judged));
          await settled();
        },
      });
      return promise;
    },
    gist: judged => ({
      verdict: (judged as unknown as { verdict: 'ready' }).verdict,
      candidates: 1,
      waived: 0,
      first: null,
    }),
    onStop,
  };
  const work = new VisitWork(tools, 'Encounter/b', plain, 90);
  const take = () => work.take({ period, reading: reading(), begunAt: 1, days: 90 } satisfies PeriodRead);
  const row = (id: string) => work.state().rows.find(({ reference }) => reference === `Encounter/${id}`);
  return { work, judging, runs, period, onStop, take, row };
}

/** Lets all go on that waits for nothing but its turn: each turn of the loop delivers timers and messages alike. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise(resolve => setTimeout(resolve));
}

const three = { a: '2026-11-01T10:00:00Z', b: '2026-10-01T10:00:00Z', c: '2026-11-20T10:00:00Z' };
const at = <T>(list: readonly T[], index: number) => list[index] as T;

describe('one visit after the other', () => {
  test('the current one first, then the newest; the next begins when the one before is done', async () => {
    const { work, judging, take, row } = bench(three);
    take();
    await settled();
    expect(work.state()).toMatchObject({ state: 'checking', checked: 0, total: 3 });
    expect(work.state().rows.map(({ reference }) => reference)).toEqual(['Encounter/b', 'Encounter/c', 'Encounter/a']);
    expect(judging.map(({ id }) => id)).toEqual(['b']);
    await at(judging, 0).go('ready');
    expect(judging.map(({ id }) => id)).toEqual(['b', 'c']);
    await at(judging, 1).go('review');
    await at(judging, 2).go('none');
    expect(work.state()).toMatchObject({ state: 'done', checked: 3, total: 3 });
    expect(row('c')).toMatchObject({ state: 'judged', verdict: 'review', candidates: 1 });
  });

  test('what the period does not hold is not judged and not counted; what cannot be judged fails alone', async () => {
    const { work, judging, take, row } = bench(three, ['c']);
    take();
    await settled();
    await at(judging, 0).go(new Error('inside'));
    await at(judging, 1).go(null);
    expect(work.state()).toMatchObject({ state: 'done' });
    expect([row('a')?.state, row('b')?.state, row('c')?.state]).toEqual(['outside', 'failed', 'outside']);
    expect(work.state().rows.every(({ verdict }) => verdict === null)).toBe(true);
  });

  test.each(['stopped', 'wished otherwise'])(
    '%s while visits are being listed, none of them is left out',
    async how => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const { work, judging, take } = bench(three, [], () => promise);
      take();
      await settled();
      expect(work.state().state).toBe('checking');
      if (how === 'stopped') {
        work.stop();
        work.resume();
      } else work.wish({ policy: 'medicare-part-b', waivers: [] });
      resolve();
      await settled();
      for (let turn = 0; turn < 3; turn += 1) await judging[turn]?.go('ready');
      expect(judging.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
      expect(work.state()).toMatchObject({ state: 'done', checked: 3, total: 3 });
    },
  );

  test('stopped, it judges nothing more, and goes on where it was', async () => {
    const { work, judging, take } = bench(three);
    take();
    await settled();
    await at(judging, 0).go('ready');
    work.stop();
    await at(judging, 1).go('ready');
    expect(work.state()).toMatchObject({ state: 'stopped', checked: 1 });
    expect(judging).toHaveLength(2);
    work.resume();
    await settled();
    expect(judging.map(({ id }) => id)).toEqual(['b', 'c', 'c']);
  });

  test('by other wishes every visit is judged again, and none keeps a verdict of before', async () => {
    const { work, judging, take, row } = bench(three);
    take();
    await settled();
    await at(judging, 0).go('ready');
    const wishes = { ...plain, policy: 'medicare-part-b' };
    work.wish(wishes);
    expect(row('b')).toMatchObject({ state: 'waiting', verdict: null });
    await settled();
    await at(judging, 1).go('ready');
    expect(row('c')).toMatchObject({ state: 'waiting', verdict: null });
    expect(judging.slice(2).map(one => [one.id, one.wishes])).toEqual([['b', wishes]]);
  });
});

describe('reading a period', () => {
  test('another number of days stops the reading before, whose outcome is nothing', async () => {
    const { work, runs, period, judging } = bench(three);
    work.begin();
    work.begin(365);
    expect(runs.map(({ days, stopped }) => [days, stopped])).toEqual([
      [90, true],
      [365, false],
    ]);
    await at(runs, 0).finish({ reading: reading(), period });
    expect(work.state()).toMatchObject({ state: 'reading', days: 365 });
    await at(runs, 1).finish({ reading: reading(), period });
    expect(work.state()).toMatchObject({ state: 'checking', readAt: '2026-11-21T10:00:00Z' });
    expect(judging).toHaveLength(1);
  });

  test.each<[WhyCode, string]>([
    ['stopped', 'stopped'],
    ['expired', 'failed'],
  ])('cut short (%s), nothing is made of it', async (code, state) => {
    const { work, runs, period, judging } = bench(three);
    work.begin();
    await at(runs, 0).finish({ reading: reading({ charges: code }), period });
    expect(work.state()).toMatchObject({ state, rows: [] });
    expect(judging).toEqual([]);
    work.resume();
    expect(runs).toHaveLength(2);
  });

  test('visits that could not be listed are not judged: there may be others', async () => {
    const { work, runs, period, judging } = bench(three);
    work.begin();
    await at(runs, 0).finish({ reading: reading({ encounters: 'forbidden' }), period });
    expect(work.state()).toMatchObject({ state: 'failed', whole: false, why: 'forbidden' });
    expect(judging).toEqual([]);
    // Asked for again, they are read anew.
    work.resume();
    expect(work.state().state).toBe('reading');
    await at(runs, 1).finish({ reading: reading(), period });
    expect(work.state()).toMatchObject({ state: 'checking', whole: true, total: 3 });
  });

  test.each(['other-patient', 'fhir-version'] as const)('stopped for %s: no row, and it is told', async why => {
    const { work, runs, onStop } = bench(three);
    work.begin();
    await at(runs, 0).finish({ stop: { why, where: 'Condition.subject' } });
    expect(work.state()).toMatchObject({ state: 'failed', rows: [] });
    expect(onStop).toHaveBeenCalledOnce();
  });
});
