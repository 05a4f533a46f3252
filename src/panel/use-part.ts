import { useCallback, useEffect, useState } from 'react';
import { withinPatience } from '../domain/within.ts';

/** A part of the panel that is fetched when it is first wanted, and kept. */
export interface LatePart<Part> {
  load(): Promise<Part>;
  here: Part | null;
}

/** `again`: it did not come, and was asked for once more. */
export type PartState = 'loading' | 'here' | 'failed' | 'again';

interface Fetched<Part> {
  /** Null until it has come. */
  part: Part | null;
  state: PartState;
  /** Asks for it once more. */
  again(): void;
}

/**
 * Such a part. It has failed once it does not come in time; should it come later after all, it is here all the same.
 * `wanted`: false asks for nothing.
 */
export function usePart<Part>(late: LatePart<Part>, wanted = true): Fetched<Part> {
  const [state, setState] = useState<PartState>('loading');
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try is made because it was asked for
  useEffect(() => {
    if (!wanted || late.here !== null) return;
    let listens = true;
    const tell = (next: PartState) => listens && setState(next);
    const loading = late.load().then(part => {
      late.here = part;
      tell('here');
    });
    withinPatience(loading).catch(() => tell('failed'));
    return () => {
      listens = false;
    };
  }, [late, wanted, tries]);
  const again = useCallback(() => {
    setState('again');
    setTries(before => before + 1);
  }, []);
  return { part: late.here, state: late.here === null ? state : 'here', again };
}
