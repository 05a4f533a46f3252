import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestFault } from '../../src/domain/fault.ts';
import { sourceNames } from '../../src/domain/reading.ts';
import { makeClient } from '../../src/fhir/client.ts';
import { defaultLimits } from '../../src/fhir/limits.ts';
import { type SourceProgress, trackProgress } from '../../src/fhir/progress.ts';
import { makeSlots } from '../../src/fhir/wait.ts';
import { base, scripted } from './server.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const parts = { limits: defaultLimits, now: Date.now, random: () => 0 };

test('a request that takes too long is given up and told so', async () => {
  let given: AbortSignal | undefined;
  const get = (_path: string, options?: { signal?: AbortSignal }) => {
    given = options?.signal;
    return new Promise<never>(() => {});
  };
  const { signal } = new AbortController();
  const client = makeClient({ base, get, post: get as never }, { ...parts, signal });
  const sent = client.send({ method: 'GET', path: 'Patient/p1' }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(given?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(given?.aborted).toBe(true);
  expect(await sent).toMatchObject({ why: { code: 'timeout' } });
});

test('nothing stays behind after an answer', async () => {
  const { signal } = new AbortController();
  const client = makeClient(
    scripted(() => ({})),
    { ...parts, signal },
  );
  await client.send({ method: 'GET', path: 'Patient/p1' });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('what a reader throws beside faults is a fault without its text', async () => {
  const reader = scripted(() => new TypeError('Jane Doe'));
  const client = makeClient(reader, { ...parts, signal: new AbortController().signal });
  const sent = await client.send({ method: 'GET', path: 'Patient/p1' }).catch((error: unknown) => error);
  expect(sent).toBeInstanceOf(RequestFault);
  expect(sent).toMatchObject({ why: { code: 'other' }, message: 'other' });
});

test('never more holders than slots, and everyone gets one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { minLength: 1, maxLength: 25 }),
      async (size, holders) => {
        const slots = makeSlots(size, new AbortController().signal);
        let held = 0;
        let most = 0;
        let done = 0;
        const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
        const all = holders.map(async ([arrival, stay]) => {
          await wait(arrival);
          const release = await slots.take();
          held += 1;
          most = Math.max(most, held);
          await wait(stay);
          held -= 1;
          done += 1;
          release();
        });
        await vi.runAllTimersAsync();
        await Promise.all(all);
        expect(most).toBeLessThanOrEqual(size);
        expect(done).toBe(holders.length);
      },
    ),
  );
});

test('of several slow requests of one source the longest is named, until all have ended', () => {
  const events: SourceProgress[] = [];
  const progress = trackProgress(event => events.push(event));
  const [one, other, foreign] = [progress.watch('orders'), progress.watch('orders'), progress.watch('locations')];
  one.slow(1000);
  other.slow(2000);
  foreign.slow(500);
  one.slow(null);
  other.slow(null);
  const slow = events.slice(sourceNames.length).map(event => [event.source, event.slowSince]);
  expect(slow).toEqual([
    ['orders', 1000],
    ['locations', 500],
    ['orders', 2000],
    ['orders', null],
  ]);
});
