// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patience } from '../../src/domain/within.ts';
import { NotHere } from '../../src/panel/NotHere.tsx';
import { type LatePart, usePart } from '../../src/panel/use-part.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const said = () => screen.queryByRole('status')?.textContent ?? null;
const again = () => screen.queryByRole<HTMLButtonElement>('button', { name: 'Try again' });
const press = () => act(async () => again()?.click());

/** Parts that come or fail when the test says so, and how often they were asked for. */
function parts() {
  const asked: PromiseWithResolvers<string>[] = [];
  const late: LatePart<string> = {
    load: () => {
      asked.push(Promise.withResolvers());
      return (asked.at(-1) as PromiseWithResolvers<string>).promise;
    },
    here: null,
  };
  return { asked, late, last: () => asked.at(-1) as PromiseWithResolvers<string> };
}

function Shown({ late, wanted = true }: { late: LatePart<string>; wanted?: boolean }) {
  const { part, state, again } = usePart(late, wanted);
  return part === null ? <NotHere state={state} onAgain={again} /> : <h1>{part}</h1>;
}

const show = (late: LatePart<string>, wanted = true) =>
  render(
    <StrictMode>
      <Shown late={late} wanted={wanted} />
    </StrictMode>,
  );

test('what comes is shown, and kept for the next time', async () => {
  const { asked, late } = parts();
  const { unmount } = show(late);
  expect(said()).toBe('Loading...');
  expect(again()).toBeNull();
  // StrictMode asks twice.
  await act(async () => {
    for (const { resolve } of asked) resolve('The part');
  });
  expect(screen.getByRole('heading').textContent).toBe('The part');
  expect(vi.getTimerCount()).toBe(0);
  unmount();
  const before = asked.length;
  show(late);
  expect(screen.getByRole('heading').textContent).toBe('The part');
  expect(asked).toHaveLength(before);
});

test('what never comes is waited for half a minute, then words say so and lead on, again and again', async () => {
  const { late } = parts();
  show(late);
  await wait(patience - 1);
  expect(said()).toBe('Loading...');
  for (const _ of [1, 2]) {
    await wait(1);
    expect(said()).toMatch(/could not be loaded\. Try again\. You can also close the panel and open it again/);
    again()?.focus();
    await press();
    expect(said()).toBe('Loading...');
    expect(document.activeElement).toBe(again());
    await press();
    await wait(patience - 1);
    expect(said()).toBe('Loading...');
  }
});

test('what fails at once may come when it is asked for once more', async () => {
  const { late, last } = parts();
  show(late);
  await act(async () => last().reject(new TypeError('lost')));
  expect(said()).toMatch(/could not be loaded/);
  await press();
  await act(async () => last().resolve('The part'));
  expect(screen.getByRole('heading').textContent).toBe('The part');
});

test('what comes after the time is up takes the place of the words', async () => {
  const { late, last } = parts();
  show(late);
  await wait(patience);
  expect(again()).not.toBeNull();
  await act(async () => last().resolve('The part'));
  expect(screen.getByRole('heading').textContent).toBe('The part');
});

test('what nobody wants is not asked for', async () => {
  const { asked, late } = parts();
  show(late, false);
  await wait(2 * patience);
  expect(asked).toEqual([]);
  expect(again()).toBeNull();
});
