// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { StrictMode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useView } from '../../src/app/use-view.ts';
import { entryOf } from '../../src/app/view-history.ts';

const scrolled: number[] = [];
const nextFrame = () => new Promise(requestAnimationFrame);
beforeEach(() => {
  history.replaceState({ needlepoint: 'mark' }, '');
  scrolled.length = 0;
  vi.stubGlobal('scrollTo', (_: number, to: number) => scrolled.push(to));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The app around the view: what is asked for is shown, at once or when `arrive` is called. */
function open(first: string | null, late = false) {
  return renderHook(
    () => {
      const [visit, setVisit] = useState(first);
      const [asked, setAsked] = useState<string | null>(null);
      const view = useView({ first: 'visit', visit, open: late ? setAsked : setVisit });
      return { ...view, visit, arrive: () => setVisit(asked), choose: setVisit };
    },
    { wrapper: StrictMode },
  ).result;
}

/** A step through the browser's history, waited for. */
async function move(by: number) {
  const moved = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
  await act(async () => {
    history.go(by);
    await moved;
  });
}

describe('steps through the desk', () => {
  test('Back and Forward lead through list, visits and claim', async () => {
    const desk = open('Encounter/a');
    act(() => desk.current.go({ at: 'visits' }));
    act(() => desk.current.go({ verdict: 'not-ready', page: 2 }, 'replace'));
    act(() => desk.current.show('Encounter/b'));
    act(() => desk.current.go({ at: 'claim' }));
    const where = () => [desk.current.view.at, desk.current.visit, desk.current.view.page];
    expect(where()).toEqual(['claim', 'Encounter/b', 2]);
    await move(-1);
    expect(where()).toEqual(['visit', 'Encounter/b', 2]);
    await move(-1);
    expect(where()).toEqual(['visits', 'Encounter/b', 2]);
    expect(desk.current.view.verdict).toBe('not-ready');
    await move(-1);
    expect(where()).toEqual(['visit', 'Encounter/a', 0]);
    await move(2);
    expect(where()).toEqual(['visit', 'Encounter/b', 2]);
  });

  test('before any visit was shown, Back leads to the list', async () => {
    const desk = open(null);
    act(() => desk.current.show('Encounter/b'));
    expect(desk.current.view.at).toBe('visit');
    await move(-1);
    expect(desk.current.view.at).toBe('visits');
  });

  test('what is shown stays until the visit that was asked for is there', () => {
    const desk = open('Encounter/a', true);
    act(() => desk.current.go({ at: 'visits' }));
    act(() => desk.current.show('Encounter/b'));
    expect(desk.current.view.at).toBe('visits');
    act(() => desk.current.arrive());
    expect([desk.current.view.at, desk.current.visit]).toEqual(['visit', 'Encounter/b']);
  });

  test('the address and the mark of the page stay, and nothing of the record is in the history', () => {
    const { href } = location;
    const desk = open('Encounter/secret-1');
    act(() => desk.current.go({ at: 'visits' }));
    act(() => desk.current.show('Encounter/secret-2'));
    expect(location.href).toBe(href);
    expect(history.state.needlepoint).toBe('mark');
    expect(JSON.stringify(history.state)).not.toMatch(/secret|Encounter/);
    expect(entryOf(history.state)?.visit).toBe(2);
  });

  test('a visit that is chosen without a step is the one that Back leads to', async () => {
    const desk = open('Encounter/a');
    act(() => desk.current.choose('Encounter/b'));
    act(() => desk.current.go({ at: 'claim' }));
    await move(-1);
    expect([desk.current.view.at, desk.current.visit]).toEqual(['visit', 'Encounter/b']);
  });

  test('a step begins at the top, and Back returns to where the page was', async () => {
    const desk = open('Encounter/a');
    act(() => desk.current.go({ at: 'visits' }));
    vi.stubGlobal('scrollY', 640);
    act(() => desk.current.show('Encounter/b'));
    await vi.waitFor(() => expect(scrolled.at(-1)).toBe(0));
    await move(-1);
    await vi.waitFor(() => expect(scrolled.at(-1)).toBe(640));
    const before = scrolled.length;
    act(() => desk.current.go({ page: 3 }, 'replace'));
    await nextFrame();
    expect(scrolled).toHaveLength(before);
  });

  test('a page that is still too short is scrolled further as it grows, until somebody scrolls', async () => {
    const desk = open('Encounter/a');
    let height = 300;
    vi.stubGlobal('scrollY', 640);
    vi.stubGlobal('scrollTo', (_: number, to: number) => {
      scrolled.push(to);
      vi.stubGlobal('scrollY', Math.min(to, height));
    });
    act(() => desk.current.go({ at: 'claim' }));
    await vi.waitFor(() => expect(scrollY).toBe(0));
    await move(-1);
    await vi.waitFor(() => expect(scrollY).toBe(300));
    height = 500;
    await vi.waitFor(() => expect(scrollY).toBe(500));
    vi.stubGlobal('scrollY', 450);
    height = 900;
    await nextFrame();
    await nextFrame();
    expect(scrollY).toBe(450);
  });

  test('of two steps in one frame, the first still takes the page to its top', async () => {
    const desk = open('Encounter/a');
    act(() => desk.current.go({ at: 'visits' }));
    act(() => desk.current.go({ verdict: 'ready' }, 'replace'));
    await vi.waitFor(() => expect(scrolled).toEqual([0]));
  });

  test('a state of another page is passed over', async () => {
    const desk = open('Encounter/a');
    history.pushState({ desk: { step: 1, visit: 1, view: { at: 'nowhere' } } }, '');
    act(() => desk.current.go({ at: 'claim' }));
    await move(-1);
    expect(desk.current.view.at).toBe('claim');
  });

  test('a browser that refuses steps still shows the view', () => {
    const desk = open('Encounter/a');
    const refuse = vi.spyOn(history, 'pushState').mockImplementation(() => {
      throw new DOMException('too many', 'SecurityError');
    });
    act(() => desk.current.go({ at: 'claim' }));
    expect(desk.current.view.at).toBe('claim');
    refuse.mockRestore();
  });
});

describe('a state of the history', () => {
  test('of any form never throws, and is taken only where it is well formed', () => {
    fc.assert(
      fc.property(fc.anything(), state => {
        expect(entryOf(state)).toBeNull();
        expect(entryOf({ desk: state })).toBeNull();
      }),
    );
  });

  const view = { at: 'claim', verdict: 'all', sort: 'oldest', page: 0 };
  test.each([
    [{ step: 1, visit: 0, view }, true],
    [{ step: -1, visit: 0, view }, false],
    [{ step: 1, visit: 1.5, view }, false],
    [{ step: 1, visit: '1', view }, false],
    [{ step: 1, visit: 1, view: { ...view, page: Number.POSITIVE_INFINITY } }, false],
    [{ step: 1, visit: 1, view: { ...view, at: 'Encounter/x' } }, false],
    [{ step: 1, visit: 1, view: { ...view, verdict: 'constructor' } }, false],
    [{ step: 1, visit: 1, view: null }, false],
  ])('%j', (desk, taken) => {
    expect(entryOf({ desk }) !== null).toBe(taken);
  });

  test('carries nothing along that was smuggled in', () => {
    expect(entryOf({ desk: { step: 1, visit: 1, view: { ...view, more: 1 }, more: 1 } })).toEqual({
      step: 1,
      visit: 1,
      view,
    });
  });
});
