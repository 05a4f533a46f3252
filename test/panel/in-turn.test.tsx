// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Context, DrawnInTurn, type PanelContext } from '../../src/panel/context.ts';
import { InTurn, useDrawn } from '../../src/panel/in-turn.tsx';
import { report } from './reports.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
});
afterEach(() => {
  cleanup();
  vi.runAllTimers();
  vi.useRealTimers();
});

const panel: PanelContext = {
  report: report(),
  audience: 'coder',
  live: true,
  printing: false,
  judging: false,
  named: null,
  ways: () => [],
};

/** One frame, and what was put off until after it. */
const frame = () => act(() => vi.advanceTimersByTime(17));

function draw(inside: ReactNode, { inTurn = true, printing = false } = {}) {
  const all = (children: ReactNode, paper: boolean) => (
    <Context value={{ ...panel, printing: paper }}>
      <DrawnInTurn value={inTurn}>{children}</DrawnInTurn>
    </Context>
  );
  const { container, rerender } = render(all(inside, printing));
  return {
    text: () => container.textContent,
    update: (next: ReactNode, { printing = false } = {}) => rerender(all(next, printing)),
  };
}

const parts = (
  <>
    a<InTurn>b</InTurn>
    <InTurn tall>c</InTurn>
    <InTurn>d</InTurn>e
  </>
);

function Rows({ count, first, choice = '' }: { count: number; first: number; choice?: string }) {
  return 'x'.repeat(useDrawn(count, first, choice));
}

test('what is not told otherwise is drawn at once', () => {
  expect(draw(parts, { inTurn: false }).text()).toBe('abcde');
  expect(draw(<Rows count={40} first={4} />, { inTurn: false }).text()).toHaveLength(40);
});

test('parts come in their order, one with each frame, each in its place', () => {
  const page = draw(parts);
  const seen = [page.text()];
  for (let turn = 0; turn < 4; turn += 1) {
    frame();
    seen.push(page.text());
  }
  expect(seen).toEqual(['ae', 'abe', 'abce', 'abcde', 'abcde']);
});

test('paper has all of it, also before its turn came', () => {
  const page = draw(parts);
  page.update(parts, { printing: true });
  expect(page.text()).toBe('abcde');
  page.update(parts);
  for (let turn = 0; turn < 4; turn += 1) frame();
  expect(page.text()).toBe('abcde');
});

test('a page that has no frames is drawn all the same', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const page = draw(parts);
  for (let turn = 0; turn < 3; turn += 1) act(() => vi.advanceTimersByTime(101));
  expect(page.text()).toBe('abcde');
  vi.unstubAllGlobals();
});

test.each([
  [3, 4],
  [4, 4],
  [23, 4],
  [25, 0],
  [200, 30],
])('of %i rows, %i come at once and all in the end, never fewer than before', (count, first) => {
  const page = draw(<Rows count={count} first={first} />);
  const drawn = [page.text()?.length ?? 0];
  expect(drawn[0]).toBe(Math.min(count, first));
  for (let turn = 0; turn < 60; turn += 1) {
    frame();
    drawn.push(page.text()?.length ?? 0);
  }
  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  expect(drawn.at(-1)).toBe(count);
});

test('rows that come in do not take away those that are there; another choice begins anew', () => {
  const page = draw(<Rows count={12} first={4} />);
  for (let turn = 0; turn < 3; turn += 1) frame();
  page.update(<Rows count={30} first={4} />);
  expect(page.text()?.length).toBeGreaterThanOrEqual(12);
  for (let turn = 0; turn < 6; turn += 1) frame();
  expect(page.text()).toHaveLength(30);
  page.update(<Rows count={30} first={4} choice="ready" />);
  expect(page.text()).toHaveLength(4);
  for (let turn = 0; turn < 6; turn += 1) frame();
  expect(page.text()).toHaveLength(30);
});

test('what went away takes no turn from what is left', () => {
  const page = draw(parts);
  page.update(<InTurn>z</InTurn>);
  frame();
  expect(page.text()).toBe('z');
});
