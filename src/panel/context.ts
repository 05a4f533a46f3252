import { createContext, useContext } from 'react';
import type { ChartTarget, Way } from '../domain/links.ts';
import type { Report } from '../engine/report.ts';
import type { Audience } from '../text/sentences.ts';

/** What every part of the panel needs to know. */
export interface PanelContext {
  report: Report;
  audience: Audience;
  /** False once the session is over: then nothing leads into the chart any more. */
  live: boolean;
  /** True while the page is being printed: then all of it is shown. */
  printing: boolean;
  /** `MedicationAdministration/x` that the panel was opened for; null: none. */
  named: string | null;
  /** What is shown was found by the payer policy before; the record is being checked by another. */
  judging: boolean;
  ways(target: ChartTarget): readonly Way[];
}

export const Context = createContext<PanelContext | null>(null);

/**
 * Whether the parts of a large view are drawn one after another (in-turn.tsx): what was pressed is answered by the first of
 * them, and no part keeps the page busy for long. False: all at once, as for paper.
 */
export const DrawnInTurn = createContext(false);

export function usePanel(): PanelContext {
  const panel = useContext(Context);
  if (!panel) throw new Error('this part belongs inside a Panel');
  return panel;
}
