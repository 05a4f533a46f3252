import { useCallback, useEffect, useState } from 'react';
import type { ClaimDraft } from '../../../domain/claim.ts';
import type { VisitReport } from '../../../engine/report.ts';
import { useDesk } from '../desk.ts';

export type DraftState = { at: 'making' } | { at: 'failed' } | { at: 'none' } | { at: 'made'; draft: ClaimDraft };

/**
 * The draft for a visit, made anew whenever what it rests on changes. Until the new one is there, the last one of the same
 * visit stays; that of another visit never does. `again` tries once more.
 */
export function useDraft(visit: VisitReport): { state: DraftState; again(): void } {
  const make = useDesk()?.draft;
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<DraftState>({ at: 'making' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try is made because it was asked for
  useEffect(() => {
    let wanted = true;
    const show = (next: DraftState) => {
      if (wanted) setState(next);
    };
    (make ? make(visit) : Promise.resolve(null)).then(
      draft => show(draft ? { at: 'made', draft } : { at: 'none' }),
      () => show({ at: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [make, visit, tries]);
  const again = useCallback(() => {
    setState({ at: 'making' });
    setTries(before => before + 1);
  }, []);
  const ofThisVisit = state.at !== 'made' || state.draft.visit === visit.encounter?.reference;
  return { state: ofThisVisit ? state : { at: 'making' }, again };
}
