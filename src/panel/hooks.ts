import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** True once the element is at least this wide on the screen, in CSS pixels. */
export function useWide(ref: RefObject<HTMLElement | null>, pixels: number): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = () => setWide(element.clientWidth >= pixels);
    measure();
    // Paper is not a window: what is on the screen is printed, however narrow the page.
    const observer = new ResizeObserver(() => window.matchMedia?.('print').matches || measure());
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, pixels]);
  return wide;
}

/**
 * When what had the focus goes away, the focus does not go nowhere: it goes to the heading; and where another part of the
 * desk (`place`) has come instead, to what that part marks with `data-return`, if anything.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  place: string | null,
): void {
  const last = useRef<{ element: Element; place: string | null } | null>(null);
  const here = useRef(place);
  useEffect(() => {
    const remember = () => {
      const { activeElement } = document;
      const inside = activeElement !== null && root.current?.contains(activeElement);
      last.current = inside ? { element: activeElement, place: here.current } : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [root]);
  useLayoutEffect(() => {
    here.current = place;
    const lost = last.current;
    if (!lost || lost.element.isConnected) return;
    const back = lost.place === place ? null : root.current?.querySelector<HTMLElement>('[data-return]');
    const next = back ?? heading.current;
    // While the record is read there is no heading: then it waits for one.
    if (!next) return;
    last.current = null;
    next.focus();
  });
}

/** True while the page is being printed. Every fold is open then, and as it was afterwards. */
export function usePrinting(root: RefObject<HTMLElement | null>): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      // The browser prints what is there when this returns.
      flushSync(() => setPrinting(true));
      opened = [...(root.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const fold of opened) fold.open = true;
    };
    const close = () => {
      for (const fold of opened) fold.open = false;
      opened = [];
      setPrinting(false);
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, [root]);
  return printing;
}
