import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchExpiry } from '../../src/smart/expiry.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const lookAtPage = () => document.dispatchEvent(new Event('visibilitychange'));

/** Watches a session that ends after 100 s, with a warning 10 s before. `told` lists what happened, with its time. */
function watched(expiresAt = 100_000) {
  const told: string[] = [];
  const say = (what: string) => () => told.push(`${what} ${Date.now()}`);
  return { told, stop: watchExpiry(expiresAt, 10_000, say('warn'), say('end')) };
}

describe('the end of a session', () => {
  test('is announced once, at its time, and comes at its time', () => {
    const { told } = watched();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(200_000);
    expect(told).toEqual(['warn 90000', 'end 100000']);
    expect(vi.getTimerCount()).toBe(0);
    lookAtPage();
    expect(told).toHaveLength(2);
  });

  test('comes at once when the machine slept over it', () => {
    const { told } = watched();
    vi.setSystemTime(150_000);
    lookAtPage();
    expect(told).toEqual(['end 150000']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not announced again when the page is looked at again', () => {
    const { told } = watched();
    vi.advanceTimersByTime(95_000);
    lookAtPage();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(5000);
    expect(told).toEqual(['warn 90000', 'end 100000']);
  });

  test('that is over comes at once', () => {
    expect(watched(0).told).toEqual(['end 0']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that is near is announced at once', () => {
    const { told } = watched(10_000);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual(['warn 0', 'end 10000']);
  });

  test('that is further away than a timer can run comes at its time', () => {
    const month = 30 * 24 * 3600 * 1000;
    const { told } = watched(month);
    vi.advanceTimersByTime(month);
    expect(told).toEqual([`warn ${month - 10_000}`, `end ${month}`]);
  });

  test('is not watched any more after a stop', () => {
    const { told, stop } = watched();
    stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.setSystemTime(150_000);
    lookAtPage();
    expect(told).toEqual([]);
  });
});
