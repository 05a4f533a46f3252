import { type ComponentType, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Report } from '../engine/report.ts';
import type { Shown } from './view.ts';

/** True once the element is at least this wide, in CSS pixels. */
export function useWide(ref: RefObject<HTMLElement | null>, pixels: number): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = () => setWide(element.clientWidth >= pixels);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, pixels]);
  return wide;
}

/**
 * The coder's view, loaded once there is room for it, which begins while the record is still being read. Null until
 * then, and where it cannot be loaded.
 */
export function useCoderView(wanted: boolean): ComponentType<{ shown: Shown | null }> | null {
  const [view, setView] = useState<ComponentType<{ shown: Shown | null }> | null>(null);
  useEffect(() => {
    if (!wanted) return;
    import('./coder/CoderView.tsx').then(
      ({ CoderView }) => setView(() => CoderView),
      () => setView(null),
    );
  }, [wanted]);
  return view;
}

/** When a new report removes the row that had the focus, the focus goes to the heading instead of nowhere. */
export function useKeptFocus(
  report: Report | null,
  root: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = () => {
      const { activeElement } = document;
      last.current = root.current?.contains(activeElement) ? activeElement : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new report that may remove a row
  useLayoutEffect(() => {
    if (last.current && !last.current.isConnected) {
      last.current = null;
      heading.current?.focus();
    }
  }, [report, heading]);
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
