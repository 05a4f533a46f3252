// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Wishes } from '../../src/app/judge.ts';
import type { Run } from '../../src/app/run.ts';
import { useVisits } from '../../src/app/use-visits.ts';
import { complete, type ReadStatus, sourceNames } from '../../src/domain/reading.ts';
import type { Outcome } from '../../src/fhir/read.ts';
import type { VisitRow } from '../../src/panel/coder/desk.ts';
import type { Session } from '../../src/smart/session.ts';

type Readings = Parameters<typeof useVisits>[1];

const readAt = '2026-11-21T10:00:00Z';
const minute = 60_000;

// Brought when the list is first asked for, which may take a while here.
beforeAll(() => import('../../src/app/coder-book.ts'));
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(readAt), toFake: ['Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const sources = (status: ReadStatus) =>
  Object.fromEntries(sourceNames.map(name => [name, { status, count: 0, why: null }]));

/** A list over two visits, of which each is judged as `status` of the sources says. */
function desk({
  encounter = 'e1' as string | null,
  visit = null as string | null,
  status = 'complete' as ReadStatus,
  atLaunch = false,
} = {}) {
  const readings = { show: vi.fn(), choose: vi.fn(), halt: vi.fn() };
  /** Visits whose judging waits for something. */
  const slow = new Map<string, Promise<void>>();
  const wished = { now: { policy: null, waivers: [] } as Wishes };
  const starts: [encounter: string | null, days: number | undefined][] = [];
  const reading = { readAt, sources: Object.fromEntries(sourceNames.map(name => [name, complete([])])) };
  const period = { holds: () => true };
  const outcome = { reading, period } as unknown as Outcome;
  const start = (_session: Session, id: string | null, days?: number): Run => {
    starts.push([id, days]);
    const nothing = () => {};
    return {
      outcome: Promise.resolve(outcome),
      startedAt: 7,
      progress: () => [],
      subscribe: () => nothing,
      stop: nothing,
    };
  };
  const book = {
    gistOf: () => ({ verdict: 'ready', candidates: 1, first: null }),
    judgeVisitOf: async (_period: unknown, id: string, _session: unknown, by: unknown) => {
      await Promise.resolve(slow.get(id));
      return { report: { by }, chart: { encounter: `Encounter/${id}`, sources: sources(status) }, tableLacking: false };
    },
    async *listVisits() {
      yield ['e1', 'e2'].map(id => ({ reference: `Encounter/${id}`, start: readAt, type: null, place: null }));
    },
  };
  const all = {
    ...readings,
    book,
    report: { stopped: null, readAt, visits: [] },
    visit,
    judging: false,
    wishes: wished.now,
    wishesNow: () => wished.now,
    endedAt: null,
    period: atLaunch ? { period, reading, begunAt: 3, days: 90 } : null,
  } as unknown as Readings;
  const session = {
    context: { encounter },
    ehr: { search: { visits: 'date' }, chart: { timeZone: null } },
  } as unknown as Session;
  /** The rows of each drawing. */
  const drawn: (readonly VisitRow[])[] = [];
  const hook = renderHook(() => {
    const made = useVisits(session, all, start);
    useEffect(() => {
      drawn.push(made?.rows ?? []);
    });
    return made;
  });
  const rerender = (over: object) => {
    Object.assign(all, over);
    hook.rerender();
  };
  const now = () => hook.result.current as NonNullable<typeof hook.result.current>;
  const done = async () => {
    act(() => now().start());
    await waitFor(() => expect(now().state).toBe('done'));
  };
  return { now, done, rerender, drawn, starts, slow, wished, all, ...readings };
}

test('nothing is read until somebody looks at the list, and then once', async () => {
  const { now, done, starts } = desk();
  expect(now().state).toBe('idle');
  expect(starts).toEqual([]);
  await done();
  act(() => now().start());
  expect(starts).toEqual([[null, 90]]);
  expect(now().rows.map(({ reference, verdict }) => [reference, verdict])).toEqual([
    ['Encounter/e1', 'ready'],
    ['Encounter/e2', 'ready'],
  ]);
});

test('what was read at a launch without a visit is not read again', async () => {
  const { done, starts } = desk({ encounter: null, atLaunch: true });
  await done();
  expect(starts).toEqual([]);
});

test('fewer days than a visit itself is read by are listed, and not read by', async () => {
  const { now, done, starts } = desk();
  await done();
  act(() => now().setDays(30));
  await waitFor(() => expect(now().state).toBe('done'));
  act(() => now().setDays(365));
  expect(starts).toEqual([
    [null, 90],
    [null, 90],
    [null, 365],
  ]);
});

test.each([
  [0.5, false],
  [2, true],
])('opened after %d minutes, a visit is shown at once; read anew behind: %s', async (minutes, behind) => {
  const { now, done, show, choose } = desk();
  await done();
  vi.setSystemTime(Date.parse(readAt) + minutes * minute);
  await act(async () => now().open('Encounter/e2'));
  expect(show).toHaveBeenCalledWith(expect.objectContaining({ tableLacking: false }), { begunAt: 7, behind });
  expect(choose).not.toHaveBeenCalled();
});

test.each<ReadStatus>(['partial', 'failed'])('judged over sources that are %s, it is read by itself', async status => {
  const { now, done, show, choose } = desk({ status });
  await done();
  await act(async () => now().open('Encounter/e2'));
  expect(choose).toHaveBeenCalledWith('Encounter/e2');
  expect(show).not.toHaveBeenCalled();
});

test('before the list is there, a visit is read by itself', async () => {
  const { now, choose } = desk();
  await act(async () => now().open('Encounter/e2'));
  expect(choose).toHaveBeenCalledWith('Encounter/e2');
});

test('of two visits that are asked for, the one that was asked for last is shown, whichever is judged first', async () => {
  const { now, done, slow, show } = desk();
  await done();
  const { promise, resolve } = Promise.withResolvers<void>();
  slow.set('e1', promise);
  await act(async () => now().open('Encounter/e1'));
  await act(async () => now().open('Encounter/e2'));
  await act(async () => resolve());
  expect(show.mock.calls.map(([{ chart }]) => chart.encounter)).toEqual(['Encounter/e2']);
});

test('a visit is shown by what is wished when it is there, not when it was asked for', async () => {
  const { now, done, slow, wished, show } = desk();
  await done();
  const { promise, resolve } = Promise.withResolvers<void>();
  slow.set('e1', promise);
  await act(async () => now().open('Encounter/e1'));
  wished.now = { policy: 'medicare-part-b', waivers: [] };
  await act(async () => resolve());
  expect(show.mock.calls.map(([{ report }]) => report.by)).toEqual([wished.now]);
});

test('nothing is shown any more once the load was stopped', async () => {
  const { now, done, slow, all, show, choose } = desk();
  await done();
  const { promise, resolve } = Promise.withResolvers<void>();
  slow.set('e1', promise);
  await act(async () => now().open('Encounter/e1'));
  Object.assign(all, { report: { stopped: { why: 'other-patient', where: 'Patient/q' } } });
  await act(async () => resolve());
  expect([show, choose].map(({ mock }) => mock.calls)).toEqual([[], []]);
});

test('while the record is checked by another policy, the visit that is shown has no verdict in the list either', async () => {
  const { now, done, rerender } = desk({ visit: 'Encounter/e1' });
  await done();
  const verdicts = () => now().rows.map(({ reference, state, verdict }) => [reference, state, verdict]);
  const judged = [
    ['Encounter/e1', 'judged', 'ready'],
    ['Encounter/e2', 'judged', 'ready'],
  ];
  expect(verdicts()).toEqual(judged);
  rerender({ judging: true, report: { stopped: null, readAt: '2026-11-21T10:00:01Z', visits: [] } });
  expect(verdicts()).toEqual([['Encounter/e1', 'waiting', null], judged[1]]);
  rerender({ judging: false });
  expect(verdicts()).toEqual(judged);
});

test('with other wishes no verdict by those before is drawn', async () => {
  const { now, done, rerender, drawn } = desk();
  await done();
  drawn.length = 0;
  const wishes = { policy: 'medicare-part-b', waivers: [] };
  rerender({ wishes });
  expect(drawn.at(-1)?.map(({ verdict }) => verdict)).toEqual([null, null]);
  await waitFor(() => expect(now().rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready']));
});
