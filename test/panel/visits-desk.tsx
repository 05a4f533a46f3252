import { useState } from 'react';
import { vi } from 'vitest';
import type { Desk, View, VisitRow, VisitsDesk } from '../../src/panel/coder/desk.ts';
import { Panel, type PanelProps } from '../../src/panel/Panel.tsx';
import { deskAtClaim } from './claim-desk.ts';
import { props } from './render.tsx';
import { gap } from './reports.ts';

/** A judged visit of the list; `at` is its place in a row of days. */
export function row(at: number, over: Partial<VisitRow> = {}): VisitRow {
  return {
    reference: `Encounter/v${at}`,
    start: new Date(Date.UTC(2026, 2, 12, 16) - at * 86_400_000).toISOString(),
    type: 'Injection clinic',
    place: 'Office',
    current: false,
    state: 'judged',
    verdict: 'ready',
    candidates: 1,
    waived: 0,
    first: null,
    ...over,
  };
}

export const waiting = { state: 'waiting', verdict: null, candidates: null } as const;
export const missing = { verdict: 'not-ready', candidates: 2, first: gap('route-documented') } as const;

export function visitsDesk(over: Partial<VisitsDesk> = {}): VisitsDesk {
  const { rows = [] } = over;
  return {
    rows,
    days: 90,
    choices: [30, 90, 180, 365, 730],
    state: 'done',
    checked: rows.filter(({ state }) => state === 'judged').length,
    total: rows.length,
    whole: true,
    why: null,
    readAt: '2026-03-12T14:02:00-05:00',
    timeZone: 'America/Chicago',
    start: vi.fn(),
    stop: vi.fn(),
    resume: vi.fn(),
    setDays: vi.fn(),
    open: vi.fn(),
    ...over,
  };
}

interface AtDeskProps {
  visits: VisitsDesk | null;
  view?: Partial<View>;
  panel?: Partial<PanelProps>;
  show?: Desk['show'];
}

/** A coder's panel whose steps really move the view, as the browser's history does in the app. */
export function AtDesk({ visits, view: first = {}, panel = {}, show = vi.fn() }: AtDeskProps) {
  const [view, setView] = useState<View>({ at: 'visits', verdict: 'all', sort: 'newest', page: 0, ...first });
  const go: Desk['go'] = change => setView(now => ({ ...now, ...change }));
  const desk = deskAtClaim(null, { visits, view, go, show });
  return <Panel {...props({ audience: 'coder', desk, ...panel })} />;
}
