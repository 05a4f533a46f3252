// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchIdle } from '../../src/app/idle.ts';

const minute = 60_000;
const limit = 15 * minute;
const start = Date.parse('2026-11-21T10:00:00Z');

beforeEach(() => void vi.useFakeTimers({ now: start }));
afterEach(() => void vi.useRealTimers());

function watched() {
  const near = vi.fn();
  const idle = vi.fn();
  return { near, idle, ...watchIdle(limit, near, idle) };
}

describe('nobody uses the panel', () => {
  test('a minute is left to answer, then it ends, once', () => {
    const { near, idle } = watched();
    vi.advanceTimersByTime(limit - minute - 1);
    expect(near).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(near.mock.calls).toEqual([[start + limit]]);
    vi.advanceTimersByTime(minute - 1);
    expect(idle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1 + 10 * limit);
    expect([near.mock.calls.length, idle.mock.calls.length]).toEqual([1, 1]);
    dispatchEvent(new Event('keydown'));
    expect(idle).toHaveBeenCalledTimes(1);
  });

  test('sleep counts: whoever wakes the machine sees nothing of it any more', () => {
    const { near, idle } = watched();
    vi.setSystemTime(start + limit + minute);
    dispatchEvent(new Event('pointermove'));
    expect([near.mock.calls.length, idle.mock.calls.length]).toEqual([0, 1]);
  });

  test('a clock that is set back adds no time, and one set ahead takes it', () => {
    const { near, idle } = watched();
    vi.setSystemTime(start - 300 * minute);
    vi.advanceTimersByTime(limit - minute);
    expect(near.mock.calls).toEqual([[start - 300 * minute + limit]]);
    vi.setSystemTime(start - 600 * minute);
    vi.advanceTimersByTime(minute);
    expect(idle).toHaveBeenCalledTimes(1);
  });

  test('the page is looked at again in the last minute: the question stands at once', () => {
    const { near, idle } = watched();
    vi.setSystemTime(start + limit - 1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect([near.mock.calls.length, idle.mock.calls.length]).toEqual([1, 0]);
    vi.advanceTimersByTime(1);
    expect(idle).toHaveBeenCalledTimes(1);
  });
});

describe('somebody uses it', () => {
  test.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll', 'focus'])(
    '%s begins anew',
    sign => {
      const { near, idle } = watched();
      for (let times = 0; times < 20; times++) {
        vi.advanceTimersByTime(limit - 2 * minute);
        document.dispatchEvent(new Event(sign));
      }
      expect(near).not.toHaveBeenCalled();
      vi.advanceTimersByTime(limit);
      expect([near.mock.calls.length, idle.mock.calls.length]).toEqual([1, 1]);
    },
  );

  test('once the question stands, only an answer counts, as often as it is given', () => {
    const { near, idle, keep } = watched();
    for (let times = 1; times <= 12; times++) {
      vi.advanceTimersByTime(limit - minute);
      expect(near).toHaveBeenCalledTimes(times);
      dispatchEvent(new Event('pointermove'));
      vi.advanceTimersByTime(minute - 1);
      keep();
    }
    expect(idle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(limit - minute);
    dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(minute);
    expect(idle).toHaveBeenCalledTimes(1);
  });

  test('after it was stopped nothing is called', () => {
    const { near, idle, stop } = watched();
    stop();
    vi.advanceTimersByTime(10 * limit);
    dispatchEvent(new Event('keydown'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect([near.mock.calls.length, idle.mock.calls.length]).toEqual([0, 0]);
  });
});
