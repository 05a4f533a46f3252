import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Desk, View } from '../panel/coder/desk.ts';
import { type Entry, entryOf, writeEntry } from './view-history.ts';

interface Around {
  /** What is shown first. Where there is no visit to show, that is the list. */
  first: View['at'];
  /** `Encounter/x` that is shown; null: none. */
  visit: string | null;
  /** Shows another one. */
  open(reference: string): void;
}

/** What the entries of the history stand for. It is kept here, so that the history itself says nothing of the record. */
interface Memory {
  /** The visits that were shown; each one's number is its place, from 1 on. */
  visits: string[];
  /** How far down the page was, in pixels, by step. */
  scrolled: Map<number, number>;
  steps: number;
  /** The entry that is shown, at once: two steps may be taken before the next rendering. */
  now: Entry;
  /** A visit that was asked for, and what is done once it is there: until then, what is shown stays. */
  awaited: { reference: string; arrive: () => void } | null;
}

/**
 * Where in the coder's desk one is. Each step is an entry of the browser's history, so that Back and Forward move between
 * the list, a visit and its claim.
 */
export function useView({ first, visit, open }: Around): Pick<Desk, 'view' | 'go' | 'show'> {
  const [memory] = useState<Memory>(() => ({
    visits: [],
    scrolled: new Map(),
    steps: 0,
    now: { step: 0, visit: 0, view: { at: first, verdict: 'all', sort: 'newest', page: 0 } },
    awaited: null,
  }));
  const [view, setView] = useState(memory.now.view);
  /** Where the page is to be scrolled to once the view has changed; null: where it is. */
  const target = useRef<number | null>(null);
  const latest = useRef({ visit, open });
  useLayoutEffect(() => {
    latest.current = { visit, open };
  });

  const step = useCallback(
    (change: Partial<View>, to: number, how: 'push' | 'replace') => {
      const moved = change.at !== undefined && change.at !== memory.now.view.at;
      if (how === 'push') {
        memory.scrolled.set(memory.now.step, scrollY);
        memory.steps += 1;
      }
      if (moved) target.current = 0;
      const next = { ...memory.now.view, ...change };
      memory.now = { step: how === 'push' ? memory.steps : memory.now.step, visit: to, view: next };
      writeEntry(memory.now, how);
      setView(next);
    },
    [memory],
  );
  const go = useCallback<Desk['go']>(
    (change, how = 'push') => step(change, numberOf(latest.current.visit, memory), how),
    [step, memory],
  );
  const reach = useCallback(
    (reference: string, arrive: () => void) => {
      memory.awaited = null;
      if (reference === latest.current.visit) return arrive();
      memory.awaited = { reference, arrive };
      latest.current.open(reference);
    },
    [memory],
  );
  const show = useCallback<Desk['show']>(
    reference => {
      const from = { step: memory.now.step, scrolled: scrollY };
      reach(reference, () => {
        step({ at: 'visit' }, numberOf(reference, memory), 'push');
        // As it was when the visit was asked for: while it is read, the page is a short one.
        memory.scrolled.set(from.step, from.scrolled);
        target.current = 0;
      });
    },
    [reach, step, memory],
  );

  useLayoutEffect(() => {
    const { awaited } = memory;
    if (awaited !== null && awaited.reference === visit) {
      memory.awaited = null;
      awaited.arrive();
      return;
    }
    // The first entry, and whatever changes the visit without a step of its own.
    memory.now = { ...memory.now, visit: numberOf(visit, memory) };
    writeEntry(memory.now, 'replace');
  }, [visit, memory]);
  useEffect(() => {
    const { scrollRestoration } = history;
    // The browser would scroll before the view is there.
    history.scrollRestoration = 'manual';
    const move = ({ state }: PopStateEvent) => {
      const entry = entryOf(state);
      if (!entry) return;
      memory.scrolled.set(memory.now.step, scrollY);
      const reference = memory.visits[entry.visit - 1] ?? null;
      const at = reference === null ? 'visits' : entry.view.at;
      const view = { ...entry.view, at };
      memory.now = { ...entry, view };
      memory.awaited = null;
      const arrive = () => {
        target.current = memory.scrolled.get(entry.step) ?? 0;
        setView(view);
      };
      if (at === 'visits' || reference === null) arrive();
      else reach(reference, arrive);
    };
    addEventListener('popstate', move);
    return () => {
      removeEventListener('popstate', move);
      history.scrollRestoration = scrollRestoration;
    };
  }, [memory, reach]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the view's change that calls for it
  useLayoutEffect(() => {
    const to = target.current;
    target.current = null;
    if (to === null) return;
    const stop = scrollDown(to);
    return () => {
      // Another step before the frame of this one: the page is still to be scrolled.
      if (stop()) target.current ??= to;
    };
  }, [view]);
  return { view, go, show };
}

/** How long parts of a view may take to be there, in frames. */
const patience = 60;

/**
 * Scrolls in the frame that shows the view: at once, all of it would be laid out for nothing else. A view that is drawn in
 * parts may be too short at first: then again with the next frames, unless somebody scrolls. Returns a function that ends
 * it, and says whether the page has not been scrolled yet.
 */
function scrollDown(to: number): () => boolean {
  let reached: number | null = null;
  let frame = 0;
  let left = patience;
  const ask = () => {
    frame = requestAnimationFrame(() => {
      if (reached !== null && scrollY !== reached) return;
      scrollTo(0, to);
      reached = scrollY;
      left -= 1;
      if (reached + 1 < to && left > 0) ask();
    });
  };
  ask();
  return () => {
    cancelAnimationFrame(frame);
    return reached === null;
  };
}

/** The running number under which a visit is remembered; 0: none. */
function numberOf(visit: string | null, { visits }: Memory): number {
  if (visit === null) return 0;
  if (!visits.includes(visit)) visits.push(visit);
  return visits.indexOf(visit) + 1;
}
