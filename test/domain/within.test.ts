import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withinPatience } from '../../src/domain/within.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what comes is handed on, and so is what fails', async () => {
  await expect(withinPatience(Promise.resolve('here'))).resolves.toBe('here');
  await expect(withinPatience(Promise.reject(new TypeError('lost')))).rejects.toThrow('lost');
  expect(vi.getTimerCount()).toBe(0);
});

test('what does not come in half a minute has failed', async () => {
  const waiting = withinPatience(new Promise(() => {}));
  const failed = expect(waiting).rejects.toThrow('timeout');
  await vi.advanceTimersByTimeAsync(29_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  await failed;
});
