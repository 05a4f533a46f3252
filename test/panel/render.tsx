import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { vi } from 'vitest';
import { Panel, type PanelProps } from '../../src/panel/Panel.tsx';
import { Results } from '../../src/panel/Results.tsx';
import { report } from './reports.ts';

/** Panel properties for a finished reading of a visit, words as the only way back. */
export function props(over: Partial<PanelProps> = {}): PanelProps {
  return {
    report: report(),
    Results,
    visit: 'Encounter/e1',
    needPatientBanner: true,
    progress: null,
    changed: false,
    endedAt: null,
    ways: () => [{ kind: 'words', place: null }],
    onRefresh: vi.fn(),
    onStop: vi.fn(),
    onChooseVisit: vi.fn(),
    ...over,
  };
}

const strict = (all: PanelProps) => (
  <StrictMode>
    <Panel {...all} />
  </StrictMode>
);

/** Renders under StrictMode; `update` renders again with other properties, as a refresh does. */
export function show(over: Partial<PanelProps> = {}) {
  const view = render(strict(props(over)));
  return { ...view, update: (next: Partial<PanelProps>) => view.rerender(strict(props({ ...over, ...next }))) };
}
