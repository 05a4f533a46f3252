import { createContext, useContext } from 'react';
import type { ClaimDraft } from '../../domain/claim.ts';
import type { ConfigFault } from '../../domain/fault.ts';
import type { NamedPeople } from '../../domain/named-people.ts';
import type { PolicyChange } from '../../domain/policy-change.ts';
import type { Waiver, WaiverRefusal } from '../../domain/waiver.ts';
import type { Finding, Report, VisitReport } from '../../engine/report.ts';

/** One visit of the list. */
export interface VisitRow {
  /** `Encounter/x` */
  reference: string;
  /** As written in the record. */
  start: string | null;
  type: string | null;
  place: string | null;
  /** The one the panel was opened for. */
  current: boolean;
  /**
   * `waiting`: not judged yet. `outside`: part of it lies outside of the period that was read, so it is judged when it is
   * opened. `failed`: judging it went wrong.
   */
  state: 'waiting' | 'judged' | 'outside' | 'failed';
  /** Null until it is judged. */
  verdict: VisitReport['verdict'] | null;
  /** Injections that count towards 96372; null until it is judged. */
  candidates: number | null;
  /** Checks that would hold it back, were they not waived. */
  waived: number;
  /** The blocking finding to see to first; null: none, or not judged. */
  first: Finding | null;
}

/** The patient's visits of a period, and the ways to work on them. */
export interface VisitsDesk {
  rows: readonly VisitRow[];
  /** How many days back it reaches, and what it may be set to. */
  days: number;
  choices: readonly number[];
  /** `idle`: not asked for yet. `reading`: the record. `checking`: one visit after the other. */
  state: 'idle' | 'reading' | 'checking' | 'done' | 'stopped' | 'failed' | 'not-offered';
  /** Visits judged so far, of how many. */
  checked: number;
  total: number;
  /** False: there may be more visits than are listed, for this reason (a code of `domain/reading.ts`). */
  whole: boolean;
  why: string | null;
  /** When the period was read, ISO; null before. */
  readAt: string | null;
  timeZone: string | null;
  /** Begins, once; harmless to call again. */
  start(): void;
  stop(): void;
  resume(): void;
  setDays(days: number): void;
  /** Shows one visit: at once when it has been judged from what was read, and read anew when that is old. */
  open(reference: string): void;
}

/** Where in the coder's desk one is. Kept in `history.state`, which holds nothing of the record. */
export interface View {
  at: 'visits' | 'visit' | 'claim';
  /** Of the list. */
  verdict: VisitReport['verdict'] | 'waiting' | 'all';
  sort: 'newest' | 'oldest';
  page: number;
}

/** Waivers of this session: held in memory, exported and imported by the user as a file. */
export interface WaiversDesk {
  /** Made here or imported. */
  own: readonly Waiver[];
  /** Why findings of a rule cannot be waived at all; null: they can. */
  refusal(rule: string): WaiverRefusal | null;
  add(waiver: Waiver): void;
  remove(waiver: Waiver): void;
  /**
   * Takes a file's text: all of it, or nothing of it and what is wrong with it. Rejects when what reads it does not come.
   */
  load(text: string): Promise<{ added: number } | { faults: readonly ConfigFault[] }>;
}

/** What the last switch of the payer policy changed, as a difference over one reading. */
export interface PolicyChanges {
  /** Ids of the policies. */
  from: string;
  to: string;
  /**
   * Every difference of the reports, and of the draft claim of `visit` (`Encounter/x`; null: none). Rejects when they
   * cannot be worked out.
   */
  find(visit: string | null): Promise<readonly PolicyChange<Finding>[]>;
  /** Judges by `from` again, chosen as it had been. */
  back(): void;
}

/** Who ordered and who took part in a visit. The first reading leaves them aside: nothing that is checked rests on them. */
export interface PeopleDesk {
  /** Reads whom a visit and its orders name, each of them once; harmless to call again. */
  read(visit: VisitReport): void;
  /** Under way. */
  reading: boolean;
  /** What the people of the visit that was read last are called; null: none was. */
  named: NamedPeople | null;
}

/** One thing that can be taken out of the panel. The name of the file holds nothing of the record. */
export interface ExportFile {
  name: string;
  type: string;
  text: string;
}
export type ExportKind = 'report-json' | 'findings-csv' | 'claim-fhir' | 'claim-csv' | 'waivers-json';

/** Everything of the coder's desk that reaches beyond one report. The app gives it to the panel. */
export interface Desk {
  visits: VisitsDesk | null;
  view: View;
  /** `replace`: without a step that Back leads to. */
  go(view: Partial<View>, how?: 'push' | 'replace'): void;
  /** Shows a visit of the list (`Encounter/x`), in a step of its own that Back leads out of. */
  show(reference: string): void;
  people: PeopleDesk;
  /** Null: there is none (no visit, or the load was stopped). Made anew when people of the visit have been read. */
  draft(visit: VisitReport): Promise<ClaimDraft | null>;
  waivers: WaiversDesk;
  changes: PolicyChanges | null;
  forgetChanges(): void;
  file(kind: ExportKind, report: Report, visit: VisitReport | null): Promise<ExportFile | null>;
}

export const DeskContext = createContext<Desk | null>(null);

/** Null where the panel is shown without a desk around it. */
export function useDesk(): Desk | null {
  return useContext(DeskContext);
}
