// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paintWithoutStyle } from '../../src/app/unloaded.ts';

/** A link to a style sheet that has come, or has not yet. */
function styleLink(sheet: object | null): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });
  Object.defineProperty(link, 'sheet', { value: sheet });
  document.head.append(link);
  return link;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.head.replaceChildren();
});

test('a style sheet is waited for ten seconds, and counts when it comes after that', () => {
  const link = styleLink(null);
  paintWithoutStyle();
  vi.advanceTimersByTime(9_999);
  expect(link.media).toBe('');
  vi.advanceTimersByTime(1);
  expect(link.media).toBe('not all');
  link.dispatchEvent(new Event('load'));
  expect(link.media).toBe('all');
});

test('one that has come is left alone', () => {
  const link = styleLink({});
  paintWithoutStyle();
  vi.advanceTimersByTime(10_000);
  expect(link.media).toBe('');
});
