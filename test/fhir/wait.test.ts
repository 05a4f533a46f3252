import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeSlots, pause } from '../../src/fhir/wait.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const why = new Error('stopped');
const left = (signal: AbortSignal) => [vi.getTimerCount(), getEventListeners(signal, 'abort').length];

describe('a pause', () => {
  test('ends at its time and leaves nothing behind', async () => {
    const { signal } = new AbortController();
    let ended = false;
    const paused = pause(1000, signal).then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await paused;
    expect(left(signal)).toEqual([0, 0]);
  });

  test('ends at once, with the reason, when everything is stopped', async () => {
    const control = new AbortController();
    const paused = pause(1000, control.signal);
    control.abort(why);
    await expect(paused).rejects.toBe(why);
    expect(left(control.signal)).toEqual([0, 0]);
  });

  test('does not begin when everything was stopped before', async () => {
    const paused = pause(1000, AbortSignal.abort(why));
    expect(vi.getTimerCount()).toBe(0);
    await expect(paused).rejects.toBe(why);
  });
});

describe('slots', () => {
  test('are given first come first served, and given back', async () => {
    const slots = makeSlots(1, new AbortController().signal);
    const order: string[] = [];
    const hold = async (name: string) => {
      const release = await slots.take();
      order.push(name);
      return release;
    };
    const first = await hold('a');
    const waiting = [hold('b'), hold('c')];
    await Promise.resolve();
    expect(order).toEqual(['a']);
    first();
    (await waiting[0])?.();
    (await waiting[1])?.();
    expect(order).toEqual(['a', 'b', 'c']);
    await hold('d');
    expect(order).toHaveLength(4);
  });

  test('are refused, with the reason, when everything is stopped', async () => {
    await expect(makeSlots(1, AbortSignal.abort(why)).take()).rejects.toBe(why);
  });
});
